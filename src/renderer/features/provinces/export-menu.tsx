import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { FileMenu } from '../../components/file-menu.tsx'

export type ShownTable = { name: string; columns: string[]; rows: (string | number)[][] }

/** The table as it is shown, as a file. */
export function ExportMenu({ table }: { table: () => ShownTable }) {
  const { t } = useTranslation('provinces')
  return (
    <FileMenu
      label={t('export')}
      make={format => client.provinces.tableFile({ ...table(), format })}
      saved={name => t('exported', { name })}
    />
  )
}
