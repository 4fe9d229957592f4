import { useTranslation } from 'react-i18next'
import type { AnalysedTest } from '#contract/assessment-analysis'
import { discriminationBand, facilityBand, neededPeople } from '#domain/assessment/item-verdict'
import type { ItemFigures } from '#domain/assessment/item-statistics'
import { Note } from '../../../components/note.tsx'
import { ItemText } from '../item-text.tsx'
import split from '../design/items-tab.module.css'
import { useVariableName } from '../use-variable-name.ts'
import classes from './analysis.module.css'
import { ChoicesTable } from './choices-table.tsx'
import { FigureList } from './figure-list.tsx'
import type { AnalysedItem } from './items-analysis.tsx'
import { useFigure } from './use-figure.ts'

type AsideProps = { test: AnalysedTest; row: AnalysedItem; people: number }

/** One item: what its figures mean, and who chose what. */
export function ItemAside({ test, row, people }: AsideProps) {
  const { t } = useTranslation('analysis')
  const variableName = useVariableName()
  const { item, voided, figures, number } = row
  return (
    <aside className={split.aside} aria-label={t('item', { number })}>
      <p className={split.head}>
        {t('item', { number })}, {item.id}, {item.variable} {variableName(item.variable)}
      </p>
      <ItemText item={item} />
      {figures ? (
        <ItemSentences figures={figures} people={people} />
      ) : (
        <Note kind="warn" title={t('isVoid')}>
          {voided?.reason}
        </Note>
      )}
      <ChoicesTable test={test} item={item} />
    </aside>
  )
}

function ItemSentences({ figures, people }: { figures: ItemFigures; people: number }) {
  const { t } = useTranslation('analysis')
  const { figure, percent } = useFigure()
  const { facility, discrimination, efficiency, effectiveWeight, intendedWeight, sd, upperLower, isDubious } = figures
  const isKnown = people >= neededPeople.discrimination
  return (
    <>
      <ul className={classes.sentences}>
        <li>
          <b>{percent(facility)}</b> {t(`facility.${facilityBand(facility)}`)}
        </li>
        <li>
          {isKnown ? (
            <>
              <b>{figure(discrimination)}</b> {t(`discrimination.${discriminationBand(discrimination)}`)}
            </>
          ) : (
            t('discrimination.tooFew', { needed: neededPeople.discrimination })
          )}
        </li>
        {upperLower && (
          <li>{t('upperLower', { upper: percent(upperLower.upper), lower: percent(upperLower.lower) })}</li>
        )}
        {isKnown && isDubious && <li>{t('dubious')}</li>}
      </ul>
      <div style={{ marginTop: 12 }}>
        <FigureList
          figures={[
            { label: t('figure.facility'), value: percent(facility), formula: t('formula.facility') },
            { label: t('figure.discrimination'), value: figure(discrimination), formula: t('formula.discrimination') },
            { label: t('figure.efficiency'), value: figure(efficiency), formula: t('formula.efficiency') },
            {
              label: t('figure.weight'),
              value:
                effectiveWeight === null
                  ? t('weightAgainst', { intended: figure(intendedWeight) })
                  : t('weightOf', { effective: figure(effectiveWeight), intended: figure(intendedWeight) }),
              formula: t('formula.weight'),
            },
            { label: t('figure.sd'), value: figure(sd, 2), formula: t('formula.itemSd') },
            { label: t('figure.upperLower'), value: percent(upperLower?.index), formula: t('formula.upperLower') },
          ]}
        />
      </div>
    </>
  )
}
