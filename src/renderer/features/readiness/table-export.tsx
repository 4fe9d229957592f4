import { Button, Menu } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet, IconFileTypeCsv } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { saveFile } from '../../components/save-file.ts'
import { showDone } from '../../components/toast.tsx'

/** `notes`: how each column is counted, empty where that needs no words. */
export type ShownTable = { name: string; columns: string[]; notes: string[]; rows: (string | number)[][] }

/** A table as it is shown, as a file; `table` may fetch rows that are not on screen yet. */
export function TableExport({
  table,
  disabled,
}: {
  table: () => ShownTable | Promise<ShownTable>
  disabled?: boolean
}) {
  const { t } = useTranslation('readiness')
  const making = useMutation({
    mutationFn: async (format: 'xlsx' | 'csv') => client.provinces.tableFile({ ...(await table()), format }),
    onSuccess: file => {
      saveFile(file)
      showDone(t('exported', { name: file.name }))
    },
  })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<Icon of={IconDownload} />}
          loading={making.isPending}
          disabled={disabled ?? false}
        >
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon of={IconFileSpreadsheet} />} onClick={() => making.mutate('xlsx')}>
          Excel (.xlsx)
        </Menu.Item>
        <Menu.Item leftSection={<Icon of={IconFileTypeCsv} />} onClick={() => making.mutate('csv')}>
          CSV (.csv)
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
