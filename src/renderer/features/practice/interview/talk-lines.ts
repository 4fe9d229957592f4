import type { CaseWithoutKey } from '#domain/practice/case-without-key'
import type { CaseDocument, CasePerson, PracticeEvent } from '#domain/practice/practice-case'
import type { VariableId } from '#domain/questionnaire/questionnaire'

/** The interview so far, as it was held. */
export type TalkLine = { seq: number } & (
  | { kind: 'asked'; ask: string; variable: VariableId | null; by: CasePerson | undefined; words: string }
  | { kind: 'not-understood'; typed: string }
  | { kind: 'seen'; title: string; description: string }
  | { kind: 'opened'; document: CaseDocument }
  | { kind: 'resumed' }
)

type Variables = (question: string) => VariableId | null

export const talkLines = (practiceCase: CaseWithoutKey, events: readonly PracticeEvent[], variableOf: Variables) =>
  events.flatMap(event => lineOf(practiceCase, event, variableOf))

function lineOf(practiceCase: CaseWithoutKey, event: PracticeEvent, variableOf: Variables): TalkLine[] {
  const { seq } = event
  switch (event.kind) {
    case 'asked': {
      const saying = practiceCase.sayings.find(({ id }) => id === event.saying)
      if (!saying) return []
      const { ask, words, about } = saying
      const by = practiceCase.people.find(({ key }) => key === saying.by)
      return [{ seq, kind: 'asked', ask, words, by, variable: about[0] ? variableOf(about[0].question) : null }]
    }
    case 'not-understood':
      return [{ seq, kind: 'not-understood', typed: event.typed }]
    case 'looked':
      return lookedLine(practiceCase, seq, event.at)
    case 'resumed':
      return [{ seq, kind: 'resumed' }]
    default:
      return []
  }
}

function lookedLine({ views, documents }: CaseWithoutKey, seq: number, at: string): TalkLine[] {
  const view = views.find(({ key }) => key === at)
  if (view) return [{ seq, kind: 'seen', title: view.title, description: view.description }]
  const document = documents.find(({ key }) => key === at)
  return document ? [{ seq, kind: 'opened', document }] : []
}
