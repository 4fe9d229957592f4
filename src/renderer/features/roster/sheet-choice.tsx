import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CheckedState } from './import-review.tsx'
import { checkFile } from './roster-import.ts'

/** Which sheet of the workbook is the roster. */
export function SheetChoice({ state: { file, options, checked } }: { state: CheckedState }) {
  const { t } = useTranslation('import')
  return (
    <Select
      aria-label={t('sheet')}
      leftSection={<span style={{ fontSize: 12 }}>{t('sheet')}</span>}
      leftSectionWidth={64}
      data={checked.sheets}
      value={checked.sheet}
      allowDeselect={false}
      onChange={sheet => {
        // Another sheet has other columns: the mapping of the first says nothing about it.
        const { mapping: _, ...others } = options
        if (sheet) void checkFile(file, { ...others, sheet })
      }}
    />
  )
}
