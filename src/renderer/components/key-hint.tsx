import classes from './key-hint.module.css'

/** Keys as they stand on the keyboard. */
export function KeyHint({ keys }: { keys: string[] }) {
  return (
    <span className={classes.keys}>
      {keys.map(key => (
        <kbd key={key} className={classes.key}>
          {key}
        </kbd>
      ))}
    </span>
  )
}
