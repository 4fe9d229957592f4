import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client, follow } from '../../api.ts'
import { saveFile } from '../../components/save-file.ts'
import { showDone } from '../../components/toast.tsx'

type Made = { made: number; of: number }

/** Writing goes on while the dialog is open; giving it up keeps the packets that are written, and sends none of them. */
export function usePlanMaking() {
  const { t } = useTranslation('plans')
  const queryClient = useQueryClient()
  const [made, setMade] = useState<Made | null>(null)
  const [error, setError] = useState<string | null>(null)
  const abort = useRef<AbortController>(null)

  const run = async (provinceCodes: string[], work: (signal: AbortSignal) => Promise<void>) => {
    const giveUp = new AbortController()
    abort.current = giveUp
    setMade({ made: 0, of: provinceCodes.length })
    setError(null)
    try {
      await work(giveUp.signal)
    } catch (reason) {
      if (giveUp.signal.aborted) await client.planExchange.stopSending()
      else setError(reason instanceof Error ? reason.message : String(reason))
    } finally {
      setMade(null)
      void queryClient.invalidateQueries({ queryKey: api.planExchange.provinces.key() })
      void queryClient.invalidateQueries({ queryKey: api.exchange.key() })
      void queryClient.invalidateQueries({ queryKey: api.history.key() })
    }
  }
  return {
    made,
    error,
    stop: () => abort.current?.abort(),
    save: (provinceCodes: string[]) =>
      run(provinceCodes, async signal => {
        const { fileName } = await follow(await client.planExchange.make({ provinceCodes }, { signal }), setMade)
        saveFile(await client.planExchange.madeFile())
        showDone(t('saving.done', { file: fileName }))
      }),
    send: (provinceCodes: string[]) =>
      run(provinceCodes, async signal => {
        await follow(await client.planExchange.send({ provinceCodes }, { signal }), setMade)
      }),
  }
}
