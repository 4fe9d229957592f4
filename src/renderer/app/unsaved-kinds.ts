import { type PlanSearch, usePlanSearch } from '../features/allocation/plan-search.ts'
import { type RosterImport, useRosterImport } from '../features/roster/roster-import.ts'
import { type UnsavedKind, useUnsavedWork } from '../unsaved-work.ts'

/** A checked file, with the rows that were mended in it. */
export const holdsImport = ({ at }: RosterImport) => at === 'checked'

/** A plan that is found and not yet adopted, or looked for. */
export const holdsPlan = ({ at }: PlanSearch) => at === 'found' || at === 'searching'

/** What would be lost if the training were closed now, each kind once. */
export function useUnsavedKinds(): UnsavedKind[] {
  const isImportOpen = useRosterImport(holdsImport)
  const isPlanOpen = usePlanSearch(holdsPlan)
  const told = useUnsavedWork(({ kinds }) => kinds)
  const all: UnsavedKind[] = [...told]
  if (isImportOpen) all.push('import')
  if (isPlanOpen) all.push('plan')
  return [...new Set(all)]
}
