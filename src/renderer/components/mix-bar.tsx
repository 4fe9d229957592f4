import classes from './mix-bar.module.css'

export type MixPart = { label: string; count: number }

/** What something is made of: parts side by side, largest first, each named below with its count. */
export function MixBar({ parts }: { parts: MixPart[] }) {
  const total = parts.reduce((sum, part) => sum + part.count, 0)
  return (
    <div>
      <div className={classes.bar} aria-hidden>
        {parts.map((part, index) => (
          <i key={part.label} style={{ width: `${(part.count / total) * 100}%`, background: colourOf(index) }} />
        ))}
      </div>
      <ul className={classes.legend}>
        {parts.map((part, index) => (
          <li key={part.label}>
            <i style={{ background: colourOf(index) }} aria-hidden />
            {part.label} <span className="num">{part.count}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function colourOf(index: number) {
  return `var(--ramp-${Math.max(1, 5 - index)})`
}
