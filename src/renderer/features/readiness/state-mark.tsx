import { useTranslation } from 'react-i18next'
import type { ReadinessState } from '#domain/readiness/readiness'
import classes from './state-mark.module.css'

/** A state by a swatch and its word: green, amber, or hatched grey for what was not reported. */
export function StateMark({ state }: { state: ReadinessState }) {
  const { t } = useTranslation('readiness')
  return (
    <span className={classes.mark}>
      <i className={classes.swatch} data-state={state} aria-hidden />
      {t(`state.${state}`)}
    </span>
  )
}
