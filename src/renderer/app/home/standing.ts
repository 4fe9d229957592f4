import type { CurrentPlan, UnplacedPerson } from '#contract/allocation'
import type { ListedClass } from '#contract/schedule'
import { breaksRule, type ClassFault, classIdsOf } from '#domain/schedule/class-faults'
import type { Training } from '#domain/training/training'

/** Everything that Beranda judges by. */
export type Standing = {
  plan: CurrentPlan | null
  /** Active companions and instructors together. */
  people: number
  unplaced: readonly UnplacedPerson[]
  /** How many of the unplaced find a free seat as the plan is. */
  placeable: number
  classes: readonly ListedClass[]
  faults: readonly ClassFault[]
  training: Training
  lastImport: { fileName: string; importedAt: string; setAside: number } | null
  lastBackupAt: string | null
  /** Milliseconds since 1970. */
  now: number
}

export type Todo = 'import' | 'search' | 'place' | 'adjust' | 'handover'

/** The one thing to do next. */
export function todoOf({ plan, people, unplaced, placeable, faults }: Standing): Todo {
  if (people === 0) return 'import'
  if (!plan) return 'search'
  if (placeable > 0) return 'place'
  const came = unplaced.some(({ reason }) => reason === 'added-later')
  if (plan.rosterChanged && (came || faults.some(breaksRule))) return 'adjust'
  return 'handover'
}

/** The classes that break a rule, each once, in the order of their codes. */
export function brokenClasses({ classes, faults }: Pick<Standing, 'classes' | 'faults'>): ListedClass[] {
  const broken = new Set(faults.filter(breaksRule).flatMap(classIdsOf))
  return classes.filter(({ id }) => broken.has(id))
}

/** Rooms of the national pool that hold a class and have no link yet. */
export function countRoomsWithoutLink({ classes, training }: Pick<Standing, 'classes' | 'training'>): number {
  const without = new Set<string>()
  for (const { tier, roomNumber, roomDivision } of classes) {
    const link = training.tiers[tier].rooms[roomNumber - 1]?.link
    if (roomDivision === null && !link) without.add(`${tier} ${roomNumber}`)
  }
  return without.size
}
