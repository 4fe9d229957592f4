import type { Answers, Entry, Place } from '#domain/questionnaire/answers'
import { casePlace } from './case-place.ts'
import type { CaseDocument, CaseView, PracticeEvent, Saying } from './practice-case.ts'

/** The repeat of the form in which a family's members are. */
export const memberRepeat = 'anggota'

/** What an attempt needs of its case: none of it is the key, so that the window can follow an attempt as main does. */
export type AttemptCase = {
  prefilled: Readonly<Record<string, string>>
  sayings: readonly (Pick<Saying, 'id' | 'about'> & { isBadQuestion?: string })[]
  documents: readonly Pick<CaseDocument, 'key' | 'shows'>[]
  views: readonly Pick<CaseView, 'key' | 'shows'>[]
}

/** How far an attempt is; follows from its events alone. */
export type Attempt = {
  answers: Answers
  /** Sayings by id and papers and views by key, each once, in the order in which they were first asked or looked at. */
  asked: readonly string[]
  looked: readonly string[]
  /** The reasons given for warnings, the last one for each check and place. */
  reasons: readonly ({ check: string; reason: string } & Place)[]
  /** With all that was typed about them; restored, they come back to their place. */
  removedMembers: readonly Entry[]
  isFinished: boolean
  /** Milliseconds of open time. */
  elapsed: number
  /** The number of the event that first told a value of the case, by `casePlace(question, person)`. */
  knownSince: Readonly<Record<string, number>>
  /** The number of the event that last typed an answer, by `casePlace(question, entry)`. */
  recordedAt: Readonly<Record<string, number>>
  /** Everybody ever added, in order: what `answers` and `removedMembers` are made of. */
  members: readonly (Entry & { isRemoved: boolean })[]
}

/** Any beginning of an attempt's events is an attempt: what was under way when the application was killed. */
export function attemptAfter(attemptCase: AttemptCase, events: readonly PracticeEvent[]): Attempt {
  return events.reduce((attempt, event) => afterEvent(attemptCase, attempt, event), newAttempt(attemptCase))
}

/** The answers as they stood after the event numbered `seq`, for a replay. */
export const answersAt = (attemptCase: AttemptCase, events: readonly PracticeEvent[], seq: number): Answers =>
  attemptAfter(
    attemptCase,
    events.filter(event => event.seq <= seq),
  ).answers

export const newAttempt = ({ prefilled }: AttemptCase): Attempt => ({
  answers: { values: { ...prefilled }, entries: { [memberRepeat]: [] } },
  asked: [],
  looked: [],
  reasons: [],
  removedMembers: [],
  isFinished: false,
  elapsed: 0,
  knownSince: {},
  recordedAt: {},
  members: [],
})

/** The attempt one event on; the one before stays as it was. What an older version does not know changes nothing. */
export function afterEvent(attemptCase: AttemptCase, before: Attempt, event: PracticeEvent): Attempt {
  const attempt = { ...before, elapsed: Math.max(before.elapsed, event.elapsed) }
  switch (event.kind) {
    case 'asked': {
      const saying = attemptCase.sayings.find(({ id }) => id === event.saying)
      // What somebody let slip to a question that one must not ask is no knowledge.
      const about = saying?.isBadQuestion === undefined ? (saying?.about ?? []) : []
      return learn({ ...attempt, asked: withOne(attempt.asked, event.saying) }, about, event.seq)
    }
    case 'looked': {
      const looked = [...attemptCase.documents, ...attemptCase.views].find(({ key }) => key === event.at)
      return learn({ ...attempt, looked: withOne(attempt.looked, event.at) }, looked?.shows ?? [], event.seq)
    }
    case 'answered':
      return record(attempt, event, event.to, event.seq)
    case 'hidden-removed':
      return record(attempt, event, '', event.seq)
    case 'gave-reason':
      return { ...attempt, reasons: withReason(attempt.reasons, event) }
    case 'member-added':
      return attempt.members.some(({ id }) => id === event.entry)
        ? attempt
        : withMembers(attempt, [...attempt.members, { id: event.entry, values: {}, isRemoved: false }])
    case 'member-removed':
      return withMembers(attempt, removed(attempt, event.entry, true))
    case 'member-restored':
      return withMembers(attempt, removed(attempt, event.entry, false))
    case 'finished':
      return { ...attempt, isFinished: true }
    default:
      return attempt
  }
}

const withOne = (list: readonly string[], one: string) => (list.includes(one) ? list : [...list, one])

function learn(attempt: Attempt, shown: Saying['about'], seq: number): Attempt {
  const places = shown.map(({ question, member }) => [casePlace(question, member), seq])
  return { ...attempt, knownSince: { ...Object.fromEntries(places), ...attempt.knownSince } }
}

function record(attempt: Attempt, { question, entry }: Place, value: string, seq: number): Attempt {
  const recordedAt = { ...attempt.recordedAt, [casePlace(question, entry)]: seq }
  if (entry === null) {
    const values = withValue(attempt.answers.values, question, value)
    return { ...attempt, recordedAt, answers: { ...attempt.answers, values } }
  }
  const members = attempt.members.map(member =>
    member.id === entry ? { ...member, values: withValue(member.values, question, value) } : member,
  )
  return { ...withMembers(attempt, members), recordedAt }
}

function withValue(values: Readonly<Record<string, string>>, question: string, value: string) {
  if (value !== '') return { ...values, [question]: value }
  const { [question]: _, ...others } = values
  return others
}

const removed = ({ members }: Attempt, entry: string, isRemoved: boolean) =>
  members.map(member => (member.id === entry ? { ...member, isRemoved } : member))

function withMembers(attempt: Attempt, members: Attempt['members']): Attempt {
  const entries = (wanted: boolean) =>
    members.filter(({ isRemoved }) => isRemoved === wanted).map(({ id, values }) => ({ id, values }))
  const answers = { ...attempt.answers, entries: { ...attempt.answers.entries, [memberRepeat]: entries(false) } }
  return { ...attempt, members, answers, removedMembers: entries(true) }
}

function withReason(
  reasons: Attempt['reasons'],
  { question, entry, check, reason }: Attempt['reasons'][number],
): Attempt['reasons'] {
  const others = reasons.filter(one => one.question !== question || one.entry !== entry || one.check !== check)
  return [...others, { question, entry, check, reason }]
}
