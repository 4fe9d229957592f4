import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tier } from '#domain/training/training'
import { Note } from '../components/note.tsx'
import { Page } from '../components/page.tsx'
import { AllocationPanel } from '../features/allocation/allocation-panel.tsx'
import { SearchButton } from '../features/allocation/search-button.tsx'
import { TrainingForm } from '../features/training/training-form.tsx'
import { useTrainingDraft } from '../features/training/use-training-draft.ts'
import classes from './plan-page.module.css'

/** Does it fit? Settings left, the answer and the search right. */
export function PlanPage() {
  const { t } = useTranslation(['app', 'training'])
  const { draft, change, save, isSound, error } = useTrainingDraft()
  const [tier, setTier] = useState<Tier>(2)

  return (
    <Page
      title={t('plan.title')}
      subtitle={t('plan.subtitle')}
      layout="fill"
      actions={
        <>
          <SegmentedControl
            aria-label={t('training:tier.title')}
            value={String(tier)}
            onChange={value => setTier(value === '1' ? 1 : 2)}
            data={[
              { value: '1', label: t('training:tier.1') },
              { value: '2', label: t('training:tier.2') },
            ]}
          />
          <SearchButton settings={draft.tiers[tier]} beforeSearch={save} disabled={!isSound} />
        </>
      }
    >
      <div className={classes.split}>
        <div className={classes.settings}>
          {!isSound && <Note kind="warn">{t('training:notSaved')}</Note>}
          {error && <Note kind="bad">{t('training:saveFailed', { reason: error.message })}</Note>}
          <TrainingForm key={tier} settings={draft.tiers[tier]} onChange={change} />
        </div>
        <div className={classes.answer}>
          <AllocationPanel training={draft} tier={tier} isSound={isSound} onChange={change} />
        </div>
      </div>
    </Page>
  )
}
