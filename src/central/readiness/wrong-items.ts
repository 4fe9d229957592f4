import type { ItemForm } from '#domain/assessment/item'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import type { ReadCell } from '#domain/readiness/cell'
import { isInScope, type ReadinessScope } from '#domain/readiness/readiness-scope'
import { addAnswers, type AskedItem, noAnswers, wrongItemsIn } from '#domain/readiness/wrong-items'
import { sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import type { BoardDesign, ReadProvinceBoard } from './province-board.ts'

type WrongItems = ReturnType<typeof wrongItemsIn>

/**
 * What a scope answered wrongly in the tests about some variables: provinces that use the same test as the first of
 * `boards` that has one.
 */
export async function wrongItemsOf(
  store: Store,
  boards: ReadonlyMap<string, ReadProvinceBoard>,
  scope: ReadinessScope,
  variables: readonly VariableId[],
): Promise<WrongItems> {
  const design = boards.values().find(board => board.design)?.design
  if (!design || variables.length === 0) return []
  const asked = askedOf(design, variables)
  const given = noAnswers(asked)
  for (const [provinceCode, board] of boards) {
    if (board.design?.id !== design.id) continue
    const who = peopleIn(board.cells, scope)
    for (const answers of await answersOf(store, provinceCode, design, who)) {
      if (board.counted.has(answers.id)) addAnswers(given, asked, answers)
    }
  }
  return wrongItemsIn(asked, given)
}

const askedOf = ({ forms }: BoardDesign, variables: readonly VariableId[]): AskedItem[] =>
  (['A', 'B'] as const).flatMap(form =>
    forms[form].flatMap(({ item, voided }, position) =>
      voided === null && variables.includes(item.variable) ? [{ form, position, item }] : [],
    ),
  )

const peopleIn = (cells: readonly ReadCell[], scope: ReadinessScope) =>
  cells.filter(isInScope(scope)).flatMap(({ people }) => people.map(({ participantId }) => participantId as string))

type Answers = { id: string; form: ItemForm; responses: (string | null)[] }

function answersOf(
  store: Store,
  provinceCode: string,
  design: BoardDesign,
  who: readonly string[],
): Promise<Answers[]> {
  if (who.length === 0) return Promise.resolve([])
  return store.transaction({ role: 'province', provinceCode }, db =>
    db.rows<Answers>(sql`
      SELECT id, coalesce(body ->> 'form', 'A') AS form, body -> 'responses' AS responses
      FROM current_record JOIN record USING (province_code, kind, id, taking)
      WHERE province_code = ${provinceCode} AND kind = 'test-result' AND body IS NOT NULL
        AND body ->> 'designId' = ${design.id} AND jsonb_typeof(body -> 'responses') = 'array'
        AND body ->> 'participantId' = ANY(${who}::text[])`),
  )
}
