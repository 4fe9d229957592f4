import { Button } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { IconId } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ParticipantId } from '#domain/roster/participant'
import { api } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { saveFile } from '../../components/save-file.ts'
import { showDone, showInfo } from '../../components/toast.tsx'

/** A province gives each companion a card, which opens a workspace of their own: a file for one, a ZIP for several. */
export function GiveCards({ people }: { people: readonly ParticipantId[] }) {
  const { t } = useTranslation('schedule')
  const queryClient = useQueryClient()
  const { data: state } = useSuspenseQuery(api.workspace.state.queryOptions())
  const giving = useMutation(
    api.companion.cards.mutationOptions({
      onSuccess: file => {
        saveFile(file)
        showDone(t('cards.done', { file: file.name }))
        void queryClient.invalidateQueries({ queryKey: api.history.key() })
      },
      onError: error => showInfo(t('cards.failed', { reason: error.message })),
    }),
  )
  if (state.open?.role !== 'provinsi' || people.length === 0) return null
  return (
    <Button
      variant="default"
      leftSection={<Icon of={IconId} />}
      loading={giving.isPending}
      onClick={() => giving.mutate({ participantIds: [...people] })}
    >
      {t('cards.button', { count: people.length })}
    </Button>
  )
}
