import type { Chance } from '#domain/roster/example-chance'
import { isHere, type Making, type Person } from './family.ts'
import { type Style, patternsOf } from './pattern-book.ts'

/** Fills in work and business of everybody, the head first: who helps needs somebody who has the business. */
export function giveWork(people: readonly Person[], making: Making) {
  const chance = making.draw('work')
  for (const person of people) {
    if (!isHere(person) || person.age < 5) continue
    const job = jobOf(person, making, chance)
    person.values['bekerja'] = job === null ? '2' : '1'
    if (job !== null) {
      const [industry, status] = job.split('-') as [string, string]
      person.values['lapangan_usaha'] = industry
      person.values['status_kedudukan'] = status
      if (Number(status) <= 3) own(person, industry, people)
      else person.facts.add('employed')
    }
    if (person.values['punya_usaha'] === undefined) beside(person, making, chance)
  }
}

/** `12-1`, the industry and the status; null: no work. */
function jobOf(person: Person, making: Making, chance: Chance): string | null {
  if (person.role === 'helper') return '25-4'
  const isTaught = person.role === 'head' && making.aims.has('I10')
  if (!isTaught && (person.facts.has('weak') || chance.share() > willingness(person))) return null
  const codes = jobsFor(person, making, isTaught ? ['menjebak'] : ['lugas', 'sehari-hari'])
  const helping = codes.filter(code => code.endsWith('-8'))
  if (helping.length > 0 && chance.share() < 0.35) return chance.pick(helping)
  // Fields are what most villages live on.
  const fields = codes.filter(code => code.startsWith('01-') && !helping.includes(code))
  if (fields.length > 0 && chance.share() < 0.25) return chance.pick(fields)
  return codes.length === 0 ? null : chance.pick(codes)
}

function willingness({ role, age, values }: Person): number {
  if (age < 10) return 0
  if (values['partisipasi'] === '2') return age < 15 ? 0.08 : 0.12
  if (age < 15) return 0.1
  if (role === 'head') return age > 70 ? 0.5 : 0.94
  if (age > 64) return 0.25
  return role === 'spouse' ? 0.6 : 0.65
}

function jobsFor({ facts }: Person, { book }: Making, styles: readonly Style[]): string[] {
  return Object.keys(book.sentences['kerja'] ?? {}).filter(
    code => code.includes('-') && styles.some(style => patternsOf(book, 'kerja', code, style, facts).length > 0),
  )
}

function own(person: Person, industry: string, people: readonly Person[]) {
  Object.assign(person.values, { punya_usaha: '1', jumlah_usaha: '1', usaha_lapangan: industry })
  for (const other of people) if (other !== person) other.facts.add(`owner-${industry}`)
  person.facts.add('own-account')
}

/** A small business beside other work or none; or none at all. */
function beside(person: Person, { book, aims }: Making, chance: Chance) {
  const isTaught = aims.has('I11') && person.role === 'head'
  const mayOwn = person.age >= 18 && person.role !== 'helper' && person.values['bekerja'] === '1'
  if (!mayOwn || chance.share() > (isTaught ? 0.6 : 0.08)) {
    person.values['punya_usaha'] = '2'
    return
  }
  const industry = chance.pick(Object.keys(book.sentences['usaha_sampingan'] ?? {}))
  Object.assign(person.values, { punya_usaha: '1', jumlah_usaha: '1', usaha_lapangan: industry })
  person.facts.add('sideline')
}
