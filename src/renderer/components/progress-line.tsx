import { Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './progress-line.module.css'

type ProgressLineProps = {
  label: string
  /** 0–1. */
  share: number
  /** At the right of the label: a count, the time left. */
  detail?: ReactNode
  /** Below: that one may go elsewhere, the button that cancels. */
  children?: ReactNode
}

/** Long work: what is done, how far it is, and what one may do meanwhile. Every tenth is announced, not every step. */
export function ProgressLine({ label, share, detail, children }: ProgressLineProps) {
  const percent = Math.round(share * 100)
  return (
    <div>
      <div className={classes.head}>
        <span>{label}</span>
        <span className={classes.detail}>{detail}</span>
      </div>
      <Progress value={percent} size={6} aria-label={label} transitionDuration={100} />
      <span className={classes.spoken} role="status">
        {label} {Math.floor(percent / 10) * 10}%
      </span>
      {children && <div className={classes.foot}>{children}</div>}
    </div>
  )
}
