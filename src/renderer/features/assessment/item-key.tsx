import { IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Item, ItemResponse } from '#domain/assessment/item'
import { chosenIn } from '#domain/assessment/mark-item'
import { Icon } from '../../components/icon.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './item-key.module.css'

type ItemKeyProps = {
  item: Item
  /** What was answered; absent: only the key is shown. */
  response?: ItemResponse | null
}

/** What is right, what was chosen, and why. */
export function ItemKey({ item, response }: ItemKeyProps) {
  return (
    <>
      <KeyLines item={item} response={response ?? null} />
      <p className={classes.why} lang="id">
        {item.explanation}
      </p>
      {item.source !== null && <p className={classes.source}>{item.source}</p>}
    </>
  )
}

type Line = { key: string; text: string; isRight: boolean; isChosen: boolean; feedback: string | null }

function KeyLines({ item, response }: { item: Item; response: ItemResponse | null }) {
  const { t } = useTranslation('assessment')
  const { number } = useFormat()
  const { answer } = item
  if (answer.kind === 'number') {
    const unit = answer.unit === null ? '' : ` ${answer.unit}`
    const tolerance = answer.tolerance > 0 ? ` ± ${number(answer.tolerance, 6)}` : ''
    return (
      <p className={classes.number}>
        {response !== null && (
          <span>{response === '' ? t('key.open') : t('key.answered', { answer: response + unit })}</span>
        )}
        <b>{t('key.right', { answer: `${number(answer.value, 6)}${tolerance}${unit}` })}</b>
      </p>
    )
  }
  const lines: Line[] =
    answer.kind === 'true-false'
      ? [true, false].map(value => ({
          key: t(value ? 'answer.trueKey' : 'answer.falseKey'),
          text: t(value ? 'answer.true' : 'answer.false'),
          isRight: value === answer.isTrue,
          isChosen: response === String(value),
          feedback: null,
        }))
      : answer.options.map(option => ({
          ...option,
          isRight: option.fraction > 0,
          isChosen: response !== null && chosenIn([option], response).length > 0,
        }))
  return (
    <>
      <ul className={classes.lines}>
        {lines.map(line => (
          <KeyLine key={line.key} line={line} />
        ))}
      </ul>
      {response === '' && <p className={classes.open}>{t('key.open')}</p>}
    </>
  )
}

function KeyLine({ line: { key, text, isRight, isChosen, feedback } }: { line: Line }) {
  const { t } = useTranslation('assessment')
  return (
    <li className={classes.line} data-right={isRight || undefined} data-chosen={isChosen || undefined} lang="id">
      <span className={classes.icon}>{isRight ? <Icon of={IconCheck} /> : isChosen && <Icon of={IconX} />}</span>
      <span className={classes.letter}>{key}</span>
      <span>
        {text}
        {isChosen && <span className={classes.mine}> {t('key.mine')}</span>}
        {isRight && !isChosen && <span className={classes.mine}> {t('key.isRight')}</span>}
        {isChosen && feedback !== null && <span className={classes.feedback}>{feedback}</span>}
      </span>
    </li>
  )
}
