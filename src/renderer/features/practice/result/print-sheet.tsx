import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { AttemptResult } from '#contract/practice'
import { mistakes } from '#domain/practice/practice-score'
import { useFormat } from '../../../components/use-format.ts'
import { usePrinting } from '../../../components/use-printing.ts'
import { useShownText } from '../practice-words.ts'
import classes from './print-sheet.module.css'
import { type ResultRow, resultRows } from './result-rows.ts'
import { useResultWords } from './use-result-words.ts'
import { useValueWords } from './value-words.ts'

/** The result on paper. The table's head repeats on every page, and says LATIHAN. */
export function PrintSheet({ result, label }: { result: AttemptResult; label: string }) {
  const isPrinting = usePrinting()
  return isPrinting ? createPortal(<Sheet result={result} label={label} />, document.body) : null
}

function Sheet({ result, label }: { result: AttemptResult; label: string }) {
  const { t } = useTranslation('practice')
  const { instant } = useFormat()
  const shownText = useShownText(result.practiceCase.people)
  const { score, mode, title, finishedAt } = result
  const rows = resultRows(score)
  return (
    <div className={classes.sheet} aria-label={label}>
      <table>
        <thead>
          <tr>
            <th colSpan={5} className={classes.head}>
              <span className={classes.mark}>{t('interview.mark')}</span> {shownText(title)}, {t(`mode.${mode}`)},{' '}
              {instant(finishedAt)}
            </th>
          </tr>
          <tr>
            {(['variable', 'question', 'recorded', 'right', 'mistake'] as const).map(column => (
              <th key={column} data-column={column}>
                {t(`result.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <td colSpan={5} className={classes.summary}>
              <b>
                {t('result.score')}: {score.right} {t('result.ofCounted', { counted: score.counted })}.
              </b>{' '}
              {mistakes.map(kind => `${t(`result.mistake.${kind}`)} ${score.mistakes[kind]}`).join(', ')}.
            </td>
          </tr>
          {rows.map(row => (
            <PrintRow key={row.key} result={result} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PrintRow({ result, row }: { result: AttemptResult; row: ResultRow }) {
  const { t } = useTranslation('practice')
  const { rowName } = useResultWords(result)
  const words = useValueWords(result.questionnaire, result.practiceCase.people)
  const { value, variable, isDifferent } = row
  const written = (text: string) => {
    const { code, label } = words(value?.question ?? '', text)
    return [code, label].filter(Boolean).join(' ')
  }
  const doubt = value?.isDoubtful
    ? `, ${t(result.mode === 'exam' ? 'result.doubtfulUncounted' : 'result.doubtful')}`
    : ''
  return (
    <tr data-different={isDifferent || undefined}>
      <td>{variable ?? t('result.filter')}</td>
      <td>{rowName(row)}</td>
      <td>{value ? written(value.recorded) || t('result.blank') : t('result.nothing')}</td>
      <td>{value && (isDifferent ? written(value.right) || t('result.leftOut') : t('result.same'))}</td>
      <td>
        {value
          ? `${t(value.mistake ? `result.mistake.${value.mistake}` : 'result.right')}${doubt}`
          : t('result.notAsked')}
      </td>
    </tr>
  )
}
