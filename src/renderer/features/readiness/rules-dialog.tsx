import { Button, Checkbox, Modal, MultiSelect, Select, Switch } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { defaultReadinessRules, type ReadinessRules } from '#domain/readiness/readiness'
import { variableIds } from '#domain/readiness/variable-figures'
import { api } from '../../api.ts'
import { useChanges } from '../../changes.ts'
import { NumberField } from '../../components/number-field.tsx'
import { SettingRow } from '../../components/setting-row.tsx'
import classes from './rules-dialog.module.css'
import { useVariableName } from './use-variables.ts'

export type KnownRules = Awaited<ReturnType<typeof api.readiness.rules.call>>

type RulesDialogProps = { known: KnownRules; onClose: () => void }

/** What must be met. The defaults are Gladi's own: BPS published none. */
export function RulesDialog({ known, onClose }: RulesDialogProps) {
  const { t } = useTranslation('readiness')
  const { afterChange } = useChanges()
  const nameOf = useVariableName()
  const [rules, setRules] = useState<ReadinessRules>(known.rules)
  const change = (part: Partial<ReadinessRules>) => setRules({ ...rules, ...part })
  const saving = useMutation(
    api.readiness.saveRules.mutationOptions({
      onSuccess: async () => {
        onClose()
        await afterChange()
      },
    }),
  )
  return (
    <Modal opened onClose={onClose} size={480} title={t('rules.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        className={classes.form}
        onSubmit={event => {
          event.preventDefault()
          saving.mutate(rules)
        }}
      >
        <p className={classes.note}>{t('rules.ours')}</p>
        <NumberField
          label={t('rules.field.attendance')}
          unit="%"
          value={Math.round(rules.attendanceShare * 100)}
          min={0}
          max={100}
          invalidMessage={t('rules.invalid', { min: 0, max: 100 })}
          onChange={percent => change({ attendanceShare: percent / 100 })}
        />
        <Checkbox
          label={t('rules.field.preTest')}
          checked={rules.needsPreTest}
          onChange={event => change({ needsPreTest: event.currentTarget.checked })}
        />
        <Switch
          label={t('rules.field.postTest')}
          checked={rules.passMark !== null}
          onChange={event => change({ passMark: event.currentTarget.checked ? (known.rules.passMark ?? 70) : null })}
        />
        {rules.passMark !== null && (
          <NumberField
            label={t('rules.field.passMark')}
            unit="%"
            value={rules.passMark}
            min={0}
            max={100}
            invalidMessage={t('rules.invalid', { min: 0, max: 100 })}
            onChange={passMark => change({ passMark })}
          />
        )}
        <NumberField
          label={t('rules.field.cases')}
          unit={t('rules.cases')}
          value={rules.practiceCases}
          min={0}
          max={50}
          invalidMessage={t('rules.invalid', { min: 0, max: 50 })}
          onChange={practiceCases => change({ practiceCases })}
        />
        <NumberField
          label={t('rules.field.casePass')}
          unit="%"
          value={rules.practicePass}
          min={0}
          max={100}
          invalidMessage={t('rules.invalid', { min: 0, max: 100 })}
          onChange={practicePass => change({ practicePass })}
        />
        <MultiSelect
          label={t('rules.field.mastered')}
          description={t('rules.masteredText')}
          searchable
          value={rules.masteredVariables}
          onChange={variables => change({ masteredVariables: variables })}
          data={variableIds.map(id => ({ value: id, label: `${id} ${nameOf(id)}` }))}
        />
        {known.designs.length > 1 && (
          <SettingRow label={t('rules.field.design')}>
            {id => (
              <Select
                id={id}
                value={rules.designId ?? ''}
                allowDeselect={false}
                onChange={value => change({ designId: value || null })}
                data={[
                  { value: '', label: t('rules.designMost') },
                  ...known.designs.map(one => ({ value: one.id, label: one.name })),
                ]}
              />
            )}
          </SettingRow>
        )}
        <div className={classes.actions}>
          <Button variant="subtle" onClick={() => setRules(defaultReadinessRules)}>
            {t('rules.defaults')}
          </Button>
          <Button type="submit" loading={saving.isPending}>
            {t('rules.save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
