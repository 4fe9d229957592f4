import type { ReactNode } from 'react'
import classes from './analysis.module.css'
import { HowCounted } from './how-counted.tsx'

export type ShownFigure = { label: string; value: ReactNode; formula: string }

/** Figures in a line, each with how it is counted. */
export function FigureList({ figures }: { figures: readonly ShownFigure[] }) {
  return (
    <dl className={classes.figures}>
      {figures.map(({ label, value, formula }) => (
        <div key={label}>
          <dt>
            {label}
            <HowCounted figure={label} formula={formula} />
          </dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
