import { folded } from '#domain/roster/folded-text'
import type { PracticeCase, Saying } from '../practice-case.ts'
import type { CaseProblem } from './case-problem.ts'

/** Nothing said or shown is empty, no question stands there twice, and every probing question can be reached. */
export function checkTexts(practiceCase: PracticeCase): CaseProblem[] {
  return [...emptyTexts(practiceCase), ...doubleQuestions(practiceCase.sayings), ...circles(practiceCase.sayings)]
}

/** What may be empty: the record's blanks, the token of a bill. */
function emptyTexts(practiceCase: PracticeCase): CaseProblem[] {
  const { record: _record, prefilled: _prefilled, ...told } = practiceCase
  return textsOf(told)
    .filter(({ text }) => text.trim() === '')
    .map(({ at }) => ({ path: pathAt(at), kind: 'empty-text', found: '' }))
}

/** Where a text stands, from within outwards. */
type Step = { name: string | number; above: Step | null }

/** Every text in it, and where it stands. */
export function textsOf(value: unknown): { text: string; at: Step | null }[] {
  const texts: { text: string; at: Step | null }[] = []
  collectTexts(value, null, texts)
  return texts
}

function collectTexts(value: unknown, at: Step | null, texts: { text: string; at: Step | null }[]) {
  if (typeof value === 'string') texts.push({ text: value, at })
  else if (Array.isArray(value)) {
    for (let name = 0; name < value.length; name++) collectTexts(value[name], { name, above: at }, texts)
  } else if (typeof value === 'object' && value !== null) {
    for (const name of Object.keys(value)) {
      collectTexts((value as Record<string, unknown>)[name], { name, above: at }, texts)
    }
  }
}

/** `sayings[3].words` */
export function pathAt(at: Step | null): string {
  if (!at) return ''
  const before = pathAt(at.above)
  if (typeof at.name === 'number') return `${before}[${at.name}]`
  return before === '' ? at.name : `${before}.${at.name}`
}

function doubleQuestions(sayings: Saying[]): CaseProblem[] {
  const asks = sayings.map(({ ask }) =>
    folded(ask)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  )
  return asks.flatMap((ask, at): CaseProblem[] => {
    const first = asks.indexOf(ask)
    if (first === at) return []
    return [
      { path: `sayings[${at}].ask`, kind: 'double-question', found: sayings[at]!.ask, expected: sayings[first]!.id },
    ]
  })
}

function circles(sayings: Saying[]): CaseProblem[] {
  const after = new Map(sayings.map(({ id, after }) => [id, after]))
  return sayings.flatMap(({ id }, at): CaseProblem[] => {
    let before = after.get(id)
    for (let steps = 0; before !== undefined && before !== id && steps < sayings.length; steps++)
      before = after.get(before)
    return before === id ? [{ path: `sayings[${at}].after`, kind: 'circular-after', found: id }] : []
  })
}
