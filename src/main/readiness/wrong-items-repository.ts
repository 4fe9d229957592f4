import type { WrongItem } from '#contract/readiness'
import type { Item, ItemResponse } from '#domain/assessment/item'
import { chosenIn, markItem } from '#domain/assessment/mark-item'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { type ReadableDb, sql } from '#main/database/sql'

type AskedItem = { form: 'A' | 'B'; position: number; item: Item }

/**
 * What a class answered wrongly in the tests about some variables: each item with its most frequent wrong answer, the one
 * most got wrong first. Void items are left out; an item left open is not a wrong answer.
 */
export function listWrongItems(
  db: ReadableDb,
  classId: string,
  designId: string,
  variables: readonly VariableId[],
): (WrongItem & { variable: VariableId })[] {
  const asked = listAsked(db, designId, variables)
  const answers = listAnswers(db, classId, designId)
  return asked
    .flatMap(({ form, position, item }) => {
      const given = answers.filter(one => one.form === form).map(({ responses }) => responses[position] ?? '')
      const most = mostFrequent(
        given.filter(response => response.trim() !== '' && markItem(item, response) < item.points),
      )
      if (!most) return []
      const { response, times } = most
      const { id, stem, variable } = item
      return [
        { variable, itemId: id, stem, chosen: textOf(item, response), right: rightText(item), times, of: given.length },
      ]
    })
    .toSorted((a, b) => b.times / b.of - a.times / a.of)
}

const listAsked = (db: ReadableDb, designId: string, variables: readonly VariableId[]): AskedItem[] =>
  db
    .all<{ form: 'A' | 'B'; position: number; content: string }>(sql`
      SELECT form, position, content FROM test_item
      WHERE design_id = ${designId} AND voided_at IS NULL
        AND variable IN (SELECT value FROM json_each(${JSON.stringify(variables)}))
      ORDER BY form, position
    `)
    .map(({ content, ...place }) => ({ ...place, item: JSON.parse(content) }))

const listAnswers = (db: ReadableDb, classId: string, designId: string) =>
  db
    .all<{ form: 'A' | 'B'; responses: string }>(sql`
      SELECT coalesce(r.form, 'A') AS form, r.responses
      FROM class_member m
      CROSS JOIN test_result r ON r.participant_id = m.participant_id AND r.design_id = ${designId} AND r.counts = 1
      WHERE m.class_id = ${classId} AND r.responses IS NOT NULL
    `)
    .map(({ form, responses }) => ({ form, responses: JSON.parse(responses) as (ItemResponse | null)[] }))

function mostFrequent(responses: readonly ItemResponse[]) {
  const [most] = [...Map.groupBy(responses, response => response.trim().toUpperCase())]
    .map(([response, same]) => ({ response, times: same.length }))
    .toSorted((a, b) => b.times - a.times)
  return most
}

/** Indonesian, as all texts of an item are. */
function textOf({ answer }: Item, response: ItemResponse): string {
  if (answer.kind === 'number') return [response, answer.unit].filter(Boolean).join(' ')
  if (answer.kind === 'true-false') return response.toLowerCase() === 'true' ? 'Benar' : 'Salah'
  return chosenIn(answer.options, response)
    .map(({ text }) => text)
    .join('; ')
}

function rightText({ answer }: Item): string {
  if (answer.kind === 'number') return [String(answer.value).replace('.', ','), answer.unit].filter(Boolean).join(' ')
  if (answer.kind === 'true-false') return answer.isTrue ? 'Benar' : 'Salah'
  return answer.options
    .filter(({ fraction }) => fraction > 0)
    .map(({ text }) => text)
    .join('; ')
}
