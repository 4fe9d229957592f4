import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ClassId } from '#contract/identifiers'
import type { DesignDetail } from '#contract/assessment'
import type { GainAnalysis } from '#contract/assessment-analysis'
import { fewClasses, fewPeople } from '#domain/assessment/gain'
import { Note } from '../../../components/note.tsx'
import split from '../design/items-tab.module.css'
import type { AnalysisView } from './analysis-view.ts'
import classes from './analysis.module.css'
import { FigureList } from './figure-list.tsx'
import { FormDifferenceLines } from './form-difference-lines.tsx'
import { useFigure } from './use-figure.ts'

type CardProps = { analysis: GainAnalysis; design: DesignDetail; view: AnalysisView }

/** The whole gain: who is in it, how much it is, how sure. */
export function GainCard({ analysis, design, view }: CardProps) {
  const { t } = useTranslation('analysis')
  const { figure, rise, range } = useFigure()
  const { gain, forms, totalsOnly } = analysis
  const { matched, preOnly, postOnly, classes: classCount, grouping, classGain, band, difference } = gain
  const kelas = view.kelas as ClassId | undefined
  return (
    <aside className={split.aside} aria-label={t('gain.title')}>
      <Link to="/tes/$designId" params={{ designId: design.designId }} search={kelas ? { kelas } : {}}>
        {t('gain.matched', { count: matched })}
      </Link>
      <p className={classes.faint}>{t('gain.unmatched', { preOnly, postOnly })}</p>
      <ul className={classes.sentences}>
        {difference && (
          <li>
            {t('gain.difference', { pre: figure(gain.pre?.mean), post: figure(gain.post?.mean) })}{' '}
            <b>{rise(difference.value)}</b> ({range(difference.interval)}).
          </li>
        )}
        {classGain && band ? (
          <li>
            {t('gain.hake')} <b>{figure(classGain.value, 2)}</b> ({range(classGain.interval, 2)}): {t(`band.${band}`)}.
          </li>
        ) : (
          <li>{t('gain.noHake')}</li>
        )}
        {grouping === 'classes' && <li>{t('gain.clustered', { count: classCount })}</li>}
      </ul>
      <div className={classes.notes} style={{ marginTop: 12 }}>
        {matched < fewPeople && <Note kind="warn">{t('gain.fewPeople', { count: matched, needed: fewPeople })}</Note>}
        {grouping === 'classes' && classCount < fewClasses && (
          <Note kind="warn">{t('gain.fewClasses', { count: classCount, needed: fewClasses })}</Note>
        )}
        {totalsOnly > 0 && <Note kind="info">{t('gain.totalsOnly', { count: totalsOnly })}</Note>}
      </div>
      <GainFigures analysis={analysis} />
      <FormDifferenceLines forms={forms} />
    </aside>
  )
}

function GainFigures({ analysis: { gain, unclustered } }: { analysis: GainAnalysis }) {
  const { t } = useTranslation('analysis')
  const { figure, range, chance } = useFigure()
  const { classGain, meanGain, normalisedChange, effect, correlation, test, difference } = gain
  const ofPeople = (mean: { value: number; people: number } | null) =>
    mean ? t('gain.meanOf', { value: figure(mean.value, 2), count: mean.people }) : t('none')
  return (
    <FigureList
      figures={[
        { label: t('gain.figure.class'), value: figure(classGain?.value, 2), formula: t('formula.classGain') },
        { label: t('gain.figure.mean'), value: ofPeople(meanGain), formula: t('formula.meanGain') },
        { label: t('gain.figure.change'), value: ofPeople(normalisedChange), formula: t('formula.change') },
        {
          label: t('gain.figure.t'),
          value: test
            ? t('gain.tOf', { t: figure(test.t, 2), degrees: figure(test.degrees, 0), p: chance(test.p) })
            : t('none'),
          formula: t('formula.t'),
        },
        { label: t('gain.figure.dz'), value: figure(effect?.dz, 2), formula: t('formula.dz') },
        { label: t('gain.figure.dav'), value: figure(effect?.dav, 2), formula: t('formula.dav') },
        { label: t('gain.figure.hedges'), value: figure(effect?.hedges, 3), formula: t('formula.hedges') },
        { label: t('gain.figure.correlation'), value: figure(correlation, 2), formula: t('formula.correlation') },
        {
          label: t('gain.figure.interval'),
          value: range(difference?.interval),
          formula: unclustered
            ? t('formula.clustered', { alone: range(unclustered.difference?.interval) })
            : t('formula.interval'),
        },
      ]}
    />
  )
}
