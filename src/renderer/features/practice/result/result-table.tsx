import { useTranslation } from 'react-i18next'
import type { AttemptResult } from '#contract/practice'
import type { ComparedValue } from '#domain/practice/practice-score'
import { Pill } from '../../../components/pill.tsx'
import { RowsTable } from '../../../components/rows-table.tsx'
import type { ResultRow } from './result-rows.ts'
import classes from './result-table.module.css'
import { useResultWords } from './use-result-words.ts'
import { useValueWords, type ValueWords } from './value-words.ts'

type ResultTableProps = {
  result: AttemptResult
  rows: readonly ResultRow[]
  selected: string | undefined
  onSelect: (row: ResultRow) => void
}

/** What was recorded beside what is right. */
export function ResultTable({ result, rows, selected, onSelect }: ResultTableProps) {
  const { t } = useTranslation('practice')
  const { rowName } = useResultWords(result)
  const valueWords = useValueWords(result.questionnaire, result.practiceCase.people)
  return (
    <RowsTable
      label={t('result.table')}
      columns={[
        {
          key: 'variable',
          header: t('result.column.variable'),
          width: 64,
          render: ({ variable, isFirst }) => (
            <span className={classes.faint}>{isFirst && (variable ?? t('result.filter'))}</span>
          ),
        },
        { key: 'question', header: t('result.column.question'), render: row => <Cut text={rowName(row)} /> },
        {
          key: 'recorded',
          header: t('result.column.recorded'),
          render: ({ value }) => <Recorded value={value} words={valueWords} />,
        },
        {
          key: 'right',
          header: t('result.column.right'),
          render: ({ value }) => <Right value={value} words={valueWords} />,
        },
        {
          key: 'mistake',
          header: t('result.column.mistake'),
          width: 206,
          render: ({ value }) => <MistakeMark value={value} isExam={result.mode === 'exam'} />,
        },
      ]}
      rows={rows}
      keyOf={({ key }) => key}
      selected={selected}
      onOpen={onSelect}
      onMove={onSelect}
    />
  )
}

const Cut = ({ text }: { text: string }) => <span title={text}>{text}</span>

type ValueProps = { value: ComparedValue | null; words: (question: string, value: string) => ValueWords }

function Recorded({ value, words }: ValueProps) {
  const { t } = useTranslation('practice')
  if (!value) return <span className={classes.faint}>{t('result.nothing')}</span>
  const isWrong = value.mistake !== null && value.mistake !== 'not-asked'
  return (
    <span data-wrong={isWrong || undefined} className={classes.value}>
      {value.recorded === '' ? t('result.blank') : <Written {...words(value.question, value.recorded)} />}
    </span>
  )
}

function Right({ value, words }: ValueProps) {
  const { t } = useTranslation('practice')
  if (!value) return null
  if (value.mistake === null || value.mistake === 'not-asked') {
    return <span className={classes.faint}>{t('result.same')}</span>
  }
  if (value.right === '') return <b>{t('result.leftOut')}</b>
  return (
    <b>
      <Written {...words(value.question, value.right)} />
    </b>
  )
}

/** `04 Gas elpiji 3 kg`: codes stand before their words. */
export function Written({ code, label }: ValueWords) {
  return (
    <span title={[code, label].filter(Boolean).join(' ')}>
      {code !== null && <span className={classes.code}>{code}</span>}
      {label}
    </span>
  )
}

type MistakeMarkProps = { value: ComparedValue | null; isExam: boolean }

/** What kind of mistake it is, in a word; what BPS has yet to confirm says so. */
export function MistakeMark({ value, isExam }: MistakeMarkProps) {
  const { t } = useTranslation('practice')
  if (!value) return <span className={classes.faint}>{t('result.notAsked')}</span>
  const doubt = t(isExam ? 'result.doubtfulUncounted' : 'result.doubtful')
  if (value.mistake === null) {
    return (
      <span className={classes.faint}>{value.isDoubtful ? `${t('result.right')}, ${doubt}` : t('result.right')}</span>
    )
  }
  if (isExam && value.isDoubtful) return <Pill kind="warn">{doubt}</Pill>
  const kind = t(`result.mistake.${value.mistake}`)
  return (
    <Pill kind={value.mistake === 'not-asked' ? 'warn' : 'bad'}>{value.isDoubtful ? `${kind}, ${doubt}` : kind}</Pill>
  )
}
