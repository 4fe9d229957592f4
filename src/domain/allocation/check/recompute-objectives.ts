import type { CheckedClass, CheckedPerson, CheckInput } from '../check-allocation.ts'
import type { ObjectiveName } from '../problem.ts'

/** Every objective from the people alone. Instructors count only where classes need their own. */
export function recomputeObjectives(input: CheckInput): { name: ObjectiveName; value: number }[] {
  const { classes, limits, instructors } = input
  const members = membersOf(input)
  const objectives: { name: ObjectiveName; value: number }[] = [
    { name: 'classes', value: classes.length },
    { name: 'areasTogether', value: total(members, people => distinct(people, ({ area }) => area)) },
    { name: 'blocksTogether', value: total(members, blocksOf) },
    { name: 'evenSizes', value: total(members, people => (people.length - limits.target) ** 2) },
    { name: 'waves', value: distinct(classes, ({ wave }) => wave) },
  ]
  if (instructors === 'not-needed') return objectives
  const home = total(members, (people, index) => homeShare(people, classes[index]!))
  return [
    ...objectives,
    { name: 'homeInstructors', value: home },
    { name: 'instructorLoad', value: mostTaught(classes) },
  ]
}

function membersOf({ people, classes, membership }: CheckInput): CheckedPerson[][] {
  const members = classes.map((): CheckedPerson[] => [])
  people.forEach((person, index) => members[membership[index] ?? -1]?.push(person))
  return members
}

/** A block is its name within its area: two areas may each have one of the same name. */
function blocksOf(people: readonly CheckedPerson[]): number {
  const blocks = new Map<string, Set<string>>()
  for (const { area, block } of people) {
    const known = blocks.get(area)
    if (known) known.add(block)
    else blocks.set(area, new Set([block]))
  }
  return [...blocks.values()].reduce((sum, known) => sum + known.size, 0)
}

function homeShare(people: readonly CheckedPerson[], { instructorArea }: CheckedClass): number {
  if (instructorArea === null || people.length === 0) return 0
  return people.filter(({ area }) => area === instructorArea).length / people.length
}

function mostTaught(classes: readonly CheckedClass[]): number {
  const taught = new Map<string, number>()
  for (const { instructorId } of classes)
    if (instructorId !== null) taught.set(instructorId, (taught.get(instructorId) ?? 0) + 1)
  return Math.max(0, ...taught.values())
}

function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): number {
  return new Set(items.map(keyOf)).size
}

function total(members: CheckedPerson[][], of: (people: CheckedPerson[], index: number) => number): number {
  return members.reduce((sum, people, index) => sum + of(people, index), 0)
}
