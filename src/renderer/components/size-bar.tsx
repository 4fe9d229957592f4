import classes from './size-bar.module.css'

type SizeBarProps = {
  size: number
  smallest: number
  largest: number
  /** Says size and limits in words. */
  label: string
  /** Whether the limits stand below in figures. */
  scale?: boolean
}

/** A size on a scale that is the same for all: the band is what is allowed, two marks are its ends. */
export function SizeBar({ size, smallest, largest, label, scale = false }: SizeBarProps) {
  const end = Math.max(largest * 1.2, 1)
  const at = (value: number) => `${Math.min(100, (value / end) * 100)}%`
  return (
    <div>
      <div className={classes.bar} role="img" aria-label={label}>
        <div className={classes.rail} />
        <div className={classes.band} style={{ left: at(smallest), width: `calc(${at(largest)} - ${at(smallest)})` }} />
        <div
          className={classes.fill}
          data-outside={size < smallest || size > largest || undefined}
          style={{ width: at(size) }}
        />
        <div className={classes.mark} style={{ left: at(smallest) }} />
        <div className={classes.mark} style={{ left: at(largest) }} />
      </div>
      {scale && (
        <div className={classes.scale} aria-hidden>
          {[0, smallest, largest].map(value => (
            <span key={value} className="num" style={{ left: at(value) }}>
              {value}
            </span>
          ))}
        </div>
      )}
    </div>
  )
}
