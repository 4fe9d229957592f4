import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OpenedFile } from '#contract/exchange'
import { client, useRegionNames } from '../../api.ts'
import { Note } from '../../components/note.tsx'
import { showDone } from '../../components/toast.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './exchange.module.css'
import { OpenedPlan } from './opened-plan.tsx'
import { OpenedResults } from './opened-results.tsx'

type OpenedNoteProps = {
  file: File
  opened: OpenedFile
  /** A key is known now: the same file says more. */
  onTrusted: () => void
  onClose: () => void
}

/** What a file is, who made it, and what became of it. */
export function OpenedNote({ file, opened, onTrusted, onClose }: OpenedNoteProps) {
  const { t } = useTranslation('exchange')
  return (
    <div className={classes.opened} role="status">
      <Opened file={file} opened={opened} onTrusted={onTrusted} />
      <Button size="xs" variant="subtle" onClick={onClose}>
        {t('close')}
      </Button>
    </div>
  )
}

function Opened({ file, opened, onTrusted }: Omit<OpenedNoteProps, 'onClose'>) {
  const fileName = file.name
  const { t } = useTranslation('exchange')
  const { number, instant } = useFormat()
  switch (opened.is) {
    case 'receipt': {
      const { packet, isNew } = opened
      const { accepted = 0, duplicate = 0, conflict = 0, refused = 0 } = packet.outcome ?? {}
      const told = {
        number: number(packet.header.sequence),
        taken: number(accepted + duplicate),
        conflict: number(conflict),
        refused: number(refused),
      }
      return (
        <Note kind={packet.state === 'accepted' ? 'ok' : 'warn'} title={t('opened.receipt', { name: fileName })}>
          {t(isNew ? `opened.fate.${packet.state}` : 'opened.known', told)}
        </Note>
      )
    }
    case 'decisions': {
      const { fresh: count } = opened
      return (
        <Note kind="ok" title={t('opened.decisions', { name: fileName })}>
          {count > 0 ? t('opened.decisionsNew', { count }) : t('opened.decisionsKnown')}
        </Note>
      )
    }
    case 'decisions-of-unknown':
    case 'receipt-of-unknown':
      return <UnknownCentre fileName={fileName} opened={opened} onTrusted={onTrusted} />
    case 'packet': {
      const { header, fingerprint, isOwn, isKnown } = opened
      if (header.kind === 'rehearsal' && !isOwn) return <OpenedResults file={file} />
      if (header.kind === 'plan' && !isOwn) return <OpenedPlan file={file} />
      const records = Object.values(header.counts).reduce((sum, count) => sum + count, 0)
      const about = {
        kind: t(`packetKind.${header.kind}`),
        name: header.from.name,
        at: instant(header.madeAt),
        records: number(records),
      }
      return (
        <Note kind="info" title={t('opened.packet', { ...about, file: fileName })}>
          <p>{t(isOwn ? 'opened.own' : isKnown ? 'opened.ofKnown' : 'opened.ofUnknown', { ...about, fingerprint })}</p>
        </Note>
      )
    }
    case 'fault':
      return (
        <Note kind="bad" title={t('opened.bad', { name: fileName })}>
          {t(`fault.${opened.kind}` as 'fault.truncated', { line: opened.line })} {t('opened.nothing')}
        </Note>
      )
    case 'door':
      return <Note kind="info">{t('opened.door', { name: fileName })}</Note>
    default:
      return (
        <Note kind="bad" title={t('opened.bad', { name: fileName })}>
          {t(`opened.${opened.is}`)} {t('opened.nothing')}
        </Note>
      )
  }
}

type UnknownCentreProps = Pick<OpenedNoteProps, 'onTrusted'> & {
  fileName: string
  opened: Extract<OpenedFile, { is: 'receipt-of-unknown' | 'decisions-of-unknown' }>
}

/** A person compares the fingerprint by telephone before anything that it signed is believed. */
function UnknownCentre({ fileName, opened: { party, fingerprint }, onTrusted }: UnknownCentreProps) {
  const { t } = useTranslation('exchange')
  const { provinceName } = useRegionNames()
  const queryClient = useQueryClient()
  const trusting = useMutation({
    mutationFn: () => client.exchange.trust({ party }),
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      showDone(t('opened.trusted', { name: party.name }))
      onTrusted()
    },
  })
  const of = party.provinceCode === null ? t('party.centre') : provinceName(party.provinceCode)
  return (
    <Note kind="warn" title={t('opened.unknownTitle', { name: fileName })}>
      <p>{t('opened.unknown', { name: party.name, of })}</p>
      <p className={classes.fingerprint}>{fingerprint}</p>
      {party.role === 'centre' && (
        <Button size="xs" variant="default" loading={trusting.isPending} onClick={() => trusting.mutate()}>
          {t('opened.trust')}
        </Button>
      )}
    </Note>
  )
}
