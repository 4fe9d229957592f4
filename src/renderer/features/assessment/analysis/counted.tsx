import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Delayed } from '../../../components/delayed.tsx'
import classes from './analysis.module.css'

/** Figures; while those of another place are still shown they step back, and it says so. */
export function Counted({ isStale, children }: { isStale: boolean; children: ReactNode }) {
  const { t } = useTranslation('analysis')
  return (
    <>
      {isStale && (
        <Delayed>
          <p role="status">{t('counting')} …</p>
        </Delayed>
      )}
      <div className={isStale ? classes.stale : undefined} aria-busy={isStale} inert={isStale}>
        {children}
      </div>
    </>
  )
}
