import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnsweredItem } from '#contract/assessment'
import { Pill } from '../../../components/pill.tsx'
import { useFormat } from '../../../components/use-format.ts'
import { ItemKey } from '../item-key.tsx'
import { ItemText } from '../item-text.tsx'
import { useVariableName } from '../use-variable-name.ts'
import classes from './result-page.module.css'

/** Each item with what was answered, what is right, and why; those that were not wholly right first. */
export function AnsweredList({ items }: { items: AnsweredItem[] }) {
  const { t } = useTranslation('assessment')
  const numbered = items.map((one, index) => ({ ...one, number: index + 1 }))
  const wrong = numbered.filter(isWrong)
  const [shown, setShown] = useState<'wrong' | 'all'>(wrong.length > 0 ? 'wrong' : 'all')
  return (
    <>
      <SegmentedControl
        className={classes.filter ?? ''}
        aria-label={t('result.show')}
        value={shown}
        onChange={setShown}
        data={[
          { value: 'wrong', label: t('result.wrong', { count: wrong.length }) },
          { value: 'all', label: t('result.all', { count: items.length }) },
        ]}
      />
      <ul className={classes.items}>
        {(shown === 'wrong' ? wrong : numbered).map(one => (
          <Answered key={one.item.id} answered={one} />
        ))}
      </ul>
    </>
  )
}

/** A void item is nobody's mistake. */
const isWrong = ({ points, item, voided }: AnsweredItem) => voided === null && points !== null && points < item.points

function Answered({ answered }: { answered: AnsweredItem & { number: number } }) {
  const { t } = useTranslation('assessment')
  const variableName = useVariableName()
  const { item, response, voided, number } = answered
  return (
    <li className={classes.item}>
      <p className={classes.head}>
        <span>
          {t('result.item', { number })}, {item.variable} {variableName(item.variable)}
        </span>
        <Mark answered={answered} />
      </p>
      <ItemText item={item} />
      <ItemKey item={item} response={response} />
      {voided && <p className={classes.head}>{t('result.voidedItem', { reason: voided.reason })}</p>}
    </li>
  )
}

function Mark({ answered: { points, item, voided } }: { answered: AnsweredItem }) {
  const { t } = useTranslation('assessment')
  const { number } = useFormat()
  if (voided) return <Pill kind="warn">{t('item.void')}</Pill>
  if (points === null) return null
  if (points >= item.points) return <Pill kind="ok">{t('result.right')}</Pill>
  if (points > 0) {
    return (
      <Pill kind="warn">{t('result.partly', { points: number(points, 2), possible: number(item.points, 2) })}</Pill>
    )
  }
  return <Pill kind="bad">{t('result.wrongMark')}</Pill>
}
