import { Button, Menu } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ExchangeState, KeptPacket } from '#contract/exchange'
import { client, useRegionNames } from '../../api.ts'
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
  const { provinceName } = useRegionNames()
  const replaced = replacedPlans(state.packets)
  const columns: RowsColumn<KeptPacket>[] = [
    {
      key: 'packet',
      header: t('packets.packet'),
      width: 132,
      render: ({ header, direction }) => {
        const { provinceCode } = header.to
        const whose =
          header.kind === 'plan' && direction === 'out' && provinceCode ? `, ${provinceName(provinceCode)}` : ''
        const way = direction === 'in' ? ` (${t('packets.in')})` : ''
        const name = `${t(`packetKind.${header.kind}`)} ${number(header.sequence)}${whose}${way}`
        return <div className={classes.lines}>{name}</div>
      },
    },
    { key: 'keptAt', header: t('packets.keptAt'), width: 168, render: ({ keptAt }) => instant(keptAt) },
    {
      key: 'records',
      header: t('packets.records'),
      width: 62,
      isNumber: true,
      render: ({ header }) => number(Object.values(header.counts).reduce((sum, count) => sum + count, 0)),
    },
    { key: 'bytes', header: t('packets.size'), width: 72, isNumber: true, render: one => bytes(one.bytes) },
    {
      key: 'state',
      header: t('packets.state'),
      render: packet => <PacketState packet={packet} isReplaced={replaced.has(packet.id)} />,
    },
    {
      key: 'acts',
      header: t('packets.acts'),
      width: 52,
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

/** Plans that a newer one for the same province came after before they arrived. The latest are first. */
function replacedPlans(packets: readonly KeptPacket[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const replaced = new Set<string>()
  for (const { id, direction, header, state } of packets) {
    if (header.kind !== 'plan' || direction === 'in') continue
    const provinceCode = header.to.provinceCode!
    if (seen.has(provinceCode) && state === 'waiting') replaced.add(id)
    seen.add(provinceCode)
  }
  return replaced
}

const pillKinds = { accepted: 'ok', partly: 'warn', refused: 'bad', sent: 'running', waiting: 'running' } as const

function PacketState({ packet, isReplaced }: { packet: KeptPacket; isReplaced: boolean }) {
  const { t } = useTranslation('exchange')
  const told = usePacketTold(packet, isReplaced)
  const { direction, state, header, carrier } = packet
  // Nobody answers a card, nor a plan that a province gets by hand: with it in their hands all is done.
  const isGiven = state === 'sent' && (header.kind === 'card' || (header.kind === 'plan' && carrier === 'file'))
  const word = isReplaced
    ? 'replaced'
    : isGiven
      ? 'given'
      : direction === 'in' && state === 'accepted'
        ? 'taken'
        : state
  return (
    <div className={classes.lines}>
      <Pill kind={isReplaced ? 'warn' : isGiven ? 'ok' : pillKinds[state]}>{t(`state.${word}`)}</Pill>{' '}
      <span className={classes.told}>{told}</span>
    </div>
  )
}

/** When what came of it, or what it waits for. */
function usePacketTold(packet: KeptPacket, isReplaced: boolean): string {
  const { t } = useTranslation('exchange')
  const { instant, number } = useFormat()
  const faultWords = useFaultWords()
  const { header, outcome, carrier, nextTryAt, fault, sentAt, settledAt } = packet
  if (settledAt) {
    const taken = (outcome?.accepted ?? 0) + (outcome?.duplicate ?? 0)
    const rest = (outcome?.conflict ?? 0) + (outcome?.refused ?? 0)
    const at = instant(settledAt)
    return taken + rest === 0 ? at : t('packets.settled', { at, taken: number(taken), rest: number(rest) })
  }
  if (isReplaced) return t('packets.planReplaced')
  if (fault) return `${faultWords(fault)} ${nextTryAt ? t('packets.nextTry', { at: instant(nextTryAt) }) : ''}`
  if (!sentAt) return ''
  const at = instant(sentAt)
  if (header.kind === 'card') return t('packets.cardGiven', { at })
  if (carrier !== 'file') return t('packets.waitsForReceipt', { at })
  return t(header.kind === 'plan' ? 'packets.planFile' : 'packets.waitsForFile', { at })
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
