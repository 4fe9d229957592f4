import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import classes from './note.module.css'

type NoteKind = 'info' | 'ok' | 'warn' | 'bad'

const icons = { info: IconInfoCircle, ok: IconCircleCheck, warn: IconAlertTriangle, bad: IconCircleX }

/** A sentence with a state: amber is not yet done, red breaks a rule or failed. Red ones are announced at once. */
export function Note({ kind, title, children }: { kind: NoteKind; title?: string; children?: ReactNode }) {
  return (
    <div className={classes.note} data-kind={kind} role={kind === 'bad' ? 'alert' : undefined}>
      <Icon of={icons[kind]} />
      <div className={classes.text}>
        {title && <p className={classes.title}>{title}</p>}
        {children}
      </div>
    </div>
  )
}
