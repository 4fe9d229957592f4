import { Delayed } from './delayed.tsx'
import classes from './page-skeleton.module.css'

/** Still lines in the shape of a page, with a word for those who cannot see them. */
export function PageSkeleton({ label }: { label: string }) {
  return (
    <Delayed>
      <div className={classes.page} role="status" aria-label={label}>
        <div className={classes.title} />
        {[62, 78, 48, 70, 56, 74].map(width => (
          <div key={width} className={classes.line} style={{ width: `${width}%` }} />
        ))}
      </div>
    </Delayed>
  )
}
