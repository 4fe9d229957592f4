import { useTranslation } from 'react-i18next'
import type { Item, ItemAnswer } from '#domain/assessment/item'
import classes from './item-bank.module.css'

/** The item as it is asked: nothing here tells the key. */
export function AskedItem({ item: { scenario, stem, answer } }: { item: Item }) {
  const { t } = useTranslation('items')
  return (
    <div className={classes.asked} lang="id">
      {scenario !== null && <p className={classes.scenario}>{scenario}</p>}
      <p className={classes.stem}>{stem}</p>
      <p className={classes.support}>{t(`kindHint.${answer.kind}`)}</p>
      <Choices answer={answer} />
    </div>
  )
}

function Choices({ answer }: { answer: ItemAnswer }) {
  const { t } = useTranslation('items')
  if (answer.kind === 'number') {
    return (
      <p className={classes.box}>
        <span aria-hidden className={classes.blank} /> {answer.unit}
      </p>
    )
  }
  const choices =
    answer.kind === 'true-false'
      ? [
          { key: 'B', text: t('item.true') },
          { key: 'S', text: t('item.false') },
        ]
      : answer.options
  return (
    <ul className={classes.options} data-several={answer.kind === 'multiple' || undefined}>
      {choices.map(({ key, text }) => (
        <li key={key}>
          <span aria-hidden className={classes.mark} />
          {answer.kind !== 'true-false' && <span className={classes.letter}>{key}</span>}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}
