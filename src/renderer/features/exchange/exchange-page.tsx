import { Button, FileButton, Menu } from '@mantine/core'
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { IconArrowsExchange, IconDownload, IconFolderOpen, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExchangeState, KeptPacket, OpenedFile, ResultKind } from '#contract/exchange'
import { api, client } from '../../api.ts'
import { DropAnywhere } from '../../components/drop-anywhere.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { Page } from '../../components/page.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import { saveFile } from '../../components/save-file.ts'
import { showDone, showInfo } from '../../components/toast.tsx'
import { useFormat } from '../../components/use-format.ts'
import { NewPlanNote, useCentralNews } from './central-news.tsx'
import { DraftPanel } from './draft-panel.tsx'
import classes from './exchange.module.css'
import { NotTaken } from './not-taken.tsx'
import { OpenedNote } from './opened-note.tsx'
import { OwnDevice } from './own-device.tsx'
import { draftPacket, usePacketWork } from './packet-work.ts'
import { PacketsTable } from './packets-table.tsx'
import { recordsOf } from './waiting-sum.ts'
import { WaitingTable } from './waiting-table.tsx'

/** What waits, what went, and what the centre said of it. */
export function ExchangePage() {
  const { t } = useTranslation('exchange')
  const work = usePacketWork(({ now }) => now)
  const isBusy = work.at === 'sending'
  // What is sent in the background is looked at again and again, often while something is on its way.
  const { data: state } = useSuspenseQuery(
    api.exchange.state.queryOptions({ refetchInterval: isBusy ? 1000 : 10_000, refetchOnMount: 'always' }),
  )
  const opening = useOpening()
  const news = useCentralNews(state)
  return (
    <Page
      title={t('title')}
      subtitle={<Subtitle state={state} />}
      layout="fill"
      actions={<Actions state={state} onOpen={opening.open} />}
    >
      <DropAnywhere words={t('drop')} isOne onDrop={files => files[0] && opening.open(files[0])} />
      <div className={classes.page}>
        <div className={classes.main}>
          <NewPlanNote {...news} />
          {opening.note}
          <Work state={state} />
          <NotTaken state={state} />
          {state.packets.length > 0 && <PacketsTable state={state} />}
        </div>
        <OwnDevice state={state} news={news} />
      </div>
      {news.dialog}
    </Page>
  )
}

function Subtitle({ state }: { state: ExchangeState }) {
  const { t } = useTranslation('exchange')
  const { number } = useFormat()
  const { data: sum } = useWaiting(state)
  const reports = state.role === 'province' ? 'result' : 'plan'
  const out = state.packets.filter(({ direction, header }) => direction === 'out' && header.kind === reports)
  const underWay = out.filter(one => isOpen(one) && (reports === 'result' || one.nextTryAt !== null)).length
  if (state.role !== 'province') return t('subtitleCentre', { count: underWay })
  return sum ? t('subtitle', { records: number(recordsOf(sum)), count: underWay }) : t('looking')
}

const isOpen = ({ state }: KeptPacket) => state === 'waiting' || state === 'sent'

/** Results are a province's: nobody else reports. */
const useWaiting = ({ role }: ExchangeState) =>
  useQuery(api.exchange.waiting.queryOptions({ enabled: role === 'province', staleTime: 5000 }))

function useOpening() {
  const queryClient = useQueryClient()
  const [shown, setShown] = useState<{ file: File; opened: OpenedFile } | null>(null)
  const opening = useMutation({
    mutationFn: async (file: File) => ({ file, opened: await client.exchange.openFile({ file }) }),
    onSuccess: async answer => {
      setShown(answer)
      await queryClient.invalidateQueries({ queryKey: api.exchange.key() })
    },
  })
  return {
    open: (file: File) => opening.mutate(file),
    note: shown && (
      <OpenedNote
        file={shown.file}
        opened={shown.opened}
        onTrusted={() => opening.mutate(shown.file)}
        onClose={() => setShown(null)}
      />
    ),
  }
}

