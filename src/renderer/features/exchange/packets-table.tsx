import { Button, Menu } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ExchangeState, KeptPacket } from '#contract/exchange'
import { client } from '../../api.ts'
import { FileMenu } from '../../components/file-menu.tsx'
import { Icon } from '../../components/icon.tsx'
import { Pill } from '../../components/pill.tsx'
import { type RowsColumn, RowsTable } from '../../components/rows-table.tsx'
import { showDone } from '../../components/toast.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './exchange.module.css'
import { saveAsFile } from './packet-work.ts'
import { useFaultWords } from './use-fault-words.ts'
import { useSending } from './use-sending.ts'

/** Every packet, the latest first, with what came of it. */
export function PacketsTable({ state }: { state: ExchangeState }) {
  const { t } = useTranslation('exchange')
  const { number, instant, bytes, language } = useFormat()
  const columns: RowsColumn<KeptPacket>[] = [
    {
      key: 'packet',
      header: t('packets.packet'),
      width: 200,
      render: ({ header, direction }) =>
        `${t(`packetKind.${header.kind}`)} ${number(header.sequence)}${direction === 'in' ? ` (${t('packets.in')})` : ''}`,
    },
    { key: 'keptAt', header: t('packets.keptAt'), width: 150, render: ({ keptAt }) => instant(keptAt) },
    {
      key: 'records',
      header: t('packets.records'),
      width: 66,
      isNumber: true,
      render: ({ header }) => number(Object.values(header.counts).reduce((sum, count) => sum + count, 0)),
    },
    { key: 'bytes', header: t('packets.size'), width: 66, isNumber: true, render: one => bytes(one.bytes) },
    { key: 'state', header: t('packets.state'), render: packet => <PacketState packet={packet} /> },
    {
      key: 'acts',
      header: t('packets.acts'),
      width: 60,
      render: packet => <PacketMenu packet={packet} state={state} />,
    },
  ]
  return (
    <section className={classes.section} aria-labelledby="packets">
      <div className={classes.headLine}>
        <h2 id="packets" className={classes.heading}>
          {t('packets.title')}
        </h2>
        <FileMenu
          label={t('packets.export')}
          make={format => client.exchange.packetsFile({ format, language })}
          saved={name => t('savedFile', { name })}
        />
      </div>
      <RowsTable label={t('packets.title')} columns={columns} rows={state.packets} keyOf={({ id }) => id} />
    </section>
  )
}

function PacketState({ packet }: { packet: KeptPacket }) {
  const { t } = useTranslation('exchange')
  const { instant, number } = useFormat()
  const faultWords = useFaultWords()
  const { direction, state, outcome, carrier, nextTryAt, fault, sentAt, settledAt } = packet
  const kinds = { accepted: 'ok', partly: 'warn', refused: 'bad', sent: 'running', waiting: 'running' } as const
  const isTakenHere = direction === 'in' && state === 'accepted'
  const taken = (outcome?.accepted ?? 0) + (outcome?.duplicate ?? 0)
  const rest = (outcome?.conflict ?? 0) + (outcome?.refused ?? 0)
  const told = settledAt
    ? taken + rest === 0
      ? instant(settledAt)
      : t('packets.settled', { at: instant(settledAt), taken: number(taken), rest: number(rest) })
    : fault
      ? `${faultWords(fault)} ${nextTryAt ? t('packets.nextTry', { at: instant(nextTryAt) }) : ''}`
      : sentAt
        ? t(carrier === 'file' ? 'packets.waitsForFile' : 'packets.waitsForReceipt', { at: instant(sentAt) })
        : ''
  return (
    <span title={told}>
      <Pill kind={kinds[state]}>{t(isTakenHere ? 'state.taken' : `state.${state}`)}</Pill>{' '}
      <span className={classes.told}>{told}</span>
    </span>
  )
}

function PacketMenu({ packet, state }: { packet: KeptPacket; state: ExchangeState }) {
  const { t } = useTranslation('exchange')
  const queryClient = useQueryClient()
  const { sendKept } = useSending()
  const saving = useMutation({
    mutationFn: (isEncrypted: boolean) => saveAsFile(queryClient, packet.id, isEncrypted),
    onSuccess: name => name && showDone(t('savedFile', { name })),
  })
  const cancelling = useMutation({
    mutationFn: () => client.exchange.cancelSending({ packetId: packet.id }),
    onSettled: () => queryClient.invalidateQueries(),
  })
  if (packet.direction === 'in') return null
  const isOpen = packet.state === 'waiting' || packet.state === 'sent'
  const canEncrypt = state.centres.some(({ party }) => party.recipient !== null)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          size="xs"
          aria-label={t('packets.actsOf', { number: packet.header.sequence })}
          loading={saving.isPending}
        >
          <Icon of={IconDots} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {isOpen && state.server?.isEnrolled && (
          <Menu.Item onClick={() => void sendKept(packet.id)}>{t('packets.send')}</Menu.Item>
        )}
        {isOpen && packet.nextTryAt && <Menu.Item onClick={() => cancelling.mutate()}>{t('packets.stop')}</Menu.Item>}
        <Menu.Item onClick={() => saving.mutate(false)}>{t('packets.save')}</Menu.Item>
        {canEncrypt && <Menu.Item onClick={() => saving.mutate(true)}>{t('packets.saveEncrypted')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
