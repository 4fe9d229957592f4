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
    .map(({ path }) => ({ path, kind: 'empty-text', found: '' }))
}

/** Every text in it with its path, as `sayings[3].words`. */
export function textsOf(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((item: unknown, at) => textsOf(item, `${path}[${at}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, path === '' ? key : `${path}.${key}`))
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
