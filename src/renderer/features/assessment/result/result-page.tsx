import { Button } from '@mantine/core'
import { isDefinedError } from '@orpc/client'
import { IconFileOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ResultId, TestResult } from '#contract/assessment'
import { api } from '../../../api.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { Pill } from '../../../components/pill.tsx'
import { useShownName } from '../../../components/screen-share.ts'
import { useFormat } from '../../../components/use-format.ts'
import { usePercent } from '../use-percent.ts'
import { AnsweredList } from './answered-list.tsx'
import classes from './result-page.module.css'

/** How much was right; what one answered beside what is right, once that may be told. */
export function TestResultPage({ resultId }: { resultId: ResultId }) {
  const { t } = useTranslation('assessment')
  const { data: result, error } = useQuery(
    api.assessment.result.queryOptions({ input: { resultId }, throwOnError: thrown => !isDefinedError(thrown) }),
  )
  if (error) {
    return (
      <Page title={t('result.title')}>
        <EmptyState icon={IconFileOff} title={t('result.gone')} action={<ToTests />}>
          {t('result.goneText')}
        </EmptyState>
      </Page>
    )
  }
  return result ? <KnownResult result={result} /> : null
}

function ToTests() {
  const { t } = useTranslation('assessment')
  return <Button renderRoot={props => <Link to="/tes" {...props} />}>{t('design.toTests')}</Button>
}

function KnownResult({ result }: { result: TestResult }) {
  const { t } = useTranslation('assessment')
  const { instant, number } = useFormat()
  const percent = usePercent()
  const shownName = useShownName()
  const { name, kind, occasion, personName, takenAt, form, withheld, counts, attempt } = result
  const score = percent(result.percent)
  const was = percent(result.percentTaken)
  return (
    <Page
      title={t(kind === 'single' ? 'result.ofSingle' : `result.of.${occasion}`)}
      of={name}
      state={<Verdict result={result} />}
      subtitle={[
        name,
        personName !== null && shownName(personName),
        form !== null && kind === 'crossed' && t('form', { form }),
        instant(takenAt),
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <Button variant="default" renderRoot={props => <Link to="/tes" {...props} />}>
          {t('design.toTests')}
        </Button>
      }
    >
      <div className={classes.column}>
        <p className={classes.score}>
          <span className={`${classes.percent} num`}>{score}</span>{' '}
          <span className={classes.points}>
            {t('result.points', {
              points: number(result.pointsTaken, 2),
              possible: number(result.pointsPossible, 2),
            })}
          </span>
        </p>
        {was !== score && <Note kind="warn">{t('result.voided', { was, score })}</Note>}
        {!counts && <Note kind="info">{t('result.notCounted', { attempt })}</Note>}
        {withheld !== null && <Note kind="info">{t(`result.withheld.${withheld}`)}</Note>}
        {withheld === null && result.items.length === 0 && <Note kind="info">{t('result.totalOnly')}</Note>}
        {result.items.length > 0 && <AnsweredList items={result.items} />}
      </div>
    </Page>
  )
}

/** A pre-test is not passed or failed. */
function Verdict({ result: { occasion, percent, passMark } }: { result: TestResult }) {
  const { t } = useTranslation('assessment')
  if (occasion === 'pre') return null
  return percent >= passMark ? (
    <Pill kind="ok">{t('result.passed', { passMark })}</Pill>
  ) : (
    <Pill kind="warn">{t('result.failed', { passMark })}</Pill>
  )
}
