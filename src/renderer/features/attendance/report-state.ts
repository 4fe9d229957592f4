import type { ReportObstacle } from '#contract/attendance'

/** `needs`: somebody can say what is missing. */
export function reportState(obstacle: ReportObstacle | null): 'ready' | 'needs' | 'refused' {
  if (obstacle === null) return 'ready'
  return ['columns', 'no-class', 'day-order'].includes(obstacle.kind) ? 'needs' : 'refused'
}
