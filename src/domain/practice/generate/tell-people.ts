import type { Shown } from '../practice-case.ts'
import { type Person, isHere } from './family.ts'
import { listed } from './fill-slots.ts'
import { tellDifficulties } from './tell-difficulties.ts'
import { personTopics, type PersonTopic } from './person-topics.ts'
import { aboutPerson, deciding, say, sentenceOf, type Talk, type Told } from './talk.ts'

/** Everything that is asked about people: one by one, or of several at once where nothing is special. */
export function tellPeople(talk: Talk) {
  for (const topic of personTopics) {
    if (topic.id === 'sakit') tellDifficulties(talk)
    tellTopic(talk, topic)
  }
}

function tellTopic(talk: Talk, topic: PersonTopic) {
  const { family } = talk
  const all = family.people.filter(isHere).flatMap(person => toldOf(talk, topic, person))
  if (all.length === 0) return
  const target = deciding(talk, all)
  if (topic.isOnPaper) {
    const one = target ?? (talk.chance.share() < 0.06 ? talk.chance.pick(all) : null)
    if (one) sayAlone(talk, topic, one, one === target)
    return
  }
  const together = all.filter(one => one !== target && topic.isShared?.(one.member!) && talk.chance.share() > 0.05)
  const alone = all.filter(one => !together.includes(one))
  for (const [index, code] of [...new Set(together.map(({ code }) => code))].entries()) {
    sayTogether(
      talk,
      topic,
      together.filter(one => one.code === code),
      index,
    )
  }
  for (const one of alone) sayAlone(talk, topic, one, one === target)
}

function toldOf(talk: Talk, topic: PersonTopic, person: Person): Told[] {
  const code = topic.code(person, talk.family)
  return code === null ? [] : [tellable(talk, topic, person, code)]
}

function tellable(talk: Talk, topic: PersonTopic, person: Person, code: string): Told {
  const { family } = talk
  const owner = family.people.find(
    ({ values }) => values['usaha_lapangan'] === person.values['lapangan_usaha'] && values['punya_usaha'] === '1',
  )
  const told = aboutPerson(talk, person, { key: topic.key, code, question: topic.decides ?? topic.about(person)[0]! })
  const pemilik = owner === family.respondent ? 'saya' : (owner?.spokenOf ?? '')
  return { ...told, variable: topic.variable, slots: { ...told.slots, pemilik, ...topic.slots?.(person, talk) } }
}

const shown = (topic: PersonTopic, person: Person): Shown[] =>
  topic.about(person).map(question => ({ question, member: person.key }))

function sayAlone(talk: Talk, topic: PersonTopic, told: Told, isDeciding: boolean) {
  const person = told.member!
  say(talk, `${topic.id}-${person.key}`, topic.id, shown(topic, person), [sentenceOf(talk, told, isDeciding)])
}

function sayTogether(talk: Talk, topic: PersonTopic, all: readonly Told[], index: number) {
  const [first] = all
  const people = all.map(({ member }) => member!)
  const slots = {
    siapa: listed(all.map(one => one.slots['dia']!)),
    nama: listed(all.map(one => one.slots['nama']!)),
  }
  const told: Told = {
    ...first!,
    key: `semua_${topic.key}`,
    slots: { ...first!.slots, ...slots },
    facts: talk.family.facts,
  }
  const about = people.flatMap(person => shown(topic, person))
  say(talk, `${topic.id}-bersama${index === 0 ? '' : index + 1}`, `${topic.id}_semua`, about, [
    sentenceOf(talk, told, false, ['lugas', 'sehari-hari', 'menjebak']),
  ])
}
