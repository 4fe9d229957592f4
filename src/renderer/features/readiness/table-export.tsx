import { Button, Menu } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet, IconFileTypeCsv } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { useAtCentre } from '../../at-centre.ts'
import { Delayed } from '../../components/delayed.tsx'
import { Icon } from '../../components/icon.tsx'
import { saveFile } from '../../components/save-file.ts'
import { showDone } from '../../components/toast.tsx'
import classes from './table-export.module.css'

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
  return (
    <FileExport
      make={async format => client.provinces.tableFile({ ...(await table()), format })}
      disabled={disabled ?? false}
    />
  )
}

type FileExportProps = {
  make: (format: 'xlsx' | 'csv') => Promise<File>
  disabled: boolean
  /** What is said while it takes its time. */
  making?: string
}

/** A file that main makes; the centre has its own (`export`). */
export function FileExport({ make, disabled, making }: FileExportProps) {
  const { t } = useTranslation('readiness')
  const file = useMutation({
    mutationFn: make,
    onSuccess: file => {
      saveFile(file)
      showDone(t('exported', { name: file.name }))
    },
  })
  if (useAtCentre()) return null
  return (
    <>
      {making !== undefined && file.isPending && (
        <Delayed>
          <span role="status" className={classes.making}>
            {making}
          </span>
        </Delayed>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<Icon of={IconDownload} />}
            loading={file.isPending}
            disabled={disabled}
          >
            {t('export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon of={IconFileSpreadsheet} />} onClick={() => file.mutate('xlsx')}>
            Excel (.xlsx)
          </Menu.Item>
          <Menu.Item leftSection={<Icon of={IconFileTypeCsv} />} onClick={() => file.mutate('csv')}>
            CSV (.csv)
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
