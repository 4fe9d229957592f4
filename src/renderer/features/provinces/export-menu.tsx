import { Button, Menu } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet, IconFileTypeCsv } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { saveFile } from '../../components/save-file.ts'
import { showDone } from '../../components/toast.tsx'

export type ShownTable = { name: string; columns: string[]; rows: (string | number)[][] }

/** The table as it is shown, as a file. */
export function ExportMenu({ table }: { table: () => ShownTable }) {
  const { t } = useTranslation('provinces')
  const making = useMutation(
    api.provinces.tableFile.mutationOptions({
      onSuccess: file => {
        saveFile(file)
        showDone(t('exported', { name: file.name }))
      },
    }),
  )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<Icon of={IconDownload} />} loading={making.isPending}>
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Icon of={IconFileSpreadsheet} />}
          onClick={() => making.mutate({ ...table(), format: 'xlsx' })}
        >
          Excel (.xlsx)
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon of={IconFileTypeCsv} />}
          onClick={() => making.mutate({ ...table(), format: 'csv' })}
        >
          CSV (.csv)
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
