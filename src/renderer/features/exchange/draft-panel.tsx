import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconDeviceFloppy, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckedDraft, Draft, ExchangeState } from '#contract/exchange'
import type { SendFault } from '#domain/exchange/send-fault'
import { Icon } from '../../components/icon.tsx'
import { Note } from '../../components/note.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import { useShownName } from '../../components/screen-share.ts'
import { showDone } from '../../components/toast.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './exchange.module.css'
import { checkDraft, dropDraft, saveAsFile, usePacketWork } from './packet-work.ts'
import { useFaultWords } from './use-fault-words.ts'
import { useSending } from './use-sending.ts'
import { recordsOf } from './waiting-sum.ts'
import { WaitingTable } from './waiting-table.tsx'

const shownClasses = 6

/** What would be sent, before anything is: how much of what, of whom, and what the centre would make of it. */
export function DraftPanel({ draft, state }: { draft: Draft; state: ExchangeState }) {
  const { t } = useTranslation('exchange')
  const { number, bytes } = useFormat()
  const { sendDrafted } = useSending()
  const records = recordsOf(draft.sum)
  const isOnline = state.server?.isEnrolled === true
  const [isEncrypted, setIsEncrypted] = useState(false)
  const canEncrypt = state.centres.some(({ party }) => party.recipient !== null)
  const queryClient = useQueryClient()
  const saving = useMutation({
    mutationFn: () => saveAsFile(queryClient, null, isEncrypted && canEncrypt),
    onSuccess: name => name && showDone(t('savedFile', { name })),
  })
  return (
    <section className={classes.section} aria-labelledby="draft">
      <h2 id="draft" className={classes.heading}>
        {t('draft.title', { records: number(records), bytes: bytes(draft.bytes) })}
      </h2>
      <WaitingTable sum={draft.sum} label={t('draft.table')} />
      <CheckPart isOnline={isOnline} />
      <div className={classes.buttons}>
        {isOnline && (
          <Button leftSection={<Icon of={IconSend} />} onClick={() => void sendDrafted()}>
            {t('draft.send', { count: records })}
          </Button>
        )}
        <Button
          variant={isOnline ? 'default' : 'filled'}
          leftSection={<Icon of={IconDeviceFloppy} />}
          loading={saving.isPending}
          onClick={() => saving.mutate()}
        >
          {t('draft.save')}
        </Button>
        <Button variant="subtle" onClick={() => void dropDraft()}>
          {t('draft.drop')}
        </Button>
        {canEncrypt && (
          <Checkbox
            label={t('draft.encrypt')}
            checked={isEncrypted}
            onChange={event => setIsEncrypted(event.currentTarget.checked)}
          />
        )}
      </div>
      <div className={classes.pair}>
        <Examples draft={draft} />
        <Classes draft={draft} />
      </div>
    </section>
  )
}

function Examples({ draft }: { draft: Draft }) {
  const { t } = useTranslation('exchange')
  const shownName = useShownName()
  return (
    <div>
      <h3 className={classes.small}>{t('draft.examples')}</h3>
      <ul className={classes.list}>
        {draft.examples.map(({ kind, why, name, classCode }, index) => (
          <li key={index}>
            {t(`kind.${kind}`)}: {name === null ? t('draft.nobody') : shownName(name)}
            {classCode && `, ${classCode}`} ({t(`waiting.${why}`).toLowerCase()})
          </li>
        ))}
      </ul>
    </div>
  )
}

function Classes({ draft: { classes: all } }: { draft: Draft }) {
  const { t } = useTranslation('exchange')
  const { number } = useFormat()
  return (
    <div>
      <h3 className={classes.small}>{t('draft.classes', { count: all.length })}</h3>
      <ul className={classes.list}>
        {all.slice(0, shownClasses).map(({ code, records }) => (
          <li key={code ?? ''}>
            {code ?? t('draft.noClass')}: {number(records)}
          </li>
        ))}
        {all.length > shownClasses && <li>{t('draft.moreClasses', { count: all.length - shownClasses })}</li>}
      </ul>
    </div>
  )
}

/** Nothing is kept there: the centre only says what it would do. */
function CheckPart({ isOnline }: { isOnline: boolean }) {
  const { t } = useTranslation('exchange')
  const check = usePacketWork(({ now }) => (now.at === 'drafted' ? now.check : null))
  const cancel = usePacketWork(({ now }) => (now.at === 'drafted' ? now.cancelCheck : null))
  if (!isOnline) return null
  if (check === null) {
    return (
      <p className={classes.line}>
        {t('draft.askText')}{' '}
        <Button size="xs" variant="default" onClick={() => void checkDraft()}>
          {t('draft.ask')}
        </Button>
      </p>
    )
  }
  if (check.at === 'asking') {
    return (
      <ProgressLine label={t('draft.asking')} share={check.share}>
        <Button variant="default" size="xs" onClick={() => cancel?.()}>
          {t('cancel')}
        </Button>
      </ProgressLine>
    )
  }
  return <Checked answer={check.answer} />
}

function Checked({ answer }: { answer: CheckedDraft | { fault: SendFault } }) {
  const { t } = useTranslation('exchange')
  const { number } = useFormat()
  const faultWords = useFaultWords()
  const shownName = useShownName()
  if ('fault' in answer) return <Note kind="bad">{faultWords(answer.fault)}</Note>
  const { accepted = 0, duplicate = 0, conflict = 0, refused = 0 } = answer.counts
  const isAll = conflict + refused === 0
  return (
    <Note kind={isAll ? 'ok' : 'warn'} title={isAll ? t('draft.allTaken') : t('draft.notAllTaken')}>
      <p>
        {t('draft.checked', {
          accepted: number(accepted),
          duplicate: number(duplicate),
          conflict: number(conflict),
          refused: number(refused),
        })}
      </p>
      {answer.notTaken.slice(0, 5).map(({ kind, name, sentence }, index) => (
        <p key={index}>
          {name === null ? t('draft.nobody') : shownName(name)} ({kindWord(t, kind)}): {sentence}
        </p>
      ))}
    </Note>
  )
}

const kindWord = (t: ReturnType<typeof useTranslation<'exchange'>>['t'], kind: string) =>
  t(`kind.${kind}` as 'kind.attendance', { defaultValue: kind })
