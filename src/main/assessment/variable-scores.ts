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
    const shareOf = (test: TakenTest | null) => {
      const found = test?.form ? asked[test.form].get(variable) : undefined
      if (!found || !test?.points) return Number.NaN
      let points = 0
      for (const place of found.places) points += test.points[place] ?? 0
      return points / found.most
    }
    yield {
      variable,
      pre: Float64Array.from(people, ({ pre }) => shareOf(pre)),
      post: Float64Array.from(people, ({ post }) => shareOf(post)),
    }
  }
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
