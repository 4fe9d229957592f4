import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClock } from '@tabler/icons-react'
import classes from './pill.module.css'

const icons = { ok: IconCircleCheck, warn: IconAlertTriangle, bad: IconCircleX, running: IconClock }

/** A state in a word, never by colour alone. */
export function Pill({ kind, children }: { kind: keyof typeof icons; children: string }) {
  const Shape = icons[kind]
  return (
    <span className={classes.pill} data-kind={kind}>
      <Shape size={14} stroke={1.8} aria-hidden />
      {children}
    </span>
  )
}
