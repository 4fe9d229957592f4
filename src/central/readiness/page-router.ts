import { isDeepStrictEqual } from 'node:util'
import { implement } from '@orpc/server'
import { centrePage } from '#contract/centre-page'
import type { ClassId } from '#contract/identifiers'
import { practice } from '#contract/practice'
import { readiness } from '#contract/readiness'
import { regions } from '#contract/regions'
import { schedule } from '#contract/schedule'
import type { ClassFact } from '#domain/exchange/plan-facts'
import type { Cell } from '#domain/readiness/cell'
import { hardestInScope } from '#domain/readiness/hardest-in-scope'
import { overviewOf } from '#domain/readiness/overview'
import { inOrder, matching, toReadyPerson } from '#domain/readiness/people-list'
import { defaultReadinessRules } from '#domain/readiness/readiness'
import { isInScope, type ReadinessScope } from '#domain/readiness/readiness-scope'
import { sql } from '../store/sql.ts'
import { centreScope, type Store } from '../store/store.ts'
import type { Boards } from './boards.ts'
import type { PageReader } from './page-sessions.ts'
import type { ProvinceBoard, ReadProvinceBoard } from './province-board.ts'
import { listedClass } from './listed-class.ts'
import { questionnaireInForce } from './questionnaire-in-force.ts'
import type { RegionNames } from './region-names.ts'
import { latestPlanned, provinceStandings } from './standing.ts'
import { wrongItemsOf } from './wrong-items.ts'

/** All that a look needs; `reader`: whose page it is. */
export type PageContext = {
  store: Store
  boards: Boards
  regions: RegionNames
  /** The centre's name. */
  centreName: string
  reader: PageReader
}

const procedure = implement({ centrePage, practice, readiness, regions, schedule }).$context<PageContext>()

/** Only one province's where the scope says so: its people are read by nobody who did not ask for them. */
const provinceOfScope = (scope: ReadinessScope): string | undefined =>
  scope.kind === 'province' || scope.kind === 'regency' ? scope.code.slice(0, 2) : undefined

const boardsOf = ({ boards, reader }: PageContext, scope: ReadinessScope) =>
  boards.current(reader.scope, provinceOfScope(scope))

/** With people of the provinces that the scope is of; a class may have some of several. */
async function readBoardsOf(context: PageContext, scope: ReadinessScope): Promise<Map<string, ReadProvinceBoard>> {
  const { boards, reader } = context
  if (scope.kind !== 'class') return boards.withPeople(reader.scope, provinceOfScope(scope))
  const found = new Map<string, ReadProvinceBoard>()
  for (const [code, { classes }] of await boards.current(reader.scope)) {
    if (!classes.has(scope.classId)) continue
    for (const [own, board] of await boards.withPeople(reader.scope, code)) found.set(own, board)
  }
  return found
}

const cellsOfScope = <OneCell extends Cell>(
  boards: ReadonlyMap<string, { cells: OneCell[] }>,
  scope: ReadinessScope,
): OneCell[] => [...boards.values()].flatMap(({ cells }) => cells).filter(isInScope(scope))

const toHeldClass = ({ id, code, division, date, startUtc, endUtc, zone, instructor }: ClassFact) => ({
  classId: id as ClassId,
  code,
  provinceCode: division,
  date,
  startUtc,
  endUtc,
  zone,
  instructorName: instructor?.name ?? null,
})

const heldClasses = (boards: ReadonlyMap<string, Pick<ProvinceBoard, 'classes'>>) =>
  new Map([...boards.values()].flatMap(({ classes }) => [...classes].map(([id, one]) => [id, toHeldClass(one)])))

const isGone = (scope: ReadinessScope, classes: ReadonlyMap<string, unknown>) =>
  scope.kind === 'class' && !classes.has(scope.classId)

/** The rules by which a scope is judged: of the nation those of the plan that was issued last. */
async function boardOfRules(context: PageContext, scope: ReadinessScope): Promise<ProvinceBoard | undefined> {
  const boards = await boardsOf(context, scope)
  if (scope.kind === 'class') return boards.values().find(({ classes }) => classes.has(scope.classId))
  const latest = scope.kind === 'nation' ? await latestPlanned(context.store, context.reader.scope) : null
  return (latest === null ? undefined : boards.get(latest)) ?? boards.values().next().value
}

