import type { DesignId, ListedDesign, TestItem } from '#contract/assessment'
import type { ChosenItems } from '#domain/assessment/choose-items'
import { formsOf } from '#domain/assessment/choose-items'
import type { ItemForm } from '#domain/assessment/item'
import { type DesignSettings } from '#domain/assessment/test-design'
import { type Query, type ReadableDb, sql, type WritableDb } from '#main/database/sql'

export type StoredDesign = DesignSettings & { designId: DesignId; madeAt: string }

type DesignRow = { designId: DesignId; madeAt: string; settings: string }

const designRows = (condition: Query) => sql`
  SELECT id AS designId, made_at AS madeAt, settings FROM test_design
  WHERE removed_at IS NULL AND ${condition} ORDER BY made_at DESC, id
`

const toDesign = ({ settings, ...row }: DesignRow): StoredDesign => ({
  ...(JSON.parse(settings) as DesignSettings),
  ...row,
})

/** The latest first. */
export const storedDesigns = (db: ReadableDb): StoredDesign[] => db.all<DesignRow>(designRows(sql`true`)).map(toDesign)

/** Undefined where it was removed. */
export function findDesign(db: ReadableDb, id: DesignId): StoredDesign | undefined {
  const row = db.one<DesignRow>(designRows(sql`id = ${id}`))
  return row && toDesign(row)
}

/** With how many items it has and how many people took it, the latest first. */
export function listDesigns(db: ReadableDb): ListedDesign[] {
  const items = db.all<{ designId: string; form: ItemForm; items: number; voided: number }>(sql`
    SELECT design_id AS designId, form, count(*) AS items, count(voided_at) AS voided
    FROM test_item GROUP BY design_id, form
  `)
  const taken = peopleTaken(db)
  return storedDesigns(db).map(design => {
    const ofForms = items.filter(({ designId }) => designId === design.designId)
    const ofOccasions = taken.filter(({ designId }) => designId === design.designId)
    const itemsOf = (form: ItemForm) => ofForms.find(one => one.form === form)?.items ?? 0
    const peopleOf = (occasion: 'pre' | 'post') =>
      ofOccasions.reduce((sum, one) => (one.occasion === occasion ? sum + one.people : sum), 0)
    return {
      ...design,
      items: { A: itemsOf('A'), B: itemsOf('B') },
      voided: ofForms.reduce((sum, { voided }) => sum + voided, 0),
      taken: { pre: peopleOf('pre'), post: peopleOf('post') },
    }
  })
}

type Taken = { designId: string; occasion: 'pre' | 'post'; people: number }

/** In the order of an index, which has not who they are: whoever sat at this machine is taken off afterwards. */
function peopleTaken(db: ReadableDb): Taken[] {
  const ofForms = db.all<Taken>(sql`
    SELECT design_id AS designId, occasion, count(*) AS people FROM test_result
    WHERE counts = 1 GROUP BY design_id, form, occasion
  `)
  const nobody = db.all<Taken>(sql`
    SELECT design_id AS designId, occasion, -count(*) AS people FROM test_result
    WHERE counts = 1 AND participant_id = '' GROUP BY design_id, occasion
  `)
  return [...ofForms, ...nobody]
}

/**
 * Keeps a design that is not there yet: `showDesign` inside a recorded change shows it. Undoing that hides it again, and
 * whatever was taken of it meanwhile stays.
 */
export function addHiddenDesign(
  db: WritableDb,
  id: DesignId,
  settings: DesignSettings,
  items: ChosenItems,
  at: string,
) {
  db.run(sql`
    INSERT INTO test_design (id, settings, made_at, removed_at)
    VALUES (${id}, ${JSON.stringify(settings)}, ${at}, ${at})
  `)
  for (const form of formsOf(settings.kind)) {
    for (const [position, item] of items[form].entries()) {
      db.run(sql`
        INSERT INTO test_item (design_id, form, position, item_id, variable, points, content)
        VALUES (${id}, ${form}, ${position}, ${item.id}, ${item.variable}, ${item.points}, ${JSON.stringify(item)})
      `)
    }
  }
}

export function showDesign(db: WritableDb, id: DesignId) {
  db.run(sql`UPDATE test_design SET removed_at = NULL WHERE id = ${id}`)
}

export function hideDesign(db: WritableDb, id: DesignId, at: string) {
  db.run(sql`UPDATE test_design SET removed_at = ${at} WHERE id = ${id}`)
}

type ItemRow = { form: ItemForm; content: string; voidedAt: string | null; voidReason: string | null }

/** In the order of their places. */
export function itemsOfDesign(db: ReadableDb, id: string): Record<ItemForm, TestItem[]> {
  const forms: Record<ItemForm, TestItem[]> = { A: [], B: [] }
  for (const { form, content, voidedAt, voidReason } of db.all<ItemRow>(sql`
    SELECT form, content, voided_at AS voidedAt, void_reason AS voidReason FROM test_item
    WHERE design_id = ${id} ORDER BY form, position
  `)) {
    const voided = voidedAt === null ? null : { at: voidedAt, reason: voidReason! }
    forms[form].push({ item: JSON.parse(content), voided })
  }
  return forms
}
