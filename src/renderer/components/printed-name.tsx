import classes from './print-sheet.module.css'
import { useShownName } from './screen-share.ts'

/** Whole on paper, also where the screen is shared and shows initials. */
export function PrintedName({ name }: { name: string }) {
  const shown = useShownName()(name)
  if (shown === name) return name
  return (
    <>
      <span className={classes.onScreen}>{shown}</span>
      <span className={classes.onPaper}>{name}</span>
    </>
  )
}