function Actions({ state, onOpen }: { state: ExchangeState; onOpen: (file: File) => void }) {
  const { t } = useTranslation('exchange')
  const work = usePacketWork(({ now }) => now)
  const { data: sum } = useWaiting(state)
  const records = sum ? recordsOf(sum) : 0
  return (
    <>
      <FileButton onChange={file => file && onOpen(file)} accept=".gladi,.age">
        {props => (
          <Button variant="default" leftSection={<Icon of={IconFolderOpen} />} {...props}>
            {t('open')}
          </Button>
        )}
      </FileButton>
      {state.role === 'province' && <ResultsMenu />}
      {state.role === 'province' && records > 0 && work.at === 'idle' && (
        <Button leftSection={<Icon of={IconSend} />} onClick={() => void draftPacket(t('drafting'))}>
          {t('look', { count: records })}
        </Button>
      )}
    </>
  )
}

const kinds = ['attendance', 'test-result', 'rehearsal'] as const satisfies ResultKind[]

/** For a central system that takes nothing else, or for people. */
function ResultsMenu() {
  const { t } = useTranslation('exchange')
  const { language } = useFormat()
  const making = useMutation({
    mutationFn: (kind: ResultKind | null) =>
      client.exchange.resultsFile(kind ? { format: 'csv', kind, language } : { format: 'xlsx', language }),
    onSuccess: file => {
      saveFile(file)
      showDone(t('savedFile', { name: file.name }))
    },
  })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<Icon of={IconDownload} />} loading={making.isPending}>
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => making.mutate(null)}>{t('exportBook')}</Menu.Item>
        {kinds.map(kind => (
          <Menu.Item key={kind} onClick={() => making.mutate(kind)}>
            {t('exportCsv', { kind: t(`kind.${kind}`) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** What is being written, looked at or sent; otherwise what waits. */
function Work({ state }: { state: ExchangeState }) {
  const { t } = useTranslation('exchange')
  const work = usePacketWork(({ now }) => now)
  const queryClient = useQueryClient()
  switch (work.at) {
    case 'drafting':
      return (
        <div className={classes.section}>
          <ProgressLine label={t('drafting')} share={work.share}>
            <span>{t('elsewhere')}</span>
            <Button variant="default" size="xs" onClick={work.cancel}>
              {t('cancel')}
            </Button>
          </ProgressLine>
        </div>
      )
    case 'drafted':
      return <DraftPanel draft={work.draft} state={state} />
    case 'sending': {
      const stop = async () => {
        await client.exchange.cancelSending({ packetId: work.packetId })
        await queryClient.invalidateQueries({ queryKey: api.exchange.key() })
        showInfo(t('stopped'))
      }
      return (
        <div className={classes.section}>
          <ProgressLine label={t('sending')} share={work.share}>
            <span>{t('elsewhere')}</span>
            <Button variant="default" size="xs" onClick={() => void stop()}>
              {t('cancel')}
            </Button>
          </ProgressLine>
        </div>
      )
    }
    case 'idle':
      return state.role === 'province' ? <Waiting state={state} /> : <NothingOfCentre state={state} />
  }
}

function Waiting({ state }: { state: ExchangeState }) {
  const { t } = useTranslation('exchange')
  const { data: sum } = useWaiting(state)
  if (!sum) return <div className={classes.section} aria-busy />
  if (recordsOf(sum) > 0) {
    return (
      <section className={classes.section} aria-labelledby="waiting">
        <h2 id="waiting" className={classes.heading}>
          {t('waiting.title')}
        </h2>
        <WaitingTable sum={sum} label={t('waiting.title')} />
      </section>
    )
  }
  const { open, unreadDecisions } = state
  // What somebody has to look at comes first.
  if (open.conflicts + open.refused + unreadDecisions > 0) return null
  const isFirst = state.packets.length === 0
  return (
    <EmptyState icon={IconArrowsExchange} title={t(isFirst ? 'empty.title' : 'done.title')}>
      {t(isFirst ? 'empty.text' : 'done.text')}
    </EmptyState>
  )
}

function NothingOfCentre({ state }: { state: ExchangeState }) {
  const { t } = useTranslation('exchange')
  if (state.packets.length > 0) return null
  return (
    <EmptyState icon={IconArrowsExchange} title={t('emptyCentre.title')}>
      {t('emptyCentre.text')}
    </EmptyState>
  )
}
