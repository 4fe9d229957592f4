import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DesignDetail } from '#contract/assessment'
import type { AnalysedTest, ItemAnalysis } from '#contract/assessment-analysis'
import { figuresOfTooFew, neededPeople } from '#domain/assessment/item-verdict'
import { Note } from '../../../components/note.tsx'
import { useFormat } from '../../../components/use-format.ts'
import classes from './analysis.module.css'
import { FigureList } from './figure-list.tsx'
import { useFigure } from './use-figure.ts'

type LineProps = { design: DesignDetail; test: AnalysedTest; analysis: ItemAnalysis; children: ReactNode }

/** Figures of the whole test, and what they cannot say yet. */
export function TestFiguresLine({ design, test, analysis, children }: LineProps) {
  const { t } = useTranslation('analysis')
  const { number } = useFormat()
  const { figure } = useFigure()
  const { people, maxTotal, mean, median, sd, consistency, standardError, skewness, kurtosis } = analysis.test
  const kelas = test.place.kind === 'class' ? test.place.classId : undefined
  const voided = design.forms[test.form].filter(one => one.voided).length
  const reliability = consistency === null ? null : consistency / 100
  return (
    <>
      <div className={classes.bar}>
        <FigureList
          figures={[
            {
              label: t('figure.people'),
              value: (
                <Link to="/tes/$designId" params={{ designId: design.designId }} search={kelas ? { kelas } : {}}>
                  {number(people)}
                </Link>
              ),
              formula: t('formula.people'),
            },
            {
              label: t('figure.mean', { of: figure(maxTotal, 0) }),
              value: figure(mean),
              formula: t('formula.mean'),
            },
            { label: t('figure.median'), value: figure(median), formula: t('formula.median') },
            { label: t('figure.sd'), value: figure(sd), formula: t('formula.sd') },
            { label: t('figure.alpha'), value: figure(reliability, 2), formula: t('formula.alpha') },
            { label: t('figure.standardError'), value: figure(standardError), formula: t('formula.standardError') },
            { label: t('figure.skewness'), value: figure(skewness, 2), formula: t('formula.skewness') },
            { label: t('figure.kurtosis'), value: figure(kurtosis, 2), formula: t('formula.kurtosis') },
          ]}
        />
        <span className={classes.room} />
        {children}
      </div>
      <div className={classes.notes}>
        <TooFew people={people} />
        {voided > 0 && <Note kind="info">{t('voided', { count: voided })}</Note>}
        {analysis.totalsOnly > 0 && <Note kind="info">{t('totalsOnly', { count: analysis.totalsOnly })}</Note>}
      </div>
    </>
  )
}

function TooFew({ people }: { people: number }) {
  const { t } = useTranslation('analysis')
  const kinds = figuresOfTooFew(people)
  if (kinds.length === 0) return null
  const figures = kinds.map(kind => t(`tooFew.${kind}`, { needed: neededPeople[kind] }))
  return <Note kind="warn">{t('tooFew.sentence', { count: people, figures: figures.join(', ') })}</Note>
}
