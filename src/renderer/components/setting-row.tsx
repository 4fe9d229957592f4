import { useId, type ReactNode } from 'react'
import classes from './setting-row.module.css'

type SettingRowProps = {
  label: string
  error?: string | undefined
  hint?: string | undefined
  /** The control, which takes the id and, where something is said below, the id of that. */
  children: (id: string, describedBy: string | undefined) => ReactNode
}

/** One line of settings: name at the left, control at the right, what is wrong below. */
export function SettingRow({ label, error, hint, children }: SettingRowProps) {
  const id = useId()
  const below = error ?? hint
  return (
    <div className={classes.row}>
      <div className={classes.line}>
        <label htmlFor={id} className={classes.label}>
          {label}
        </label>
        <span className={classes.control}>{children(id, below ? `${id}-below` : undefined)}</span>
      </div>
      {below && (
        <p id={`${id}-below`} className={classes.below} data-error={error !== undefined || undefined} role="status">
          {below}
        </p>
      )}
    </div>
  )
}
