import { Button } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconArrowLeft, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClassMessage, Recipient } from '#contract/handover'
import { api } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { useLetterKeys } from '../../components/letter-keys.ts'
import { Page } from '../../components/page.tsx'
import { showInfo } from '../../components/toast.tsx'
import { useFormat } from '../../components/use-format.ts'
import type { MessagesView } from './handover-view.ts'
import { MessageList } from './message-list.tsx'
import { MessagePreview } from './message-preview.tsx'
import classes from './messages-page.module.css'
import { useRecipientName } from './use-recipient-name.ts'

/** A recipient's messages, to be copied one after the other: C copies, J goes on, and what was copied is marked. */
export function MessagesPage({ recipient, view }: { recipient: Recipient; view: MessagesView }) {
  const { t } = useTranslation('handover')
  const { language } = useFormat()
  const navigate = useNavigate()
  const name = useRecipientName()(recipient)
  const { data: messages } = useSuspenseQuery(api.handover.messages.queryOptions({ input: { recipient, language } }))
  const at = Math.max(
    0,
    messages.findIndex(({ classId }) => classId === view.kelas),
  )
  const shown = messages[at]
  const show = (message: ClassMessage | undefined) => {
    if (!message) return
    const search = { kelas: message.classId }
    void navigate({ to: '/serahkan/pesan/$recipient', params: { recipient }, search, replace: true })
  }
  const copy = useCopying(recipient)
  useLetterKeys({
    j: () => show(messages[at + 1]),
    k: () => show(messages[at - 1]),
    c: () => void (shown && copy(shown)),
  })

  return (
    <Page
      title={t('messagesTitle', { name })}
      layout="fill"
      subtitle={t('messagesSubtitle', {
        copied: messages.filter(({ copied }) => copied?.isCurrent).length,
        of: messages.length,
      })}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<Icon of={IconArrowLeft} />}
            renderRoot={props => <Link to="/serahkan" search={{ provinsi: recipient }} {...props} />}
          >
            {t('back')}
          </Button>
          {shown && (
            <Button leftSection={<Icon of={IconCopy} />} onClick={() => void copy(shown)}>
              {t('copyMessage', { code: shown.code })}
            </Button>
          )}
        </>
      }
    >
      {shown ? (
        <div className={classes.split}>
          <MessageList messages={messages} shown={shown} onShow={show} />
          <div className={classes.side}>
            <MessagePreview message={shown} />
            <p className={classes.keys}>
              <KeyHint keys={['C']} /> {t('key.copy')} <KeyHint keys={['J']} /> {t('key.next')} <KeyHint keys={['K']} />{' '}
              {t('key.previous')}
            </p>
          </div>
        </div>
      ) : (
        <EmptyState icon={IconCopy} title={t('noClasses')} />
      )}
    </Page>
  )
}

/** Copies a text and remembers that. */
function useCopying(recipient: Recipient) {
  const { t } = useTranslation('handover')
  const { language } = useFormat()
  const queryClient = useQueryClient()
  const marking = useMutation(
    api.handover.messageCopied.mutationOptions({
      onSuccess: () =>
        queryClient.invalidateQueries({
          queryKey: api.handover.messages.queryKey({ input: { recipient, language } }),
        }),
    }),
  )
  return async (message: ClassMessage) => {
    try {
      await navigator.clipboard.writeText(message.text)
    } catch {
      return showInfo(t('notCopied'))
    }
    marking.mutate({ classId: message.classId, language })
  }
}
