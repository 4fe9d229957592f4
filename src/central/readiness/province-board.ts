import { countedAttempt } from '#domain/assessment/counted-attempt'
import type { ItemForm } from '#domain/assessment/item'
import { percentNow } from '#domain/assessment/percent-now'
import type { DesignKind } from '#domain/assessment/test-design'
import type { ClassFact, DesignFact } from '#domain/exchange/plan-facts'
import type { PastScore } from '#domain/practice/mastery'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { attendanceRecords } from '#domain/readiness/attendance-record'
import { type Cell, cellsOf, type KnownRecord, type ReadCell } from '#domain/readiness/cell'
import { designInUse } from '#domain/readiness/design-in-use'
import { practiceRecords } from '#domain/readiness/practice-record'
import { defaultReadinessRules, type ReadinessRecord, type ReadinessRules } from '#domain/readiness/readiness'
import { addPoints, addRehearsals, type ItemPlaces, itemPlacesOf, noVariables } from '#domain/readiness/variable-sums'
import type { ProvinceFacts, RehearsalFact, TestFact } from './province-facts.ts'

/** The test whose results count, of a province. */
export type BoardDesign = Pick<DesignFact, 'id' | 'forms'> & { name: string; kind: DesignKind }

/** A province's readiness as its own workspace shows it, from what the centre holds. */
export type ProvinceBoard = {
  rules: ReadinessRules
  design: BoardDesign | null
  designs: { id: string; name: string; kind: DesignKind }[]
  /** Of tier 2, by id. */
  classes: Map<string, ClassFact>
  cells: Cell[]
}

/** With everybody's record: the people of the cells are read. `counted`: ids of the test results that count. */
export type ReadProvinceBoard = Omit<ProvinceBoard, 'cells'> & { cells: ReadCell[]; counted: ReadonlySet<string> }

/** Judged by the rules of the province's own plan, whatever others have. */
export function boardOf(facts: ProvinceFacts): ReadProvinceBoard {
  const rules = { ...defaultReadinessRules, ...facts.rules }
  const designs = facts.designs.map(({ id, settings: { name, kind } }) => ({ id, name, kind }))
  const design = designOf(facts, rules.designId)
  const counted = countedTests(facts, design)
  const cells = cellsOf(recordsOf(facts, rules, counted), rules)
  addVariables(cells, facts, design, counted)
  return {
    rules,
    design: design && { id: design.id, forms: design.forms, name: design.settings.name, kind: design.settings.kind },
    designs,
    classes: new Map(facts.classes.map(one => [one.id, one])),
    cells,
    counted: new Set(counted.map(({ id }) => id)),
  }
}

function designOf({ designs, tests }: ProvinceFacts, chosen: string | null): DesignFact | null {
  const kinds = designs.map(({ id, settings: { kind } }) => ({ id, kind }))
  const takings = () => {
    const times = new Map<string, number>()
    for (const { designId } of Map.groupBy(tests, keyOfTaking)
      .values()
      .map(of => of[0]!)) {
      times.set(designId, (times.get(designId) ?? 0) + 1)
    }
    return times
  }
  const used = designInUse(kinds, chosen, takings)
  return designs.find(({ id }) => id === used?.id) ?? null
}

/** One of these counts. */
const keyOfTaking = ({ designId, occasion, participantId }: TestFact) => `${designId} ${occasion} ${participantId}`

/** A test that counts; which form it was of, where items are known by it. */
type CountedTest = TestFact & { percent: number }

/** The attempts that count of the design in use. */
function countedTests({ tests }: ProvinceFacts, design: DesignFact | null): CountedTest[] {
  if (!design) return []
  const items = {
    A: design.forms.A.map(({ item, voided }) => ({ points: item.points, isVoid: voided !== null })),
    B: design.forms.B.map(({ item, voided }) => ({ points: item.points, isVoid: voided !== null })),
  }
  const hasVoid = [...items.A, ...items.B].some(({ isVoid }) => isVoid)
  const judged = tests
    .filter(({ designId }) => designId === design.id)
    .map((test): CountedTest => {
      const itemPoints = hasVoid && test.itemPoints !== null ? (JSON.parse(test.itemPoints) as number[]) : null
      return { ...test, percent: percentNow({ ...test, itemPoints }, test.form && items[test.form]) }
    })
  return [...Map.groupBy(judged, keyOfTaking).values()].flatMap(
    attempts => countedAttempt(attempts, design.settings.counted) ?? [],
  )
}