const readinessProcedures = {
  rules: procedure.readiness.rules.handler(async ({ input, context }) => {
    const board = await boardOfRules(context, input?.scope ?? { kind: 'nation' })
    const rules = board?.rules ?? defaultReadinessRules
    return {
      rules,
      areDefaults: isDeepStrictEqual(rules, defaultReadinessRules),
      designId: board?.design?.id ?? null,
      designs: board?.designs ?? [],
    }
  }),

  overview: procedure.readiness.overview.handler(async ({ input: { scope }, context, errors }) => {
    const boards = await boardsOf(context, scope)
    const classes = heldClasses(boards)
    if (isGone(scope, classes)) throw errors.CLASS_GONE()
    return overviewOf(cellsOfScope(boards, scope), scope, classes)
  }),

  /** What was recorded wrongly in rehearsals is not sent: `wrong` is never known. */
  variables: procedure.readiness.variables.handler(async ({ input: { scope }, context, errors }) => {
    const boards = await boardsOf(context, scope)
    if (isGone(scope, heldClasses(boards))) throw errors.CLASS_GONE()
    const { figures, variables, lowestOf } = hardestInScope(cellsOfScope(boards, scope), scope)
    const read = scope.kind === 'class' ? await readBoardsOf(context, scope) : null
    const items = read ? await wrongItemsOf(context.store, read, scope, variables) : []
    return {
      figures,
      hardest: variables.map(variable => ({
        variable,
        wrong: null,
        lowest: lowestOf(variable),
        items: items.filter(item => item.variable === variable).map(({ variable: _, ...item }) => item),
      })),
    }
  }),

  wrongItems: procedure.readiness.wrongItems.handler(async ({ input: { scope, variables }, context }) =>
    wrongItemsOf(context.store, await readBoardsOf(context, scope), scope, variables),
  ),

  people: procedure.readiness.people.handler(async ({ input: { scope, filter, offset, limit }, context }) => {
    const boards = await readBoardsOf(context, scope)
    const classes = heldClasses(boards)
    const rulesOf = new Map([...boards.values()].flatMap(({ cells, rules }) => cells.map(cell => [cell, rules])))
    const judgedBy = new Map(
      cellsOfScope(boards, scope).flatMap(cell => cell.people.map(person => [person, rulesOf.get(cell)!])),
    )
    const found = inOrder(matching([...judgedBy.keys()], filter), classes)
    const rows = found.slice(offset, offset + limit)
    return { total: found.length, rows: rows.map(one => toReadyPerson(one, judgedBy.get(one)!, classes)) }
  }),

  person: procedure.readiness.person.handler(async ({ input: { participantId }, context, errors }) => {
    const { store, boards, reader } = context
    const codes = [...(await boards.current(reader.scope)).keys()]
    const [home] = await store.transaction(reader.scope, db =>
      db.rows<{ code: string }>(sql`
        SELECT province_code AS code FROM plan_record
        WHERE province_code = ANY(${codes}::text[]) AND kind = 'person' AND id = ${participantId} AND holds LIMIT 1`),
    )
    const found = home ? await boards.withPeople(reader.scope, home.code) : new Map<string, ReadProvinceBoard>()
    const board = found.values().next().value
    const person = board?.cells.flatMap(({ people }) => people).find(one => one.participantId === participantId)
    if (!board || !person) throw errors.PERSON_GONE()
    // Whom to call, and who was called, is the province's.
    const unknown = { phone: null, contactedAt: null }
    return { ...toReadyPerson(person, board.rules, heldClasses(found)), record: person.record, ...unknown }
  }),
}

/** The procedures of a workspace that its pages of readiness ask, answered from what came in, and nothing that writes. */
export const pageRouter = {
  readiness: readinessProcedures,

  regions: { names: procedure.regions.names.handler(({ context }) => context.regions) },

  schedule: {
    classes: procedure.schedule.classes.handler(async ({ context: { boards, reader } }) => {
      const found = await boards.current(reader.scope)
      const parts = [...found.values()].flatMap(({ classes }) => [...classes.values()])
      return [...Map.groupBy(parts, ({ id }) => id).values()].map(listedClass)
    }),
  },

  practice: {
    variables: procedure.practice.variables.handler(
      async ({ context: { store, reader } }) => (await questionnaireInForce(store, reader.scope))?.variables ?? [],
    ),
    form: procedure.practice.form.handler(async ({ context: { store, reader }, errors }) => {
      const questionnaire = await questionnaireInForce(store, reader.scope)
      if (!questionnaire) throw errors.QUESTIONNAIRE_UNREADABLE()
      return questionnaire
    }),
  },

  centrePage: {
    standing: procedure.centrePage.standing.handler(async ({ context }) => {
      const { store, boards, reader, regions, centreName } = context
      const { provinceCode } = reader.scope
      const own = provinceCode === centreScope ? null : provinceCode
      const known = await provinceStandings(store, reader.scope)
      const rules = new Set([...(await boards.current(reader.scope)).values()].map(one => JSON.stringify(one.rules)))
      const nothing = { hasPlan: false, packets: 0, lastReceivedAt: null }
      return {
        centre: centreName,
        reader: { name: reader.name, provinceCode: own },
        rulesDiffer: rules.size > 1,
        provinces: regions.provinces
          .filter(({ code }) => own === null || code === own)
          .map(({ code }) => known.get(code) ?? { code, ...nothing }),
      }
    }),
  },
}
