import type { DesignId } from '#contract/assessment'
import { formsOf } from '#domain/assessment/choose-items'
import { itemForms } from '#domain/assessment/item'
import type { DesignFact } from '#domain/exchange/plan-facts'
import { unrecorded } from '#main/database/many-rows'
import { sql, type WritableDb } from '#main/database/sql'
import { addHiddenDesign, findDesign, hideDesign, showDesign } from './design-repository.ts'

/**
 * Makes tests as somebody else's are, inside a recorded change: items as they came, with the same ones void. Those named
 * in `gone` are hidden; what was taken of them stays.
 */
export function putGivenDesigns(
  db: WritableDb,
  { designs, gone, at }: { designs: readonly DesignFact[]; gone: readonly string[]; at: string },
) {
  for (const id of gone) if (findDesign(db, id as DesignId)) hideDesign(db, id as DesignId, at)
  for (const design of designs) {
    const id = design.id as DesignId
    if (!db.one(sql`SELECT 1 FROM test_design WHERE id = ${id}`)) unrecorded(db, () => addHidden(db, design))
    if (!findDesign(db, id)) showDesign(db, id)
    putSettings(db, design)
    putItems(db, design)
    putFirstForms(db, design)
  }
}

function addHidden(db: WritableDb, { id, settings, forms, madeAt }: DesignFact) {
  const itemsOf = (form: 'A' | 'B') => forms[form].map(({ item }) => item)
  addHiddenDesign(db, id as DesignId, settings, { A: itemsOf('A'), B: itemsOf('B') }, madeAt)
}

function putSettings(db: WritableDb, { id, settings, madeAt }: DesignFact) {
  const text = JSON.stringify(settings)
  db.run(sql`
    UPDATE test_design SET settings = ${text}, made_at = ${madeAt}
    WHERE id = ${id} AND (settings <> ${text} OR made_at <> ${madeAt})
  `)
}

/** Places stay: results have their points in this order. */
function putItems(db: WritableDb, { id, settings, forms }: DesignFact) {
  for (const form of formsOf(settings.kind)) {
    for (const [position, { item, voided }] of forms[form].entries()) {
      const content = JSON.stringify(item)
      const at = voided?.at ?? null
      const reason = voided?.reason ?? null
      db.run(sql`
        UPDATE test_item
        SET item_id = ${item.id}, variable = ${item.variable}, points = ${item.points}, content = ${content},
            voided_at = ${at}, void_reason = ${reason}
        WHERE design_id = ${id} AND form = ${form} AND position = ${position}
          AND (content <> ${content} OR voided_at IS NOT ${at} OR void_reason IS NOT ${reason})
      `)
    }
  }
}

/** Who began a test goes on with the form that they began with. */
function putFirstForms(db: WritableDb, { id, firstForms }: DesignFact) {
  for (const form of itemForms) {
    const people = firstForms.filter(one => one.form === form).map(({ participantId }) => participantId)
    if (people.length === 0) continue
    db.run(sql`
      INSERT INTO test_first_form (design_id, participant_id, form)
      SELECT ${id}, value, ${form} FROM json_each(${JSON.stringify(people)})
      WHERE NOT EXISTS (SELECT 1 FROM test_first_form f WHERE f.design_id = ${id} AND f.participant_id = value
                          AND f.form = ${form})
        AND NOT EXISTS (SELECT 1 FROM test_sitting s WHERE s.design_id = ${id} AND s.participant_id = value)
        AND NOT EXISTS (SELECT 1 FROM test_result r WHERE r.design_id = ${id} AND r.participant_id = value)
      ON CONFLICT (design_id, participant_id) DO UPDATE SET form = excluded.form
    `)
  }
}
