import { Button, FileButton, Group, Modal, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CompanionState } from '#contract/companion'
import { api, useRegionNames } from '../../../api.ts'
import { Icon } from '../../../components/icon.tsx'
import { Note } from '../../../components/note.tsx'
import { saveFile } from '../../../components/save-file.ts'
import { useFormat } from '../../../components/use-format.ts'

/** A companion with a card gives the province what they finished: a file, for WhatsApp or a USB stick. */
export function SendResults() {
  const { t } = useTranslation('practice')
  const [isOpen, { open, close }] = useDisclosure(false)
  const { data: state } = useQuery(api.companion.state.queryOptions())
  if (!state) return null
  return (
    <>
      <Button variant="default" leftSection={<Icon of={IconSend} />} onClick={open}>
        {t('send.button')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('send.title')}
        closeButtonProps={{ 'aria-label': t('send.close') }}
      >
        <Sending state={state} />
      </Modal>
    </>
  )
}

function Sending({ state }: { state: CompanionState }) {
  const { t } = useTranslation('practice')
  const { provinceName } = useRegionNames()
  const queryClient = useQueryClient()
  const refresh = () => queryClient.invalidateQueries({ queryKey: api.companion.key() })
  const writing = useMutation(
    api.companion.results.mutationOptions({
      onSuccess: async file => {
        saveFile(file)
        await refresh()
      },
    }),
  )
  const taking = useMutation(api.companion.takeReceipt.mutationOptions({ onSuccess: refresh }))
  const { name, classCode, training, provinceCode, rehearsals, tests } = state
  return (
    <Stack gap={12}>
      <p>{t('send.whose', { name, training, place: classCode ?? provinceName(provinceCode) })}</p>
      <p>{t('send.what', { rehearsals, tests })}</p>
      <Note kind="info">{t('send.only')}</Note>
      <Last last={state.last} />
      {taking.data && taking.data.is !== 'taken' && <Note kind="bad">{t('send.notReceipt')}</Note>}
      {(writing.error ?? taking.error) && (
        <Note kind="bad">{t('send.failed', { reason: (writing.error ?? taking.error)!.message })}</Note>
      )}
      <Group justify="flex-end" gap={8}>
        <FileButton onChange={file => file && taking.mutate({ file })} accept=".gladi">
          {props => (
            <Button {...props} variant="default" loading={taking.isPending}>
              {t('send.receipt')}
            </Button>
          )}
        </FileButton>
        <Button
          disabled={rehearsals + tests === 0}
          loading={writing.isPending}
          onClick={() => writing.mutate(undefined)}
        >
          {t('send.write')}
        </Button>
      </Group>
    </Stack>
  )
}

/** Only the province's receipt makes a file that was written one that arrived. */
function Last({ last }: Pick<CompanionState, 'last'>) {
  const { t } = useTranslation('practice')
  const { instant } = useFormat()
  if (!last) return null
  const { accepted = 0, duplicate = 0, conflict = 0, refused = 0 } = last.outcome ?? {}
  if (last.outcome === null) return <Note kind="warn">{t('send.sent', { at: instant(last.at) })}</Note>
  return (
    <Note kind={conflict + refused === 0 ? 'ok' : 'warn'}>
      {t('send.arrived', { at: instant(last.at), taken: accepted + duplicate, not: conflict + refused })}
    </Note>
  )
}
