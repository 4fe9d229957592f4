import { useTranslation } from 'react-i18next'
import type { AttemptResult } from '#contract/practice'
import type { ComparedValue } from '#domain/practice/practice-score'
import { Note } from '../../../components/note.tsx'
import { ConceptNote } from '../concept-note.tsx'
import { formIndex } from '../interview/form-index.ts'
import { useShownText } from '../practice-words.ts'
import { decidingOf } from './deciding.ts'
import classes from './detail-panel.module.css'
import type { ResultRow } from './result-rows.ts'
import { Written } from './result-table.tsx'
import { SourceNote } from './source-note.tsx'
import { useResultWords } from './use-result-words.ts'
import { useValueWords } from './value-words.ts'

type DetailPanelProps = { result: AttemptResult; row: ResultRow; onReplay: (seq: number) => void }

/** One value: recorded and right, what decides it, and the concept behind it. */
export function DetailPanel({ result, row, onReplay }: DetailPanelProps) {
  const { t } = useTranslation('practice')
  const { rowName } = useResultWords(result)
  const { practiceCase, questionnaire, events } = result
  const { value } = row
  const variable = row.variable === null ? undefined : formIndex(questionnaire).variable.get(row.variable)
  const deciding = value && decidingOf(practiceCase, value, row.variable, events)
  const shownText = useShownText(practiceCase.people)
  const kind = value?.mistake ? t(`result.mistake.${value.mistake}`).toLocaleLowerCase('id') : t('result.rightWord')
  return (
    <section className={classes.detail} aria-label={t('result.detail')} aria-live="polite">
      <p className={classes.label}>
        {row.variable ?? t('result.filter')}
        {value && `, ${kind}`}
      </p>
      <h2 className={classes.title}>{rowName(row)}</h2>
      {value ? <Pair result={result} value={value} /> : <p className={classes.text}>{t('result.nothingText')}</p>}
      {value && <MemberMistake value={value} result={result} />}
      {value?.isDoubtful && (
        <Note kind="warn">{t(result.mode === 'exam' ? 'result.doubtTextExam' : 'result.doubtText')}</Note>
      )}
      {value && deciding?.source && (
        <SourceNote
          result={result}
          value={value}
          deciding={{ ...deciding, source: deciding.source }}
          onReplay={onReplay}
        />
      )}
      {deciding?.decision && (
        <div className={classes.part}>
          <h3>{t('result.why')}</h3>
          <p lang="id">{shownText(deciding.decision.why)}</p>
          {deciding.decision.wrong && (
            <p lang="id" className={classes.text}>
              {t('result.often', { wrong: shownText(deciding.decision.wrong) })}
            </p>
          )}
        </div>
      )}
      {variable && (
        <div className={classes.part}>
          <h3>{t('result.concept.title')}</h3>
          <ConceptNote variable={variable} />
        </div>
      )}
    </section>
  )
}

function Pair({ result, value }: { result: AttemptResult; value: ComparedValue }) {
  const { t } = useTranslation('practice')
  const words = useValueWords(result.questionnaire, result.practiceCase.people)
  const { question, recorded, right, mistake } = value
  const isWrong = mistake !== null && mistake !== 'not-asked'
  return (
    <dl className={classes.pair}>
      <div>
        <dt>{t('result.column.recorded')}</dt>
        <dd data-kind={isWrong ? 'bad' : undefined}>
          {recorded === '' ? t('result.blank') : <Written {...words(question, recorded)} />}
        </dd>
      </div>
      <div>
        <dt>{t('result.column.right')}</dt>
        <dd data-kind="ok">{right === '' ? t('result.leftOut') : <Written {...words(question, right)} />}</dd>
      </div>
    </dl>
  )
}

/** Somebody missing, too many, or two people as one: in words. */
function MemberMistake({ value, result }: { value: ComparedValue; result: AttemptResult }) {
  const { t } = useTranslation('practice')
  const { personOf } = useResultWords(result)
  const { score, practiceCase } = result
  const found = score.members.find(one =>
    one.kind === 'missing' ? one.member === value.member : one.entry === value.entry && value.question === 'nama',
  )
  const shownText = useShownText(practiceCase.people)
  if (value.mistake !== 'member' || !found) return null
  const nameOf = (key: string) => shownText(practiceCase.people.find(one => one.key === key)?.name ?? key)
  if (found.kind === 'merged') {
    const [first, second] = found.members
    return <Note kind="bad">{t('result.member.merged', { first: nameOf(first), second: nameOf(second) })}</Note>
  }
  return <Note kind="bad">{t(`result.member.${found.kind}`, { name: personOf(value) })}</Note>
}
