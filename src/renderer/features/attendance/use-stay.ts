import { createContext, use } from 'react'
import type { ReportedName } from '#contract/attendance'
import { type Zone, utcOffsetHours } from '#domain/training/training'
import { useFormat } from '../../components/use-format.ts'

/** In whose clock times are shown: that of the class. */
export const ClassZoneContext = createContext<Zone>('WIB')

/** `08.02–15.27` of a name, in the zone of the class; nothing where the report has no times. */
export function useStay() {
  const zone = use(ClassZoneContext)
  const { clocks } = useFormat()
  return ({ firstJoin, lastLeave }: Pick<ReportedName, 'firstJoin' | 'lastLeave'>) =>
    firstJoin === null || lastLeave === null ? '' : `${clocks(firstJoin, lastLeave, utcOffsetHours[zone])} ${zone}`
}
