import { Button } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExchangeState } from '#contract/exchange'
import { api, client } from '../../api.ts'
import { Note } from '../../components/note.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './exchange.module.css'
import { PlanDialog } from './plan-update.tsx'
import { useFaultWords } from './use-fault-words.ts'

/**
 * Asks the centre for a newer plan and for decisions when the page opens, and again whenever a packet reached it. The plan is
 * looked at and taken as one from a file.
 */
export function useCentralNews({ role, server }: ExchangeState) {
  const queryClient = useQueryClient()
  const isAsked = role === 'province' && server?.isEnrolled === true
  const [file, setFile] = useState<File | null>(null)
  const asking = useQuery({
    queryKey: ['central-news', server?.seenAt],
    queryFn: async () => {
      const news = await client.exchange.news()
      if ('decisions' in news && news.decisions > 0) {
        await queryClient.invalidateQueries({ queryKey: api.exchange.key() })
      }
      return news
    },
    enabled: isAsked,
    staleTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
  })
  const news = asking.data
  const taking = useMutation({
    mutationFn: async () => {
      const { data } = news && 'plan' in news && news.plan.is === 'new' ? { data: news } : await asking.refetch()
      return data && 'plan' in data && data.plan.is === 'new' ? await client.exchange.offeredPlan() : null
    },
    onSuccess: setFile,
    // It was asked too long ago: the answer of the next time is shown.
    onError: () => void asking.refetch(),
  })
  return {
    isAsked,
    isAsking: asking.isFetching,
    news,
    take: () => taking.mutate(),
    isTaking: taking.isPending,
    dialog: file && <PlanDialog file={file} onClose={() => setFile(null)} />,
  }
}

type CentralNews = ReturnType<typeof useCentralNews>

/** Only where there is a plan to take. */
export function NewPlanNote({ news, take, isTaking }: CentralNews) {
  const { t } = useTranslation('exchange')
  const { instant } = useFormat()
  if (!news || !('plan' in news) || news.plan.is !== 'new') return null
  return (
    <div className={classes.opened} role="status">
      <Note kind="info" title={t('news.new', { at: instant(news.plan.madeAt) })}>
        <Button size="xs" variant="default" loading={isTaking} onClick={take}>
          {t('news.look')}
        </Button>
      </Note>
    </div>
  )
}

/** What the centre said, and asking it on purpose. */
export function PlanAtCentre(news: CentralNews) {
  const { t } = useTranslation('exchange')
  const words = useNewsWords(news)
  if (!news.isAsked) return null
  return (
    <>
      <p className={classes.text} role="status">
        {words}
      </p>
      <Button variant="default" size="xs" loading={news.isTaking} onClick={news.take}>
        {t('news.take')}
      </Button>
    </>
  )
}

function useNewsWords({ news, isAsking }: CentralNews) {
  const { t } = useTranslation('exchange')
  const { instant } = useFormat()
  const faultWords = useFaultWords()
  if (!news) return isAsking ? t('news.asking') : ''
  if ('fault' in news) return t('news.fault', { reason: faultWords(news.fault) })
  const { plan } = news
  return plan.is === 'new'
    ? t('news.new', { at: instant(plan.madeAt) })
    : t(plan.is === 'none' ? 'news.none' : 'news.inUse')
}
