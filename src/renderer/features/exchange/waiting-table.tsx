import { useTranslation } from 'react-i18next'
import type { ResultKind, WaitingSum } from '#contract/exchange'
import { waitingReasons } from '#domain/exchange/known-record'
import { useFormat } from '../../components/use-format.ts'
import classes from './exchange.module.css'
import { recordsOf } from './waiting-sum.ts'

/** What waits, by kind and why. */
export function WaitingTable({ sum, label }: { sum: WaitingSum; label: string }) {
  const { t } = useTranslation('exchange')
  const { number } = useFormat()
  const kinds = Object.keys(sum) as ResultKind[]
  return (
    <table className={classes.sums} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('waiting.kind')}</th>
          {waitingReasons.map(why => (
            <th key={why} scope="col" data-numeric>
              {t(`waiting.${why}`)}
            </th>
          ))}
          <th scope="col" data-numeric>
            {t('waiting.all')}
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(kind => (
          <tr key={kind}>
            <th scope="row">{t(`kind.${kind}`)}</th>
            {waitingReasons.map(why => (
              <td key={why} data-zero={sum[kind][why] === 0 || undefined}>
                {number(sum[kind][why])}
              </td>
            ))}
            <td data-zero={recordsOf(sum, kind) === 0 || undefined}>{number(recordsOf(sum, kind))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
