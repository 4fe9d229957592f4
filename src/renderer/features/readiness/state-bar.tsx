import { useTranslation } from 'react-i18next'
import type { ReadinessScope } from '#contract/readiness'
import { readyShare, type ReadinessSum } from '#domain/readiness/readiness-sum'
import { useFormat } from '../../components/use-format.ts'
import { HowCounted } from './how-counted.tsx'
import { PeopleLink } from './people-link.tsx'
import classes from './state-bar.module.css'
import marks from './state-mark.module.css'

const states = ['ready', 'not-ready', 'not-reported'] as const

/** How many are ready, of whom, and what the others are. */
export function StateBar({ scope, sum }: { scope: ReadinessScope; sum: ReadinessSum }) {
  const { t } = useTranslation('readiness')
  const { number, share } = useFormat()
  const ofReported = readyShare(sum)
  return (
    <>
      <p className={classes.figure}>
        <PeopleLink scope={scope} only={{ status: 'ready' }} className={classes.number}>
          {number(sum.states.ready)}
        </PeopleLink>{' '}
        <span>{t('readyOf', { count: sum.people, share: share(sum.states.ready / Math.max(1, sum.people)) })}</span>{' '}
        <HowCounted
          of={t('ladder')}
          lines={[
            t('how.states'),
            t('how.ladder'),
            ofReported === null
              ? t('how.noShare')
              : t('how.share', {
                  ready: sum.states.ready,
                  reported: sum.states.ready + sum.states['not-ready'],
                  share: share(ofReported),
                }),
          ]}
        />
      </p>
      <div className={marks.bar} aria-hidden>
        {states.map(
          state =>
            sum.states[state] > 0 && (
              <div key={state} className={marks.part} data-state={state} style={{ flexGrow: sum.states[state] }} />
            ),
        )}
      </div>
      <p className={classes.legend}>
        {states.map(state => (
          <PeopleLink key={state} scope={scope} only={{ status: state }}>
            <i className={marks.swatch} data-state={state} aria-hidden />
            {t(`stateCount.${state}`, { count: sum.states[state] })}
          </PeopleLink>
        ))}
      </p>
    </>
  )
}
