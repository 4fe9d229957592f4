import { setImmediate } from 'node:timers/promises'
import type { DesignId, TestItem } from '#contract/assessment'
import type { AnalysisPlace, GainAnalysis } from '#contract/assessment-analysis'
import { formDifferenceInSteps } from '#domain/assessment/form-difference'
import { gainOf } from '#domain/assessment/gain'
import type { ItemForm } from '#domain/assessment/item'
import { variableGain } from '#domain/assessment/variable-gain'
import type { Database } from '#main/database/database'
import { inTurns } from './analysis-results.ts'
import { type PersonTests, readTests } from './analysis-tests.ts'
import { gainParts } from './gain-parts.ts'
import { studentT } from './student-t.ts'
import { variableScores } from './variable-scores.ts'

export type DesignToCompare = { designId: DesignId; kind: 'single' | 'crossed'; forms: Record<ItemForm, TestItem[]> }

/** What was gained between both occasions, from the results that count; the nation's in steps. */
export async function analysedGain(
  database: Database,
  design: DesignToCompare,
  place: AnalysisPlace,
): Promise<GainAnalysis> {
  const people = await readTests(database, design, place)
  const pairs = people.map(({ className, pre, post }) => ({
    className,
    pre: pre?.percent ?? null,
    post: post?.percent ?? null,
  }))
  await setImmediate()
  const alone = gainOf(pairs, { grouping: 'people', t: studentT })
  await setImmediate()
  const grouping = place.kind !== 'class' && alone.classes > 1 ? 'classes' : 'people'
  const gain = grouping === 'classes' ? gainOf(pairs, { grouping, t: studentT }) : alone
  await setImmediate()
  const forms = await inTurns(formDifferenceInSteps(people.map(withForms), { grouping, t: studentT }))
  await setImmediate()
  const { difference, classGain, test } = alone
  return {
    gain,
    unclustered: grouping === 'classes' ? { difference, classGain, test } : null,
    forms,
    parts: await gainParts(database, pairs, place),
    ...(await variablesOf(people, design, grouping)),
  }
}

const withForms = ({ className, pre, post }: PersonTests) => ({
  className,
  pre: pre?.form ? { form: pre.form, percent: pre.percent } : null,
  post: post?.form ? { form: post.form, percent: post.percent } : null,
})

async function variablesOf(people: readonly PersonTests[], design: DesignToCompare, grouping: 'people' | 'classes') {
  const matched = people.filter(({ pre, post }) => pre && post)
  const known = matched.filter(({ pre, post }) => pre!.points && post!.points)
  const numbers = new Map<string, number>()
  const clusters = Uint32Array.from(known, ({ className }, person) => {
    const number = numbers.get(className) ?? person
    numbers.set(className, number)
    return grouping === 'classes' ? number : person
  })
  const variables = []
  for (const scores of variableScores(known, design)) {
    variables.push(variableGain(scores, clusters, studentT))
    await setImmediate()
  }
  variables.sort((a, b) => (a.variable < b.variable ? -1 : 1))
  return { variables, totalsOnly: matched.length - known.length }
}
