import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnMapping } from '#contract/roster'
import { type RosterField, rosterFields } from '#domain/roster/headers'
import { Note } from '../../components/note.tsx'
import classes from './column-mapping-editor.module.css'
import type { CheckedState } from './import-review.tsx'
import { checkFile } from './roster-import.ts'

/** For every field of a person, which column of the file holds it. Remembered for files with the same headers. */
export function ColumnMappingEditor({ state: { file, options, checked } }: { state: CheckedState }) {
  const { t } = useTranslation(['import', 'roster'])
  const [mapping, setMapping] = useState<ColumnMapping>(checked.mapping)
  const columns = checked.columns.map((header, index) => ({
    value: String(index),
    label: header === '' ? t('mapping.noHeader', { number: index + 1 }) : header,
  }))
  const samplesOf = (column: number | undefined) => {
    const samples = column === undefined ? [] : (checked.samples[column] ?? [])
    return samples.length > 0 && t('mapping.samples', { samples: samples.join(', ') })
  }
  const choose = (field: RosterField, column: string | null) => {
    const { [field]: _, ...others } = mapping
    setMapping(column === null ? others : { ...others, [field]: Number(column) })
  }

  return (
    <section className={classes.editor} aria-label={t('mapping.title')}>
      {checked.missing.length > 0 && (
        <Note kind="warn">
          {t('mapping.missing', { fields: checked.missing.map(field => t(`roster:field.${field}`)).join(', ') })}
        </Note>
      )}
      <div className={classes.fields}>
        {rosterFields.map(field => (
          <Select
            key={field}
            label={t(`roster:field.${field}`)}
            placeholder={t('mapping.none')}
            data={columns}
            value={mapping[field] === undefined ? null : String(mapping[field])}
            clearable
            allowDeselect={false}
            description={samplesOf(mapping[field])}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            error={checked.missing.includes(field) && mapping[field] === undefined}
            clearButtonProps={{ 'aria-label': t('mapping.clear', { field: t(`roster:field.${field}`) }) }}
            onChange={column => choose(field, column)}
          />
        ))}
      </div>
      <Button
        variant={checked.missing.length > 0 ? 'filled' : 'default'}
        onClick={() => void checkFile(file, { ...options, mapping })}
      >
        {t('mapping.apply')}
      </Button>
    </section>
  )
}
