import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReceivedResults } from '#contract/companion'
import { client } from '../../api.ts'
import { Note } from '../../components/note.tsx'
import { saveFile } from '../../components/save-file.ts'
import { useShownName } from '../../components/screen-share.ts'

/** A companion's results: taken on purpose, then the receipt that goes back to them. */
export function OpenedResults({ file }: { file: File }) {
  const { t } = useTranslation('plans')
  const queryClient = useQueryClient()
  const taking = useMutation({
    mutationFn: () => client.companion.receive({ file }),
    onSuccess: () => queryClient.invalidateQueries(),
  })
  if (taking.data) return <Taken received={taking.data} />
  return (
    <Note kind="info" title={t('results.title', { file: file.name })}>
      <Button size="xs" loading={taking.isPending} onClick={() => taking.mutate()}>
        {t('results.take')}
      </Button>
      {taking.error && <p>{t('update.failed', { reason: taking.error.message })}</p>}
    </Note>
  )
}

function Taken({ received }: { received: ReceivedResults }) {
  const { t } = useTranslation(['plans', 'exchange'])
  const shownName = useShownName()
  if (received.is === 'fault') {
    return (
      <Note kind="bad">
        {t(`exchange:fault.${received.kind}` as 'exchange:fault.bad-record', { line: received.line })}
      </Note>
    )
  }
  if (received.is !== 'received') return <Note kind="bad">{t(`results.${received.is}`)}</Note>
  const { accepted = 0, duplicate = 0 } = received.counts
  return (
    <Note
      kind={received.notTaken.length === 0 ? 'ok' : 'warn'}
      title={t('results.taken', { name: shownName(received.name), accepted, duplicate })}
    >
      {[...new Set(received.notTaken.map(({ sentence }) => sentence))].map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Button size="xs" variant="default" onClick={() => saveFile(received.receipt)}>
        {t('results.receipt')}
      </Button>
    </Note>
  )
}
