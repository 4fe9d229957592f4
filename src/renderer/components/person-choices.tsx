import type { ReactNode } from 'react'
import { KeyHint } from './key-hint.tsx'
import classes from './person-choices.module.css'

export type PersonChoice = { key: string; name: string; detail: string }

type PersonChoicesProps = {
  label: string
  /** Why somebody has to choose. */
  why: string
  /** Said where there is nobody to choose. */
  none: string
  choices: readonly PersonChoice[]
  onChoose: (key: string) => void
  /** Other ways out, below. */
  children: ReactNode
}

/** Whom a name may be about: number keys choose, in the order shown. The page listens to the keys. */
export function PersonChoices({ label, why, none, choices, onChoose, children }: PersonChoicesProps) {
  return (
    <div className={classes.choices}>
      <p className={classes.why}>{why}</p>
      {choices.length === 0 && <p className={classes.why}>{none}</p>}
      <ol aria-label={label}>
        {choices.map(({ key, name, detail }, index) => (
          <li key={key}>
            <button type="button" className={classes.choice} onClick={() => onChoose(key)}>
              <KeyHint keys={[String(index + 1)]} />
              <b>{name}</b>
              <span className={classes.detail}>{detail}</span>
            </button>
          </li>
        ))}
      </ol>
      <div className={classes.else}>{children}</div>
    </div>
  )
}

/** What keys do, in a line below a list. */
export function KeyLine({ keys }: { keys: readonly { keys: string[]; does: string }[] }) {
  return (
    <p className={classes.keys}>
      {keys.map(({ keys: pressed, does }) => (
        <span key={does}>
          <KeyHint keys={pressed} /> {does}
        </span>
      ))}
    </p>
  )
}
