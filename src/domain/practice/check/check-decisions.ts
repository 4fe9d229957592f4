import type { Decision, PracticeCase } from '../practice-case.ts'
import type { CaseProblem } from './case-problem.ts'

/** Each decision names the one place where it is said or seen, and the sentence stands there word for word. */
export function checkDecisions(practiceCase: PracticeCase): CaseProblem[] {
  return practiceCase.decisions.flatMap((decision, at) => sourceProblems(practiceCase, decision, `decisions[${at}]`))
}

function sourceProblems(practiceCase: PracticeCase, decision: Decision, path: string): CaseProblem[] {
  const named = [decision.saying, decision.document, decision.view].filter(source => source !== undefined)
  if (named.length !== 1)
    return [{ path, kind: 'source-count', found: named.join(', '), expected: 'saying | document | view' }]
  const text = textOf(practiceCase, decision)
  if (text === undefined) return [unknownSource(decision, path)]
  return text.includes(decision.sentence)
    ? []
    : [{ path: `${path}.sentence`, kind: 'sentence-not-said', found: decision.sentence, expected: text }]
}

function textOf({ sayings, documents, views }: PracticeCase, decision: Decision): string | undefined {
  if (decision.saying !== undefined) return sayings.find(({ id }) => id === decision.saying)?.words
  if (decision.view !== undefined) return views.find(({ key }) => key === decision.view)?.description
  const document = documents.find(({ key }) => key === decision.document)
  return document && printedOn(document).join('\n')
}

/** Every text that one reads on a paper, its rows' cells among them. */
function printedOn(document: PracticeCase['documents'][number]): string[] {
  const { key: _key, kind: _kind, shows: _shows, ...printed } = document
  return Object.values(printed).flatMap(value => {
    if (typeof value === 'string') return [value]
    if (!Array.isArray(value)) return []
    return value.map(row => (typeof row === 'string' ? row : Object.values(row).join(' · ')))
  })
}

function unknownSource({ saying, document, view }: Decision, path: string): CaseProblem {
  if (saying !== undefined) return { path: `${path}.saying`, kind: 'unknown-saying', found: saying }
  if (document !== undefined) return { path: `${path}.document`, kind: 'unknown-document', found: document }
  return { path: `${path}.view`, kind: 'unknown-view', found: view ?? '' }
}
