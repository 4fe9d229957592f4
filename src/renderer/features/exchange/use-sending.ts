import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { KeptPacket } from '#contract/exchange'
import { showDone, showInfo } from '../../components/toast.tsx'
import { sendDraft, sendPacket } from './packet-work.ts'
import { useFaultWords } from './use-fault-words.ts'

/** Sends, and says in a sentence what came of it. */
export function useSending() {
  const { t } = useTranslation('exchange')
  const queryClient = useQueryClient()
  const faultWords = useFaultWords()
  const tell = (packet: KeptPacket | null) => {
    if (!packet) return
    if (packet.state === 'accepted') showDone(t('told.accepted'))
    else if (packet.state === 'partly') showInfo(t('told.partly'))
    else if (packet.state === 'refused') showInfo(t('told.refused'))
    else if (packet.fault) showInfo(faultWords(packet.fault))
  }
  return {
    sendDrafted: async () => tell(await sendDraft(queryClient, t('sending'))),
    sendKept: async (packetId: string) => tell(await sendPacket(queryClient, packetId, t('sending'))),
  }
}
