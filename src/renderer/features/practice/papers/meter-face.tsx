import type { CaseDocument } from '#domain/practice/practice-case'
import classes from './paper.module.css'

type Meter = Extract<CaseDocument, { kind: 'meter' }>

/** The face of an electricity meter: its number and its power. */
export function MeterFace({ meter }: { meter: Meter }) {
  return (
    <svg
      className={classes.meter}
      viewBox="0 0 240 170"
      role="img"
      aria-label={`kWh meter, No. ${meter.meterNumber}, ${meter.power}`}
    >
      <rect x="12" y="8" width="216" height="154" rx="14" className={classes.meterCase} />
      <rect x="34" y="42" width="172" height="44" rx="4" className={classes.meterWindow} />
      <text x="120" y="31" textAnchor="middle" className={classes.meterSmall}>
        kWh METER
      </text>
      <text x="120" y="72" textAnchor="middle" className={classes.meterNumber}>
        {meter.meterNumber}
      </text>
      <text x="120" y="112" textAnchor="middle" className={classes.meterPower}>
        {meter.power}
      </text>
      <circle cx="60" cy="138" r="6" className={classes.meterLamp} />
      <path d="M96 138h110" className={classes.meterLine} />
    </svg>
  )
}
