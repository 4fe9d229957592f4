import { usePlanSearch } from '../features/allocation/plan-search.ts'
import { useRosterImport } from '../features/roster/roster-import.ts'
import { type UnsavedKind, useUnsavedWork } from '../unsaved-work.ts'

/** What would be lost if the training were closed now, each kind once. */
export function useUnsavedKinds(): UnsavedKind[] {
  const isImportOpen = useRosterImport(({ at }) => at === 'checked')
  const isPlanOpen = usePlanSearch(({ at }) => at === 'found' || at === 'searching')
  const told = useUnsavedWork(({ kinds }) => kinds)
  const all: UnsavedKind[] = [...told]
  if (isImportOpen) all.push('import')
  if (isPlanOpen) all.push('plan')
  return [...new Set(all)]
}
