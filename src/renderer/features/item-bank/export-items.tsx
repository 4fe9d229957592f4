import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type BankItem, type ItemFileFormat, itemFileFormats } from '#contract/item-bank'
import { client } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { saveFile } from '../../components/save-file.ts'
import { showDone } from '../../components/toast.tsx'

/** The items that are shown, in their order, as a file of any of the formats that are read. */
export function ExportItems({ items }: { items: readonly BankItem[] }) {
  const { t } = useTranslation('items')
  const making = useMutation({
    mutationFn: (format: ItemFileFormat) =>
      client.itemBank.file({ format, name: t('fileName'), ids: items.map(({ item }) => item.id) }),
    onSuccess: file => {
      saveFile(file)
      showDone(t('saved', { file: file.name }))
    },
  })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<Icon of={IconDownload} />}
          loading={making.isPending}
          disabled={items.length === 0}
        >
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {itemFileFormats.map(format => (
          <Menu.Item key={format} onClick={() => making.mutate(format)}>
            {t(`format.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
