import { Button, Checkbox, FileButton, Group, Modal, Stack } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreviewedPlan } from '#contract/plan-exchange'
import type { PlanPreview } from '#domain/exchange/plan-preview'
import { api, client, useRegionNames } from '../../api.ts'
import { useChanges } from '../../changes.ts'
import { Icon } from '../../components/icon.tsx'
import { Note } from '../../components/note.tsx'
import { showInfo } from '../../components/toast.tsx'
import { useFormat } from '../../components/use-format.ts'
import { PlanChangeList } from './plan-change-list.tsx'
import classes from './plan-packets.module.css'
import { PlanSideNotes } from './plan-side-notes.tsx'

/** A province takes the centre's next plan: first what it changes, then, on purpose, the change. */
export function PlanUpdate() {
  const { t } = useTranslation('plans')
  const [file, setFile] = useState<File | null>(null)
  return (
    <>
      <FileButton onChange={setFile} accept=".gladi,.age">
        {props => (
          <Button {...props} variant="default" leftSection={<Icon of={IconFileImport} />}>
            {t('update.button')}
          </Button>
        )}
      </FileButton>
      {file && <PlanDialog file={file} onClose={() => setFile(null)} />}
    </>
  )
}

/** What the plan in a file would change here, and taking it. */
export function PlanDialog({ file, onClose }: { file: File; onClose: () => void }) {
  const { t } = useTranslation('plans')
  // Looked up once: of a file that came over the network Chromium tells another time whenever it is asked.
  const which = useMemo(() => [file.name, file.size, file.lastModified], [file])
  const previewing = useQuery({
    queryKey: ['plan-preview', ...which],
    queryFn: ({ signal }) => client.planExchange.preview({ file }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
  return (
    <Modal opened onClose={onClose} size="lg" title={t('update.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      {previewing.isFetching && <p role="status">{t('update.reading')}</p>}
      {previewing.error && <Note kind="bad">{t('update.failed', { reason: previewing.error.message })}</Note>}
      {previewing.data && (
        <FoundPacket file={file} found={previewing.data} onAgain={() => void previewing.refetch()} onClose={onClose} />
      )}
    </Modal>
  )
}

type FoundPacketProps = { file: File; found: PreviewedPlan; onAgain: () => void; onClose: () => void }

function FoundPacket({ file, found, onAgain, onClose }: FoundPacketProps) {
  const { t } = useTranslation(['plans', 'exchange'])
  const { provinceName } = useRegionNames()
  switch (found.is) {
    case 'plan':
      return <FoundPlan file={file} preview={found.preview} onAgain={onAgain} onClose={onClose} />
    case 'fault':
      return (
        <Note kind="bad">{t(`exchange:fault.${found.kind}` as 'exchange:fault.bad-record', { line: found.line })}</Note>
      )
    case 'refused':
      return (
        <Note kind="bad">
          {t(`refused.${found.reason}`, { province: provinceName(found.provinceCode ?? ''), people: found.people })}
        </Note>
      )
    case 'unknown-sender':
      return <UnknownSender found={found} onTrusted={onAgain} />
  }
}

type UnknownSenderProps = { found: Extract<PreviewedPlan, { is: 'unknown-sender' }>; onTrusted: () => void }

function UnknownSender({ found: { party, fingerprint }, onTrusted }: UnknownSenderProps) {
  const { t } = useTranslation('plans')
  const trusting = useMutation(api.exchange.trust.mutationOptions({ onSuccess: onTrusted }))
  return (
    <Stack gap={12}>
      <Note kind="warn" title={t('trust.title')}>
        <p>{t('trust.text', { name: party.name })}</p>
        <p className={`${classes.fingerprint} num`}>{fingerprint}</p>
      </Note>
      <Group justify="flex-end">
        <Button loading={trusting.isPending} onClick={() => trusting.mutate({ party })}>
          {t('trust.button')}
        </Button>
      </Group>
    </Stack>
  )
}

type FoundPlanProps = { file: File; preview: PlanPreview; onAgain: () => void; onClose: () => void }

function FoundPlan({ file, preview, onAgain, onClose }: FoundPlanProps) {
  const { t } = useTranslation('plans')
  const { afterChange } = useChanges()
  const [evenOlder, setEvenOlder] = useState(false)
  const taking = useMutation({
    mutationFn: () => client.planExchange.take({ file, state: preview.state, evenOlder }),
    onSuccess: async () => {
      onClose()
      await afterChange()
    },
    onError: error => {
      if (!('code' in error) || error.code !== 'CHANGED_MEANWHILE') return
      showInfo(t('update.changedMeanwhile'))
      onAgain()
    },
  })
  const { isOlder, isUnchanged, changes } = preview
  return (
    <Stack gap={12}>
      <WhichPlan preview={preview} />
      {isOlder && (
        <Note kind="bad" title={t('update.older')}>
          <p>{t('update.olderText')}</p>
          <Checkbox
            label={t('update.evenOlder')}
            checked={evenOlder}
            onChange={event => setEvenOlder(event.currentTarget.checked)}
          />
        </Note>
      )}
      {isUnchanged ? <Note kind="ok">{t('update.nothing')}</Note> : <PlanChangeList changes={changes} />}
      <PlanSideNotes preview={preview} />
      {taking.error && <Note kind="bad">{t('update.failed', { reason: taking.error.message })}</Note>}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button disabled={isOlder && !evenOlder} loading={taking.isPending} onClick={() => taking.mutate()}>
          {t('update.take')}
        </Button>
      </Group>
    </Stack>
  )
}

function WhichPlan({ preview: { packet, before, counts } }: { preview: PlanPreview }) {
  const { t } = useTranslation('plans')
  const { instant } = useFormat()
  const at = (one: { sequence: number; madeAt: string }) => ({ sequence: one.sequence, at: instant(one.madeAt) })
  return (
    <div>
      <p>{t('update.made', { ...at(packet), name: packet.from.name })}</p>
      <p>{t('update.contents', { count: counts.people, classes: counts.classes, tests: counts.designs })}</p>
      <p className={classes.quiet}>
        {before ? t(before.sameSender ? 'update.before' : 'update.beforeOther', at(before)) : t('update.first')}
      </p>
    </div>
  )
}
