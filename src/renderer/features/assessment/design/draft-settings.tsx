import { NativeSelect, Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { designLimits } from '#domain/assessment/design-faults'
import type { CountedAttempt } from '#domain/assessment/test-design'
import { ChoiceList } from '../../../components/choice-list.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { SettingRow } from '../../../components/setting-row.tsx'
import type { DesignDraft } from './design-draft.ts'
import classes from './new-test-page.module.css'

type DraftPartProps = { draft: DesignDraft; onChange: (part: Partial<DesignDraft>) => void }

/** Name, occasions, time, order, pass mark, attempts. */
export function DraftSettings({ draft, onChange }: DraftPartProps) {
  const { t } = useTranslation('assessment')
  const limits = { max: designLimits.attempts, longest: designLimits.timeLimit }
  return (
    <div className={classes.group}>
      <ChoiceList
        label={t('new.kind')}
        value={draft.kind}
        onChange={kind => onChange({ kind: kind as DesignDraft['kind'] })}
        choices={(['crossed', 'single'] as const).map(kind => ({
          value: kind,
          title: t(`kind.${kind}`),
          detail: t(`new.kindText.${kind}`),
        }))}
      />
      <SettingRow label={t('new.name')} error={draft.name.trim() === '' ? t('new.noName') : undefined}>
        {(id, describedBy) => (
          <TextInput
            id={id}
            className={classes.name ?? ''}
            value={draft.name}
            maxLength={designLimits.name}
            aria-describedby={describedBy}
            onChange={event => onChange({ name: event.currentTarget.value })}
          />
        )}
      </SettingRow>
      <SettingRow label={t('new.hasLimit')}>
        {id => (
          <Switch
            id={id}
            checked={draft.timeLimit !== null}
            onChange={event => onChange({ timeLimit: event.currentTarget.checked ? 60 : null })}
          />
        )}
      </SettingRow>
      {draft.timeLimit !== null && (
        <NumberField
          label={t('new.timeLimit')}
          unit={t('new.minutes')}
          value={draft.timeLimit}
          min={1}
          max={designLimits.timeLimit}
          invalidMessage={t('new.timeFault', limits)}
          onChange={timeLimit => onChange({ timeLimit })}
        />
      )}
      <NumberField
        label={t('new.passMark')}
        unit="%"
        value={draft.passMark}
        min={0}
        max={100}
        invalidMessage={t('new.passFault')}
        onChange={passMark => onChange({ passMark })}
      />
      <SettingRow label={t('new.shuffled')}>
        {id => (
          <Switch
            id={id}
            checked={draft.isShuffled}
            onChange={event => onChange({ isShuffled: event.currentTarget.checked })}
          />
        )}
      </SettingRow>
      <NumberField
        label={t('new.attempts')}
        unit={t('new.times')}
        value={draft.attempts}
        min={1}
        max={designLimits.attempts}
        invalidMessage={t('new.attemptsFault', limits)}
        onChange={attempts => onChange({ attempts })}
      />
      {draft.attempts > 1 && (
        <SettingRow label={t('new.counted')}>
          {id => (
            <NativeSelect
              id={id}
              className={classes.choice ?? ''}
              value={draft.counted}
              onChange={event => onChange({ counted: event.currentTarget.value as CountedAttempt })}
              data={(['first', 'best', 'last'] as const).map(value => ({ value, label: t(`counted.${value}`) }))}
            />
          )}
        </SettingRow>
      )}
    </div>
  )
}
