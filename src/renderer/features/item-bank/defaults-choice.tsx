import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ItemDefaults } from '#domain/assessment/bank/item-reading'
import { difficulties, itemForms } from '#domain/assessment/item'
import classes from './item-bank.module.css'
import type { ImportState } from './use-item-import.ts'
import { useVariableNames } from './use-variable-names.ts'

type DefaultsChoiceProps = { state: ImportState & { kind: 'reviewed' }; onChange: (defaults: ItemDefaults) => void }

/** Other programs know neither variables nor forms: what a file does not say is said here of the whole of it. */
export function DefaultsChoice({ state: { review, defaults }, onChange }: DefaultsChoiceProps) {
  const { t } = useTranslation('items')
  const { ids, nameOf } = useVariableNames()
  const isNeeded = review.problems.some(({ kind }) => kind === 'missing-variable' || kind === 'missing-form')
  if (!isNeeded && Object.keys(defaults).length === 0) return null
  const change = (part: { [Name in keyof ItemDefaults]: ItemDefaults[Name] | undefined }) =>
    onChange(Object.fromEntries(Object.entries({ ...defaults, ...part }).filter(([, value]) => value !== undefined)))
  return (
    <div role="group" aria-label={t('review.defaults')} className={classes.line}>
      <span>{t('review.defaults')}</span>
      <Select
        className={classes.variable}
        aria-label={t('column.variable')}
        placeholder={t('column.variable')}
        data={ids.map(id => ({ value: id, label: `${id} ${nameOf(id)}` }))}
        value={defaults.variable ?? null}
        searchable
        nothingFoundMessage={t('filter.none')}
        onChange={value => change({ variable: value ?? undefined })}
      />
      <Select
        className={classes.short}
        aria-label={t('column.form')}
        placeholder={t('column.form')}
        data={itemForms.map(value => ({ value, label: t(`form.${value}`) }))}
        value={defaults.form ?? null}
        onChange={value => change({ form: value ?? undefined })}
      />
      <Select
        className={classes.short}
        aria-label={t('column.difficulty')}
        placeholder={t('column.difficulty')}
        data={difficulties.map(value => ({ value, label: t(`difficulty.${value}`) }))}
        value={defaults.difficulty ?? null}
        onChange={value => change({ difficulty: value ?? undefined })}
      />
    </div>
  )
}
