import type { AttendedClass } from '#contract/attendance'
import { folded } from '#domain/roster/folded-text'
import type { AttendanceView } from './attendance-view.ts'

/** How far the attendance of a class is. */
export type ClassState = 'none' | 'doubts' | 'byHand' | 'complete'

export function classState({ files, doubts, at }: Pick<AttendedClass, 'files' | 'doubts' | 'at'>): ClassState {
  if (doubts > 0) return 'doubts'
  if (files > 0) return 'complete'
  return at === null ? 'none' : 'byHand'
}

/** Classes that the filters leave, in the order given. */
export function shownClasses(
  classes: readonly AttendedClass[],
  { saring, cari = '' }: Pick<AttendanceView, 'saring' | 'cari'>,
): AttendedClass[] {
  const words = folded(cari).split(/\s+/).filter(Boolean)
  return classes.filter(one => {
    if (saring === 'ragu' && one.doubts === 0) return false
    if (saring === 'belum' && classState(one) !== 'none') return false
    const text = folded(one.code)
    return words.every(word => text.includes(word))
  })
}
