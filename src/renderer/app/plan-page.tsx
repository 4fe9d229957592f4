import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tier } from '#domain/training/training'
import { FieldFaultsContext, useFieldFaults } from '../components/field-faults.ts'
import { Note } from '../components/note.tsx'
import { Page } from '../components/page.tsx'
import { AllocationPanel } from '../features/allocation/allocation-panel.tsx'
import { SearchButton } from '../features/allocation/search-button.tsx'
import { TrainingForm } from '../features/training/training-form.tsx'
import { useTrainingDraft } from '../features/training/use-training-draft.ts'
import { useUnsaved } from '../unsaved-work.ts'
import classes from './plan-page.module.css'

/** Does it fit? Settings left, the answer and the search right. */
export function PlanPage() {
  const { t } = useTranslation(['app', 'training'])
  const { draft, change, save, isSound, isTierSound, error } = useTrainingDraft()
  const { hasFaults, report } = useFieldFaults()
  const [tier, setTier] = useState<Tier>(2)
  useUnsaved('settings', hasFaults || !isSound)

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
          <SearchButton training={draft} tier={tier} beforeSearch={save} disabled={!isSound || hasFaults} />
        </>
      }
    >
      <div className={classes.split}>
        <div className={classes.settings}>
          {(hasFaults || !isTierSound(tier)) && <Note kind="warn">{t('training:notSaved')}</Note>}
          {!isSound && isTierSound(tier) && <Note kind="warn">{t('training:notSavedElsewhere')}</Note>}
          {error && <Note kind="bad">{t('training:saveFailed', { reason: error.message })}</Note>}
          <FieldFaultsContext value={report}>
            <TrainingForm key={tier} settings={draft.tiers[tier]} onChange={change} />
          </FieldFaultsContext>
        </div>
        <div className={classes.answer}>
          <AllocationPanel training={draft} tier={tier} isSound={isTierSound(tier)} onChange={change} />
        </div>
      </div>
    </Page>
  )
}
