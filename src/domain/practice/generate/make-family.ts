import type { PracticeCase } from '../practice-case.ts'
import { giveAddresses } from './addresses.ts'
import { makeBelongings } from './belongings.ts'
import { type Family, isHere, type Making, type Person } from './family.ts'
import { giveHealth } from './health.ts'
import { makeHouse } from './house.ts'
import { cardNumberOf } from './identity.ts'
import { makePeople, type Size } from './make-people.ts'
import { school } from './schooling.ts'
import { giveWork } from './work.ts'

/** A whole family with its right record; nothing is said yet. */
export function makeFamily(making: Making, size: Size): Family & { warnings: string[] } {
  const { people, head, respondent, plan } = makePeople(making, size)
  const { setting, draw, aims } = making
  const chance = draw('card')
  const cardNumber = cardNumberOf(setting.regency.code, '05', chance)
  const isRenewed = (aims.has('K07') || aims.has('I03')) && chance.share() < 0.7
  const family: Family = {
    people,
    head,
    respondent,
    cardNumber,
    formerCardNumber: isRenewed ? cardNumberOf(setting.regency.code, '03', chance) : null,
    isCardAddressCurrent: true,
    values: {},
    facts: new Set([setting.setting, plan.kind, people.filter(isHere).length === 1 ? 'alone' : 'several']),
  }
  for (const { facts } of people) facts.add(family.facts.has('alone') ? 'alone' : 'several')
  giveAddresses(family, making)
  for (const person of people) fillIdentity(person, family)
  giveHealth(people, respondent, making)
  for (const person of people) {
    const schooling = school(person, making)
    if (schooling !== null) person.facts.add(`school-${schooling}`)
  }
  giveWork(people, making)
  Object.assign(family.values, {
    keberadaan_keluarga: '1',
    jumlah_nama_kk: String(people.filter(({ whereabouts }) => whereabouts !== '5').length),
    alamat_domisili: setting.address,
    lintang: setting.latitude,
    bujur: setting.longitude,
    nomor_kk: cardNumber,
    nama_kepala_keluarga: head.name.toUpperCase(),
  })
  makeHouse(family, making)
  makeBelongings(family, making)
  return { ...family, warnings: [...(plan.warnings ?? []), ...warningsOf(family)] }
}

/** What the form warns of although it is so. */
function warningsOf({ people }: Family): NonNullable<PracticeCase['allowedWarnings']> {
  return [
    ...(people.some(one => isHere(one) && one.nik === '') ? ['C25'] : []),
    ...(people.some(({ facts }) => facts.has('school-menunggu')) ? ['C37'] : []),
  ]
}

function fillIdentity(person: Person, { cardNumber }: Family) {
  const { values } = person
  values['nama'] = person.name.toUpperCase()
  if (person.nik !== '') values['nik'] = person.nik
  values['keberadaan_anggota'] = person.whereabouts
  if (person.cardNumber === '') person.cardNumber = cardNumber
  if (!isHere(person)) return
  values['nomor_kk_anggota'] = person.cardNumber
  values['jenis_kelamin'] = person.sex === 'male' ? '1' : '2'
  values['tanggal_lahir'] = person.bornOn
  values['hubungan'] = person.relation
  values['status_kawin'] = person.marital
}
