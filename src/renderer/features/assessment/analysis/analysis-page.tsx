import { Button, SegmentedControl } from '@mantine/core'
import { isDefinedError } from '@orpc/client'
import { IconChecklist } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DesignDetail, DesignId } from '#contract/assessment'
import { api } from '../../../api.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Page } from '../../../components/page.tsx'
import type { AnalysisView } from './analysis-view.ts'
import classes from './analysis.module.css'
import { GainTab } from './gain-tab.tsx'
import { ItemsAnalysis } from './items-analysis.tsx'
import { PlaceChoice } from './place-choice.tsx'
import { ToResults } from './to-results.tsx'
import { rememberView, useRememberedView } from './remembered-view.ts'

type AnalysisPageProps = { designId: DesignId; view: AnalysisView }

/** What the results of a design say: of its items, and of what was learned. */
export function AnalysisPage({ designId, view }: AnalysisPageProps) {
  const { t } = useTranslation('analysis')
  const { data: design, error } = useQuery(
    api.assessment.design.queryOptions({ input: { designId }, throwOnError: failure => !isDefinedError(failure) }),
  )
  if (error) {
    return (
      <Page title={t('title')}>
        <EmptyState
          icon={IconChecklist}
          title={t('gone')}
          action={<Button renderRoot={props => <Link to="/tes" {...props} />}>{t('toTests')}</Button>}
        />
      </Page>
    )
  }
  return design ? <KnownAnalysis design={design} view={view} /> : null
}

export type PartProps = { design: DesignDetail; view: AnalysisView; onChange: (next: AnalysisView) => void }

function KnownAnalysis({ design, view: ofAddress }: { design: DesignDetail; view: AnalysisView }) {
  const { t } = useTranslation('analysis')
  const navigate = useNavigate()
  const { designId, kind } = design
  const view = useRememberedView(designId, ofAddress)
  const onChange = (next: AnalysisView) => {
    rememberView(designId, next)
    void navigate({ to: '/tes/$designId/analisis', params: { designId }, search: next, replace: true })
  }
  const part = { design, view, onChange }
  const isGain = kind === 'crossed' && view.lihat === 'kenaikan'
  const hasResults = design.taken.pre + design.taken.post > 0
  return (
    <Page
      title={t('titleOf', { name: design.name })}
      subtitle={design.attempts === 1 ? t('counted.once') : t(`counted.${design.counted}`)}
      actions={
        <Button variant="default" renderRoot={props => <Link to="/tes/$designId" params={{ designId }} {...props} />}>
          {t('toDesign')}
        </Button>
      }
    >
      {hasResults ? (
        <>
          <div className={classes.bar}>
            {kind === 'crossed' && (
              <SegmentedControl
                aria-label={t('show')}
                value={view.lihat ?? 'butir'}
                onChange={tab => {
                  const { lihat: _, ...rest } = view
                  onChange(tab === 'kenaikan' ? { ...rest, lihat: 'kenaikan' } : rest)
                }}
                data={[
                  { value: 'butir', label: t('tab.items') },
                  { value: 'kenaikan', label: t('tab.gain') },
                ]}
              />
            )}
            <PlaceChoice view={view} onChange={onChange} />
          </div>
          {isGain ? <GainTab {...part} /> : <ItemsAnalysis {...part} />}
        </>
      ) : (
        <EmptyState icon={IconChecklist} title={t('noResults')} action={<ToResults designId={designId} />}>
          {t('noResultsText')}
        </EmptyState>
      )}
    </Page>
  )
}
