import type { DesignId } from '#contract/assessment'
import { planDesign } from '#domain/assessment/plan-design'
import { recordChange } from '#main/database/recorded-change'
import { itemsInForce } from '#main/item-library'
import { forPlanners, onWorkspace } from '#main/procedure'
import { addHiddenDesign, findDesign, hideDesign, itemsOfDesign, listDesigns, showDesign } from './design-repository.ts'
import { finishOverdue } from './take-test.ts'

const { assessment } = onWorkspace

/** In every workspace: a companion makes tests of what Gladi ships with. */
export const designRouter = {
  designs: assessment.designs.handler(async ({ context: { workspace, now } }) => {
    await finishOverdue(workspace.database, now().toISOString())
    return workspace.database.read(listDesigns)
  }),

  /** With every key. */
  design: forPlanners.assessment.design.handler(({ input: { designId }, context: { workspace }, errors }) =>
    workspace.database.read(db => {
      const design = listDesigns(db).find(one => one.designId === designId)
      if (!design) throw errors.DESIGN_GONE()
      return { ...design, forms: itemsOfDesign(db, designId) }
    }),
  ),

  choosable: assessment.choosable.handler(({ context: { workspace, settings } }) =>
    workspace.database
      .read(db => itemsInForce(db, settings.resourcesFolder))
      .map(({ id, variable, form, difficulty, stem }) => ({ id, variable, form, difficulty, stem })),
  ),

  addDesign: assessment.addDesign.handler(({ input, context, errors }) => {
    const { workspace, settings: app, now, newId } = context
    const { items: named, ...typed } = input
    const settings = { ...typed, name: typed.name.trim() }
    return workspace.database.write(db => {
      const planned = planDesign(itemsInForce(db, app.resourcesFolder), settings, named)
      if (planned.kind === 'gone') throw errors.ITEMS_GONE({ data: planned })
      if (planned.kind === 'faulty') throw errors.DESIGN_FAULTY({ data: planned })
      if (planned.kind === 'lacking') throw errors.ITEMS_LACKING({ data: planned })
      const designId = newId() as DesignId
      const at = now().toISOString()
      addHiddenDesign(db, designId, settings, planned.items, at)
      const change = { at, kind: 'assessmentDesignAdded', data: { test: settings.name } }
      recordChange(db, change, () => showDesign(db, designId))
      return { designId }
    })
  }),

  removeDesign: assessment.removeDesign.handler(({ input: { designId }, context: { workspace, now }, errors }) =>
    workspace.database.write(db => {
      const design = findDesign(db, designId)
      if (!design) throw errors.DESIGN_GONE()
      const at = now().toISOString()
      const change = { at, kind: 'assessmentDesignRemoved', data: { test: design.name } }
      recordChange(db, change, () => hideDesign(db, designId, at))
    }),
  ),
}
