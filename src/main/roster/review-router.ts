import type { CheckId } from '#contract/identifiers'
import { maskedPhone } from '#domain/roster/contact'
import { maskedNik } from '#domain/roster/identity-number'
import { personFields, type RosterPerson } from '#domain/roster/participant'
import { forPlanners } from '#main/procedure'
import type { OpenedWorkspace } from '#main/workspace-session'
import { heldCells, mendRow, shownCells, toShownProblems } from './mend-row.ts'
import { listImports } from './past-imports.ts'
import { ask, countsOf, findCheck, problemsOf } from './roster-checks.ts'
import type { ReviewedChange, ReviewPart } from './save-roster-messages.ts'

const { roster } = forPlanners

type Page = { checkId: CheckId; offset: number; limit: number }

export const reviewRouter = {
  reviewNew: roster.reviewNew.handler(async ({ input, context: { workspace }, errors }) => {
    const page = await pageOf(workspace, input, 'new')
    if (!page) throw errors.CHECK_GONE()
    const rows = page.new.map(({ row, person: { name, role, provinceCode, regencyCode, nik } }) => ({
      row,
      name,
      role,
      provinceCode,
      regencyCode,
      nik: nik === null ? null : maskedNik(nik),
    }))
    return { total: page.total, rows }
  }),

  reviewChanged: roster.reviewChanged.handler(async ({ input, context: { workspace }, errors }) => {
    const page = await pageOf(workspace, input, 'changed')
    if (!page) throw errors.CHECK_GONE()
    return { total: page.total, rows: page.changed.map(toShownChange) }
  }),

  reviewGone: roster.reviewGone.handler(async ({ input, context: { workspace }, errors }) => {
    const page = await pageOf(workspace, input, 'gone')
    if (!page) throw errors.CHECK_GONE()
    const rows = page.gone.map(({ id, name, role, provinceCode, regencyCode }) => ({
      participantId: id,
      name,
      role,
      provinceCode,
      regencyCode,
    }))
    return { total: page.total, rows }
  }),

  reviewProblems: roster.reviewProblems.handler(({ input, context: { workspace }, errors }) => {
    const check = findCheck(workspace, input.checkId)
    if (!check) throw errors.CHECK_GONE()
    const problems = problemsOf(check).filter(({ severity }) => severity === input.severity)
    const page = problems.slice(input.offset, input.offset + input.limit)
    return { total: problems.length, rows: toShownProblems(check, page) }
  }),

  heldRow: roster.heldRow.handler(async ({ input: { checkId, row }, context: { workspace, regions }, errors }) => {
    const check = findCheck(workspace, checkId)
    if (!check) throw errors.CHECK_GONE()
    const problems = problemsOf(check).filter(problem => problem.row === row)
    const cells = await heldCells(check, row, regions)
    return { ...shownCells(cells, problems), problems: toShownProblems(check, problems) }
  }),

  fixRow: roster.fixRow.handler(
    async ({ input: { checkId, row, values }, context: { workspace, regions }, errors }) => {
      const check = findCheck(workspace, checkId)
      if (!check) throw errors.CHECK_GONE()
      const cells = { ...(await heldCells(check, row, regions)), ...values }
      const { accepted, problems } = await mendRow(check, { row, cells })
      return { accepted, problems: toShownProblems(check, problems), counts: countsOf(check) }
    },
  ),

  imports: roster.imports.handler(({ context: { workspace } }) => workspace.database.read(listImports)),
}

async function pageOf(workspace: OpenedWorkspace, { checkId, offset, limit }: Page, part: ReviewPart) {
  const check = findCheck(workspace, checkId)
  return check && ask(check.task, { type: 'page', part, offset, limit }, 'page')
}

function toShownChange({ row, id, person, before, fields, returns }: ReviewedChange) {
  const shown = personFields.filter(field => fields.includes(field))
  return {
    row,
    participantId: id,
    name: before.name,
    returns,
    fields: shown.map(field => ({ field, before: shownValue(before, field), after: shownValue(person, field) })),
  }
}

function shownValue(person: RosterPerson, field: (typeof personFields)[number]): string | null {
  const value = person[field]
  if (value === null) return null
  if (field === 'nik') return maskedNik(value)
  return field === 'phone' ? maskedPhone(value) : value
}