function recordsOf(facts: ProvinceFacts, rules: ReadinessRules, tests: readonly CountedTest[]): KnownRecord[] {
  const classOf = new Map<string, string>()
  for (const { id, members } of facts.classes) for (const { participantId } of members) classOf.set(participantId, id)
  const attendance = attendanceRecords(facts.attendance)
  const practice = practiceOf(facts.rehearsals, rules.masteredVariables)
  const results = { pre: new Map<string, Score>(), post: new Map<string, Score>() }
  for (const { occasion, participantId, percent, takenAt } of tests) {
    results[occasion].set(participantId, { percent, at: takenAt })
  }
  return facts.people.map(person => {
    const id = person.participantId
    const classId = classOf.get(id) ?? null
    return {
      ...person,
      classId,
      record: {
        isPlaced: classId !== null,
        attendance: attendance.get(id) ?? null,
        pre: results.pre.get(id) ?? null,
        post: results.post.get(id) ?? null,
        practice: practice.get(id) ?? null,
      },
    }
  })
}

type Score = NonNullable<ReadinessRecord['pre']>

function practiceOf(rehearsals: readonly RehearsalFact[], masteredVariables: readonly VariableId[]) {
  const ofPerson = Map.groupBy(rehearsals, ({ participantId }) => participantId)
  const counted = rehearsals
    .filter(({ counted }) => counted > 0)
    .map(({ participantId, caseId, right, counted, finishedAt }) => ({
      participantId,
      caseId,
      percent: (100 * right) / counted,
      at: finishedAt,
    }))
  return practiceRecords(counted, masteredVariables, id => (ofPerson.get(id) ?? []).map(pastScore))
}

const pastScore = ({ finishedAt, variables }: RehearsalFact): PastScore => ({
  day: Date.parse(finishedAt) / 86_400_000,
  variables: Object.entries(variables).map(([variable, points]) => ({ variable: variable as VariableId, points })),
})

/** What each cell got right of the 39; null where nobody of it ever answered anything. */
function addVariables(
  cells: readonly ReadCell[],
  { rehearsals }: ProvinceFacts,
  design: DesignFact | null,
  tests: readonly CountedTest[],
) {
  for (const cell of cells) cell.variables = null
  const cellOf = new Map(cells.flatMap(cell => cell.people.map(({ participantId }) => [participantId as string, cell])))
  const sumsOf = (participantId: string) => {
    const cell = cellOf.get(participantId)
    return cell && (cell.variables ??= noVariables())
  }
  for (const { participantId, occasion, form, itemPoints } of design ? tests : []) {
    // Of a crossed design only results that say which form they are of: the items differ.
    const known = form ?? (design!.settings.kind === 'single' ? 'A' : null)
    const sums = itemPoints !== null && known !== null ? sumsOf(participantId) : undefined
    if (sums) addPoints(sums, itemPoints!, placesOf(design!)[occasion][known!])
  }
  for (const { participantId, variables } of rehearsals) {
    const right = Object.entries(variables).map(([variable, points]) => `${variable}${Number(points === 1)}`)
    const sums = right.length === 0 ? undefined : sumsOf(participantId)
    if (sums) addRehearsals(sums, right.join(''))
  }
}

type DesignPlaces = Record<'pre' | 'post', Record<ItemForm, ItemPlaces>>

const places = new WeakMap<DesignFact, DesignPlaces>()

function placesOf(design: DesignFact): DesignPlaces {
  const known = places.get(design)
  if (known) return known
  const of = (occasion: 'pre' | 'post', form: ItemForm) =>
    itemPlacesOf(
      design.forms[form].map(({ item: { variable, points }, voided }) => ({
        variable,
        points,
        isVoid: Number(voided !== null),
      })),
      occasion,
    )
  const made = { pre: { A: of('pre', 'A'), B: of('pre', 'B') }, post: { A: of('post', 'A'), B: of('post', 'B') } }
  places.set(design, made)
  return made
}
