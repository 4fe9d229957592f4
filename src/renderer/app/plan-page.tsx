import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tier, TierSettings } from '#domain/training/training'
import { FieldFaultsContext, useFieldFaults } from '../components/field-faults.ts'
import { Note } from '../components/note.tsx'
import { Page } from '../components/page.tsx'
import { AllocationPanel } from '../features/allocation/allocation-panel.tsx'
import { FeasibilityAnswer, FitPill } from '../features/allocation/feasibility-answer.tsx'
import { SearchButton } from '../features/allocation/search-button.tsx'
import { useAnswer } from '../features/allocation/use-answer.ts'
import { TrainingForm } from '../features/training/training-form.tsx'
import { useTrainingDraft } from '../features/training/use-training-draft.ts'
import { LazyPlanPackets } from './lazy-plan-packets.tsx'
import classes from './plan-page.module.css'

/** Does it fit? Settings left, the answer and the search right. */
export function PlanPage() {
  const { t } = useTranslation(['app', 'training', 'allocation'])
  const { draft, change, save, isSound, isTierSound, error } = useTrainingDraft()
  const { hasFaults, report } = useFieldFaults()
  const [tier, setTier] = useState<Tier>(2)
  const settings = draft.tiers[tier]
  const answer = useAnswer(settings)
  const hasAnswer = isTierSound(tier) && answer.forecast.people > 0

  /** A change of its own, whatever was typed just before; said at once, since it may be out of sight at the left. */
  const take = async (offered: TierSettings) => {
    await save()
    change(offered)
    await save()
  }

  return (
    <Page
      title={t('plan.title')}
      state={hasAnswer && <FitPill answer={answer.forecast} />}
      subtitle={t('plan.subtitle')}
      layout="fill"
      actions={
        <>
          <LazyPlanPackets />
          <SegmentedControl
            aria-label={t('training:tier.title')}
            value={String(tier)}
            onChange={value => setTier(value === '1' ? 1 : 2)}
            data={[
              { value: '1', label: t('training:tier.1') },
              { value: '2', label: t('training:tier.2') },
            ]}
          />
          <SearchButton
            training={draft}
            answer={answer.forecast}
            beforeSearch={save}
            disabled={!isSound || hasFaults}
          />
        </>
      }
    >
      <div className={classes.split}>
        {/* Before the settings: where they are stacked, what they lead to is what one must see. */}
        <div className={classes.answer}>
          {!isTierSound(tier) && <Note kind="info">{t('allocation:unsound')}</Note>}
          {hasAnswer && <FeasibilityAnswer settings={settings} answer={answer.forecast} />}
        </div>
        <div className={classes.settings}>
          {(hasFaults || !isTierSound(tier)) && <Note kind="warn">{t('training:notSaved')}</Note>}
          {!isSound && isTierSound(tier) && <Note kind="warn">{t('training:notSavedElsewhere')}</Note>}
          {error && <Note kind="bad">{t('training:saveFailed', { reason: error.message })}</Note>}
          <FieldFaultsContext value={report}>
            <TrainingForm key={tier} settings={settings} onChange={change} />
          </FieldFaultsContext>
        </div>
        <div className={classes.rest}>
          {isTierSound(tier) && (
            <AllocationPanel training={draft} tier={tier} answer={answer} onTake={offered => void take(offered)} />
          )}
        </div>
      </div>
    </Page>
  )
}
