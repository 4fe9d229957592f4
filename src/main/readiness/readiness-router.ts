import type { ReadinessScope } from '#contract/readiness'
import { overviewOf } from '#domain/readiness/overview'
import { inOrder, matching, toReadyPerson } from '#domain/readiness/people-list'
import { isInScope } from '#domain/readiness/readiness-scope'
import { addedSums } from '#domain/readiness/readiness-sum'
import { maskedPhone } from '#domain/roster/contact'
import { forPlanners } from '#main/procedure'
import { cellsOfScope, peopleOfScope } from './cells-of-scope.ts'
import { listHeldClasses } from './class-repository.ts'
import { contactPeople, listContacts } from './contact-list.ts'
import { listLastContacts, listPhones, saveContact } from './contact-repository.ts'
import { contactsFile } from './contacts-file.ts'
import { findDesign, listDesigns } from './design-in-use.ts'
import { hardestVariables } from './hardest.ts'
import { peopleFile } from './people-file.ts'
import { findPerson } from './person.ts'
import { readinessBoard } from './readiness-board.ts'
import { findRules, getRules, saveRules } from './rules-repository.ts'
import { wrongItemsOf } from './wrong-items.ts'

const { readiness } = forPlanners

/** So many telephone numbers are read in a few milliseconds. */
const contactsOfStep = 500

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

  overview: readiness.overview.handler(async ({ input: { scope }, context, errors }) => {
    const { workspace } = context
    const board = await readinessBoard(context)
    const classes = workspace.database.read(listHeldClasses)
    if (isGone(scope, classes)) throw errors.CLASS_GONE()
    return overviewOf(cellsOfScope(board, scope), scope, classes)
  }),

  variables: readiness.variables.handler(async ({ input: { scope }, context, errors }) => {
    const { workspace } = context
    if (isGone(scope, workspace.database.read(listHeldClasses))) throw errors.CLASS_GONE()
    const board = await readinessBoard(context, { variables: true })
    return hardestVariables(board, scope, workspace.database)
  }),

  wrongItems: readiness.wrongItems.handler(async ({ input: { scope, variables }, context }) =>
    wrongItemsOf(await readinessBoard(context), scope, context.workspace.database, variables),
  ),

  people: readiness.people.handler(async ({ input: { scope, filter, offset, limit }, context }) => {
    const board = await readinessBoard(context, { peopleOf: isInScope(scope) })
    const classes = context.workspace.database.read(listHeldClasses)
    const found = matching(peopleOfScope(board, scope), filter)
    const rows = inOrder(found, classes).slice(offset, offset + limit)
    return { total: found.length, rows: rows.map(person => toReadyPerson(person, board.rules, classes)) }
  }),

  peopleFile: readiness.peopleFile.handler(async ({ input: { scope, filter, ...manner }, context }) => {
    const board = await readinessBoard(context, { peopleOf: isInScope(scope) })
    const classes = context.workspace.database.read(listHeldClasses)
    const found = inOrder(matching(peopleOfScope(board, scope), filter), classes)
    const { rules } = board
    return peopleFile(
      Iterator.from(found).map(person => toReadyPerson(person, rules, classes)),
      manner,
      context.regions,
    )
  }),

  person: readiness.person.handler(({ input: { participantId }, context: { workspace }, errors }) =>
    workspace.database.read(db => {
      const rules = getRules(db)
      const person = findPerson(db, participantId, rules)
      if (!person) throw errors.PERSON_GONE()
      const phone = listPhones(db, [participantId]).get(participantId)
      return {
        ...toReadyPerson(person, rules, listHeldClasses(db)),
        record: person.record,
        phone: phone === undefined ? null : maskedPhone(phone),
        contactedAt: listLastContacts(db).get(participantId) ?? null,
      }
    }),
  ),

  contacts: readiness.contacts.handler(async ({ input: { scope, offset, limit }, context }) => {
    const { workspace, now } = context
    const board = await readinessBoard(context, { peopleOf: isInScope(scope) })
    const { reportedAt } = addedSums(cellsOfScope(board, scope).map(({ sum }) => sum))
    return workspace.database.read(db => {
      const list = listContacts(board, scope, db, now().toISOString())
      const { today, contacts, contactedToday, awaitingReport } = list
      const people = contactPeople(list, db, offset, offset + limit)
      return { today, total: contacts.length, contactedToday, awaitingReport, people, reportedAt }
    })
  }),

  contactsFile: readiness.contactsFile.handler(async ({ input: { scope, ...manner }, context }) => {
    const { workspace, now, regions } = context
    const board = await readinessBoard(context, { peopleOf: isInScope(scope) })
    const list = workspace.database.read(db => listContacts(board, scope, db, now().toISOString()))
    function* people() {
      for (let from = 0; from < list.contacts.length; from += contactsOfStep) {
        yield* workspace.database.read(db => contactPeople(list, db, from, from + contactsOfStep))
      }
    }
    return contactsFile(people(), manner, regions)
  }),

  contacted: readiness.contacted.handler(
    async ({ input: { participantId, about }, context: { workspace, now }, errors }) => {
      const at = now().toISOString()
      const saved = await workspace.database.write(db => saveContact(db, participantId, about, at) ?? null)
      if (!saved) throw errors.PERSON_GONE()
    },
  ),
}
