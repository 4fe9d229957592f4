import { Button, Menu } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet, IconFileTypeCsv } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Icon } from './icon.tsx'
import { saveFile } from './save-file.ts'
import { showDone } from './toast.tsx'

type FileMenuProps = {
  label: string
  make: (format: 'xlsx' | 'csv') => Promise<File>
  /** What is said when it is saved. */
  saved: (fileName: string) => string
}

/** Saves something as a workbook or as text. */
export function FileMenu({ label, make, saved }: FileMenuProps) {
  const making = useMutation({
    mutationFn: make,
    onSuccess: file => {
      saveFile(file)
      showDone(saved(file.name))
    },
  })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<Icon of={IconDownload} />} loading={making.isPending}>
          {label}
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
