import type { AnalysedTest } from '#contract/assessment-analysis'
import type { DesignId, TestItem } from '#contract/assessment'
import type { ItemForm } from '#domain/assessment/item'
import type { ReadableDb } from '#main/database/sql'
import { forPlanners } from '#main/procedure'
import { choicesOf, choosersOf } from './analysis-choices.ts'
import { analysedGain } from './analysis-gain.ts'
import { analysedItems } from './analysis-items.ts'
import { findDesign, itemsOfDesign } from './design-repository.ts'

const { assessmentAnalysis } = forPlanners

export const analysisRouter = {
  items: assessmentAnalysis.items.handler(({ input, context: { workspace }, errors }) => {
    const design = workspace.database.read(db => designWithItems(db, input.designId))
    if (!design) throw errors.DESIGN_GONE()
    return analysedItems(workspace.database, input, design.kind, design.forms[input.form])
  }),

  choices: assessmentAnalysis.choices.handler(({ input: { itemId, ...test }, context: { workspace }, errors }) => {
    const design = workspace.database.read(db => designWithItems(db, test.designId))
    if (!design) throw errors.DESIGN_GONE()
    if (!hasItem(design.forms, test, itemId)) throw errors.ITEM_GONE()
    return choicesOf(workspace.database, { test, itemId, kind: design.kind, items: design.forms[test.form] })
  }),

  choosers: assessmentAnalysis.choosers.handler(({ input, context: { workspace }, errors }) => {
    const { itemId, choice, ...test } = input
    const design = workspace.database.read(db => designWithItems(db, test.designId))
    if (!design) throw errors.DESIGN_GONE()
    if (!hasItem(design.forms, test, itemId)) throw errors.ITEM_GONE()
    return choosersOf(workspace.database, choice, { test, itemId, kind: design.kind, items: design.forms[test.form] })
  }),

  gain: assessmentAnalysis.gain.handler(({ input: { designId, place }, context: { workspace }, errors }) => {
    const design = workspace.database.read(db => designWithItems(db, designId))
    if (!design) throw errors.DESIGN_GONE()
    return analysedGain(workspace.database, design, place)
  }),
}

function designWithItems(db: ReadableDb, designId: DesignId) {
  const design = findDesign(db, designId)
  return design && { designId, kind: design.kind, forms: itemsOfDesign(db, designId) }
}

const hasItem = (forms: Record<ItemForm, TestItem[]>, { form }: AnalysedTest, itemId: string) =>
  forms[form].some(({ item }) => item.id === itemId)
