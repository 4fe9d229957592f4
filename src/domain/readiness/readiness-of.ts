import type { Missing, Readiness, ReadinessRecord, ReadinessRules, ReadinessState, Rung } from './readiness.ts'

/** Whether somebody may go to the field; if not, what is missing, the lowest rung first. */
export function readinessOf(record: ReadinessRecord, rules: ReadinessRules): Readiness {
  const missing = [
    ...(record.isPlaced ? [] : [{ rung: 'placed' } as const]),
    ...missingAttendance(record, rules),
    ...missingTests(record, rules),
    ...missingPractice(record, rules),
  ]
  return { state: stateOf(missing), missing, reportedAt: reportedAt(record) }
}

/** The rungs that the rules ask for, lowest first. */
export const neededRungs = (rules: ReadinessRules): Rung[] => [
  'placed',
  'attended',
  ...(rules.needsPreTest ? ['pre-test' as const] : []),
  ...(rules.passMark === null ? [] : ['post-test' as const]),
  ...(needsPractice(rules) ? ['practice' as const] : []),
]

/** The instant of the last thing that was needed; null where somebody is not ready. */
export function readySince(record: ReadinessRecord, rules: ReadinessRules): string | null {
  if (readinessOf(record, rules).state !== 'ready') return null
  const needed = [
    record.attendance?.at,
    rules.needsPreTest ? record.pre?.at : undefined,
    rules.passMark === null ? undefined : record.post?.at,
    needsPractice(rules) ? practisedSince(record, rules) : undefined,
  ]
  return latestOf(needed)
}

/** Cases passed; null: none was reported. */
export const casesPassed = ({ practice }: ReadinessRecord, { practicePass }: ReadinessRules): number | null =>
  practice && practice.best.filter(({ percent }) => percent >= practicePass).length

/** Whether the data say no, rather than nothing. */
export function saysNo(missing: Missing): boolean {
  switch (missing.rung) {
    case 'placed':
      return true
    case 'attended':
      return missing.share !== null
    case 'pre-test':
      return false
    case 'post-test':
      return missing.percent !== null
    case 'practice':
      return 'unmastered' in missing || missing.passed !== null
  }
}

function stateOf(missing: readonly Missing[]): ReadinessState {
  if (missing.length === 0) return 'ready'
  return missing.some(saysNo) ? 'not-ready' : 'not-reported'
}

function missingAttendance({ attendance }: ReadinessRecord, { attendanceShare: needed }: ReadinessRules): Missing[] {
  if (attendance && attendance.share >= needed) return []
  return [{ rung: 'attended', share: attendance?.share ?? null, needed }]
}

function missingTests({ pre, post }: ReadinessRecord, { needsPreTest, passMark }: ReadinessRules): Missing[] {
  return [
    ...(needsPreTest && !pre ? [{ rung: 'pre-test' } as const] : []),
    ...(passMark === null || (post && post.percent >= passMark)
      ? []
      : [{ rung: 'post-test', percent: post?.percent ?? null, needed: passMark } as const]),
  ]
}

const needsPractice = ({ practiceCases, masteredVariables }: ReadinessRules) =>
  practiceCases > 0 || masteredVariables.length > 0

function missingPractice(record: ReadinessRecord, rules: ReadinessRules): Missing[] {
  const { practiceCases: needed, masteredVariables } = rules
  const passed = casesPassed(record, rules)
  if (passed === null) return needsPractice(rules) ? [{ rung: 'practice', passed, needed }] : []
  const unmastered = masteredVariables.filter(variable => !record.practice!.mastered.includes(variable))
  return [
    ...(passed < needed ? [{ rung: 'practice', passed, needed } as const] : []),
    ...(unmastered.length > 0 ? [{ rung: 'practice', unmastered } as const] : []),
  ]
}

function practisedSince({ practice }: ReadinessRecord, rules: ReadinessRules): string | undefined {
  if (rules.masteredVariables.length > 0) return practice?.at
  const passed = practice?.best.filter(({ percent }) => percent >= rules.practicePass) ?? []
  return passed.map(({ at }) => at).toSorted()[rules.practiceCases - 1]
}

const reportedAt = ({ attendance, pre, post, practice }: ReadinessRecord) =>
  latestOf([attendance?.at, pre?.at, post?.at, practice?.at])

function latestOf(instants: readonly (string | undefined)[]): string | null {
  let latest: string | null = null
  for (const instant of instants) if (instant !== undefined && (latest === null || instant > latest)) latest = instant
  return latest
}
