import type {
  CaseDocument,
  CasePerson,
  CaseView,
  Decision,
  PracticeCase,
  PracticeEvent,
  Saying,
  Shown,
} from '#domain/practice/practice-case'
import type { ComparedValue } from '#domain/practice/practice-score'
import type { VariableId } from '#domain/questionnaire/questionnaire'

/** Where a value is said, written or seen. */
export type Source =
  | { kind: 'saying'; saying: Saying; by: CasePerson | undefined }
  | { kind: 'document'; document: CaseDocument }
  | { kind: 'view'; view: CaseView }

/** What decides a value; `decision` null where the case has no trap there, and the value is simply told. */
export type Deciding = { decision: Decision | null; source: Source | null }

export function decidingOf(
  practiceCase: PracticeCase,
  value: Pick<ComparedValue, 'question' | 'member'>,
  variable: VariableId | null,
  events: readonly PracticeEvent[],
): Deciding {
  const { question, member } = value
  const decision =
    practiceCase.decisions.find(one => one.question === question && one.member === member) ??
    // Whether somebody belongs to the family is decided by the question of where they are.
    practiceCase.decisions.find(one => question === 'nama' && one.variable === variable && one.member === member) ??
    null
  return { decision, source: decision ? sourceOf(practiceCase, decision) : toldBy(practiceCase, value, events) }
}

function sourceOf(practiceCase: PracticeCase, { saying, document, view }: Decision): Source | null {
  return (
    sayingSource(
      practiceCase,
      practiceCase.sayings.find(({ id }) => id === saying),
    ) ??
    documentSource(practiceCase.documents.find(({ key }) => key === document)) ??
    viewSource(practiceCase.views.find(({ key }) => key === view))
  )
}

/** Whatever was asked or looked at comes first: that is what one remembers. */
function toldBy(practiceCase: PracticeCase, place: Shown, events: readonly PracticeEvent[]): Source | null {
  const isAbout = (shown: readonly Shown[]) =>
    shown.some(({ question, member }) => question === place.question && member === place.member)
  const sources = [
    ...practiceCase.sayings
      .filter(({ about, isBadQuestion }) => isBadQuestion === undefined && isAbout(about))
      .flatMap(saying => sayingSource(practiceCase, saying) ?? []),
    ...practiceCase.documents.filter(({ shows }) => isAbout(shows)).flatMap(one => documentSource(one) ?? []),
    ...practiceCase.views.filter(({ shows }) => isAbout(shows)).flatMap(one => viewSource(one) ?? []),
  ]
  return sources.find(source => heardAt(source, events) !== null) ?? sources[0] ?? null
}

const sayingSource = ({ people }: PracticeCase, saying: Saying | undefined): Source | null =>
  saying ? { kind: 'saying', saying, by: people.find(({ key }) => key === saying.by) } : null
const documentSource = (document: CaseDocument | undefined): Source | null =>
  document ? { kind: 'document', document } : null
const viewSource = (view: CaseView | undefined): Source | null => (view ? { kind: 'view', view } : null)

/** The event in which a source was first heard or looked at; null: it never was. */
export function heardAt(source: Source, events: readonly PracticeEvent[]): PracticeEvent | null {
  const found = events.find(event => {
    if (source.kind === 'saying') return event.kind === 'asked' && event.saying === source.saying.id
    const key = source.kind === 'document' ? source.document.key : source.view.key
    return event.kind === 'looked' && event.at === key
  })
  return found ?? null
}

/** The event that recorded a value last; null: nothing was recorded. */
export function recordedAt({ question, entry }: ComparedValue, events: readonly PracticeEvent[]): PracticeEvent | null {
  return (
    events.findLast(event => event.kind === 'answered' && event.question === question && event.entry === entry) ?? null
  )
}

/** The text around a sentence of it; all of it before where the sentence does not stand in it. */
export function aroundSentence(text: string, sentence: string): { before: string; marked: string; after: string } {
  const at = sentence === '' ? -1 : text.indexOf(sentence)
  if (at < 0) return { before: text, marked: '', after: '' }
  return { before: text.slice(0, at), marked: sentence, after: text.slice(at + sentence.length) }
}

/** Of open time, from 1: what happened at once is in the first minute. */
export const minuteOf = ({ elapsed }: PracticeEvent) => Math.floor(elapsed / 60_000) + 1
