/** What changes are about. */
export const changeGroups = ['people', 'classes', 'plan', 'files', 'tests', 'practice', 'other'] as const
export type ChangeGroup = (typeof changeGroups)[number]

const groupOfKinds: [RegExp, ChangeGroup][] = [
  [/^(person|number|roster)|^people(Withdrawn|Returned)$|^numbersExported$/, 'people'],
  [/^attendance/, 'classes'],
  [/^people|^(instructor|room|time)Changed$/, 'classes'],
  [/^plan|^training|^settings/, 'plan'],
  [/^assessment|^readiness/, 'tests'],
  [/^practice/, 'practice'],
  [/Folders?Made$|FileMade$|^message|^resultsExported$|^cardsMade$/, 'files'],
]

/** Which of them a kind of change belongs to. */
export function groupOf(kind: string): ChangeGroup {
  return groupOfKinds.find(([pattern]) => pattern.test(kind))?.[1] ?? 'other'
}
