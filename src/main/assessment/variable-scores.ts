import type { TestItem } from '#contract/assessment'
import type { ItemForm } from '#domain/assessment/item'
import type { VariableScores } from '#domain/assessment/variable-gain'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import type { PersonTests, TakenTest } from './analysis-tests.ts'

/** Where the items of a variable stand in a form, and what they are worth together. */
type Asked = { places: number[]; most: number }

/** Of each variable that a form asks about, by void items left out: each person's share right before and after. */
export function* variableScores(
  people: readonly PersonTests[],
  { forms }: { forms: Record<ItemForm, TestItem[]> },
): Generator<VariableScores> {
  const asked = { A: askedIn(forms.A), B: askedIn(forms.B) }
  for (const variable of new Set([...asked.A.keys(), ...asked.B.keys()])) {
    const pre = new Float64Array(people.length)
    const post = new Float64Array(people.length)
    for (let person = 0; person < people.length; person++) {
      pre[person] = shareOf(people[person]!.pre, asked, variable)
      post[person] = shareOf(people[person]!.post, asked, variable)
    }
    yield { variable, pre, post }
  }
}

/** NaN: it was not asked, or it is not known. */
function shareOf(
  test: TakenTest | null,
  asked: Record<ItemForm, Map<VariableId, Asked>>,
  variable: VariableId,
): number {
  const found = test?.form ? asked[test.form].get(variable) : undefined
  if (!found || !test?.points) return Number.NaN
  let points = 0
  for (const place of found.places) points += test.points[place] ?? 0
  return points / found.most
}

function askedIn(items: readonly TestItem[]): Map<VariableId, Asked> {
  const asked = new Map<VariableId, Asked>()
  for (const [place, { item, voided }] of items.entries()) {
    if (voided) continue
    const found = asked.get(item.variable) ?? { places: [], most: 0 }
    asked.set(item.variable, { places: [...found.places, place], most: found.most + item.points })
  }
  return asked
}
