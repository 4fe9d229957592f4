import type { ReadinessScope } from '#contract/readiness'
import { addedSums } from '#domain/readiness/readiness-sum'
import { maskedPhone } from '#domain/roster/contact'
import { forPlanners } from '#main/procedure'
import { type Board, readinessBoard, withVariables } from './board.ts'
import { cellsOfScope } from './cells-of-scope.ts'
import { listHeldClasses } from './class-repository.ts'
import { contactList } from './contact-list.ts'
import { listLastContacts, listPhones, saveContact } from './contact-repository.ts'
import { findDesign, listDesigns } from './design-in-use.ts'
import { hardestVariables } from './hardest.ts'
import { overviewOf } from './overview.ts'
import { inOrder, matching, toReadyPerson } from './people-list.ts'
import { findRules, getRules, saveRules } from './rules-repository.ts'

const { readiness } = forPlanners

/** A class whose people are all gone is still one of the plan; one that is not in the plan has nobody. */
const isGone = (scope: ReadinessScope, classes: ReadonlyMap<string, unknown>) =>
  scope.kind === 'class' && !classes.has(scope.classId)

export const readinessRouter = {
  rules: readiness.rules.handler(({ context: { workspace } }) =>
    workspace.database.read(db => {
      const saved = findRules(db)
      const rules = getRules(db)
      return {
        rules,
        areDefaults: saved === null,
        designId: findDesign(db, rules.designId)?.id ?? null,
        designs: listDesigns(db),
      }
    }),
  ),

  saveRules: readiness.saveRules.handler(({ input, context: { workspace, now } }) =>
    workspace.database.write(db => saveRules(db, input, now().toISOString())),
  ),

  overview: readiness.overview.handler(async ({ input: { scope }, context: { workspace }, errors }) => {
    const board = await readinessBoard(workspace)
    const classes = workspace.database.read(listHeldClasses)
    if (isGone(scope, classes)) throw errors.CLASS_GONE()
    return overviewOf(board, scope, classes)
  }),

  variables: readiness.variables.handler(async ({ input: { scope }, context: { workspace }, errors }) => {
    if (isGone(scope, workspace.database.read(listHeldClasses))) throw errors.CLASS_GONE()
    const board = await withVariables(workspace, await readinessBoard(workspace))
    return hardestVariables(board, scope, workspace.database)
  }),

  people: readiness.people.handler(async ({ input: { scope, filter, offset, limit }, context: { workspace } }) => {
    const board = await readinessBoard(workspace)
    const classes = workspace.database.read(listHeldClasses)
    const found = matching(
      cellsOfScope(board, scope).flatMap(({ people }) => people),
      filter,
    )
    const rows = inOrder(found, classes).slice(offset, offset + limit)
    return { total: found.length, rows: rows.map(person => toReadyPerson(person, board.rules, classes)) }
  }),

  person: readiness.person.handler(async ({ input: { participantId }, context: { workspace }, errors }) => {
    const board = await readinessBoard(workspace)
    const person = findPerson(board, participantId)
    if (!person) throw errors.PERSON_GONE()
    return workspace.database.read(db => {
      const phone = listPhones(db, [participantId]).get(participantId)
      return {
        ...toReadyPerson(person, board.rules, listHeldClasses(db)),
        record: person.record,
        phone: phone === undefined ? null : maskedPhone(phone),
        contactedAt: listLastContacts(db).get(participantId) ?? null,
      }
    })
  }),

  contacts: readiness.contacts.handler(async ({ input: { scope, limit }, context: { workspace, now } }) => {
    const board = await readinessBoard(workspace)
    const { reportedAt } = addedSums(cellsOfScope(board, scope).map(({ sum }) => sum))
    const list = workspace.database.read(db => contactList(board, scope, db, { now: now().toISOString(), limit }))
    return { ...list, reportedAt }
  }),

  contacted: readiness.contacted.handler(
    async ({ input: { participantId, about }, context: { workspace, now }, errors }) => {
      const at = now().toISOString()
      const saved = await workspace.database.write(db => saveContact(db, participantId, about, at) ?? null)
      if (!saved) throw errors.PERSON_GONE()
    },
  ),
}

function findPerson(board: Board, participantId: Parameters<Board['unitOf']['get']>[0]) {
  const unit = board.unitOf.get(participantId)
  const cells = (unit !== undefined && board.units.get(unit)) || []
  return cells.flatMap(({ people }) => people).find(one => one.participantId === participantId)
}
