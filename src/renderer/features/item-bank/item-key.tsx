import { useTranslation } from 'react-i18next'
import { areUsual, percentOf } from '#domain/assessment/bank/fractions'
import type { Item, ItemAnswer } from '#domain/assessment/item'
import { useFormat } from '../../components/use-format.ts'
import classes from './item-bank.module.css'
import { keyText } from './key-text.ts'

/** What a companion sees only afterwards: the key, why it is right, and where that stands. */
export function ItemKey({ item: { answer, explanation, source } }: { item: Item }) {
  const { t } = useTranslation('items')
  return (
    <dl className={classes.key}>
      <dt>{t('item.key')}</dt>
      <dd lang="id">
        <Key answer={answer} />
      </dd>
      <dt>{t('item.explanation')}</dt>
      <dd lang="id">
        {explanation === '' ? <span className={classes.support}>{t('item.noExplanation')}</span> : explanation}
      </dd>
      {source !== null && (
        <>
          <dt>{t('item.source')}</dt>
          <dd lang="id">{source}</dd>
        </>
      )}
    </dl>
  )
}

function Key({ answer }: { answer: ItemAnswer }) {
  const { t } = useTranslation('items')
  const { number } = useFormat()
  if (!('options' in answer)) return <b>{keyText(answer, isTrue => t(isTrue ? 'item.true' : 'item.false'))}</b>
  const isUsual = areUsual(answer.kind, answer.options)
  const told = answer.options.filter(({ fraction, feedback }) => fraction > 0 || feedback !== null || !isUsual)
  return (
    <ul>
      {told.map(({ key, text, fraction, feedback }) => (
        <li key={key}>
          {fraction > 0 ? (
            <b>
              {key} {text}
            </b>
          ) : (
            <span>
              {key} {text}
            </span>
          )}{' '}
          {(!isUsual || (fraction > 0 && fraction < 1)) && (
            <span className={`${classes.support} num`}>
              {t('item.worth', { percent: number(Number(percentOf(fraction)), 1) })}
            </span>
          )}
          {feedback !== null && <p className={classes.support}>{feedback}</p>}
        </li>
      ))}
    </ul>
  )
}
