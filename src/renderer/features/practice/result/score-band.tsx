import { useTranslation } from 'react-i18next'
import type { AttemptResult, ScoreSummary } from '#contract/practice'
import { mistakes } from '#domain/practice/practice-score'
import { useFormat } from '../../../components/use-format.ts'
import classes from './score-band.module.css'

type ScoreBandProps = {
  result: AttemptResult
  /** Of the rehearsal before this one; null: this was the first, undefined: it is not known whose it was. */
  before: ScoreSummary | null | undefined
}

/** How much was right, and how many of each kind of mistake there were; none is said as well. */
export function ScoreBand({ result, before }: ScoreBandProps) {
  const { t } = useTranslation('practice')
  const { number } = useFormat()
  const { right, counted, mistakes: counts, variables, members } = result.score
  const uncounted = variables.length - counted
  return (
    <div className={classes.band}>
      <div className={classes.score}>
        <p className={classes.label}>
          {uncounted === 0 ? t('result.score') : t('result.scoreOfCounted', { count: uncounted })}
        </p>
        <p>
          <span className={`${classes.right} num`}>{number(right)}</span>{' '}
          <span className={classes.counted}>{t('result.ofCounted', { counted })}</span>
        </p>
        <p className={classes.caption}>
          <Change now={{ right, counted }} before={before} />
        </p>
      </div>
      <dl className={classes.kinds}>
        {mistakes.map(kind => (
          <div key={kind}>
            <dt>{t(`result.mistake.${kind}`)}</dt>
            <dd className="num" data-kind={counts[kind] === 0 ? 'none' : kind === 'not-asked' ? 'warn' : 'bad'}>
              {number(counts[kind])}
            </dd>
            <dd className={classes.caption}>
              {kind === 'member' && members.length > 0
                ? t('result.people', { count: members.length })
                : t(`result.mistakeText.${kind}`)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

type ChangeProps = { now: Pick<ScoreSummary, 'right' | 'counted'>; before: ScoreSummary | null | undefined }

function Change({ now, before }: ChangeProps) {
  const { t } = useTranslation('practice')
  if (before === undefined) return null
  if (before === null) return t('result.change.first')
  // With another number of variables the scores are only named beside each other.
  if (before.counted !== now.counted) return t('result.change.other', { right: before.right, counted: before.counted })
  const by = now.right - before.right
  if (by === 0) return t('result.change.same')
  return by > 0 ? t('result.change.up', { by }) : t('result.change.down', { by: -by })
}
