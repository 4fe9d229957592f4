import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react'
import type { ListedClass } from '#contract/schedule'
import { breaksRule, type ClassFault } from '#domain/schedule/class-faults'
import type { PlanInForce } from '#domain/schedule/class-in-force'
import classes from './fault-mark.module.css'
import { useFaultWords } from './use-fault-words.ts'

type FaultMarkProps = { listed: ListedClass; plan: PlanInForce<ListedClass>; faults: ClassFault[] }

/** A sign beside a class that something is wrong with, which says what. */
export function FaultMark({ listed, plan, faults }: FaultMarkProps) {
  const faultWords = useFaultWords()
  // That a class has no instructor stands in words below its code.
  const told = faults.filter(({ kind }) => kind !== 'no-instructor')
  if (told.length === 0) return null
  const isBroken = told.some(breaksRule)
  const Shape = isBroken ? IconCircleX : IconAlertTriangle
  const words = told.map(fault => faultWords(fault, listed.id, plan.classes)).join(' ')
  return (
    <span className={classes.mark} data-kind={isBroken ? 'bad' : 'warn'} role="img" aria-label={words} title={words}>
      <Shape size={14} stroke={1.8} aria-hidden />
    </span>
  )
}
