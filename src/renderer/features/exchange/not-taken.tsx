import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ExchangeState, NotTaken as NotTakenRecord } from '#contract/exchange'
import { api, client } from '../../api.ts'
import { Pill } from '../../components/pill.tsx'
import { showDone } from '../../components/toast.tsx'
import classes from './exchange.module.css'
import { Decisions } from './decisions.tsx'
import { Sides } from './sides.tsx'
import { useRecordTitle } from './use-record-title.ts'

/** So many are shown at once: a decision makes room for the next. */
const shown = 20

/** What the centre did not take: its decisions, conflicts for a person to decide, refusals with their reason. */
export function NotTaken({ state: { open, unreadDecisions } }: { state: ExchangeState }) {
  return (
    <>
      {unreadDecisions > 0 && <Decisions />}
      {open.conflicts > 0 && <Conflicts />}
      {open.refused > 0 && <Refused />}
    </>
  )
}

function Conflicts() {
  const { t } = useTranslation('exchange')
  const { data } = useQuery(api.exchange.notTaken.queryOptions({ input: { status: 'conflict' } }))
  if (!data) return null
  return (
    <section className={classes.section} aria-labelledby="conflicts">
      <h2 id="conflicts" className={classes.heading}>
        {t('conflicts.title', { count: data.total })}
      </h2>
      <p className={classes.text}>{t('conflicts.text')}</p>
      {data.records.slice(0, shown).map(record => (
        <Conflict key={`${record.kind} ${record.id}`} record={record} />
      ))}
      {data.total > shown && <p className={classes.text}>{t('conflicts.more', { count: data.total - shown })}</p>}
    </section>
  )
}

function Conflict({ record }: { record: NotTakenRecord }) {
  const { t } = useTranslation('exchange')
  const title = useRecordTitle(record)
  const queryClient = useQueryClient()
  const deciding = useMutation({
    mutationFn: (whose: 'mine' | 'theirs') => {
      const { receiver, kind, id } = record
      return client.exchange.decide({ receiver, kind, id, whose })
    },
    onSuccess: async (_, whose) => {
      await queryClient.invalidateQueries({ queryKey: api.exchange.key() })
      showDone(t(`conflicts.done.${whose}`))
    },
  })
  return (
    <article className={classes.conflict} aria-label={title}>
      <h3 className={classes.small}>
        {title}{' '}
        <Pill kind="warn">{t(`reasonWord.${record.reason ?? 'other-device'}` as 'reasonWord.other-device')}</Pill>
      </h3>
      <p className={classes.text}>{record.sentence}</p>
      <Sides own={record.own} other={record.held?.body ?? null} otherWord={t('conflicts.held')} />
      <div className={classes.buttons}>
        <Button variant="default" loading={deciding.isPending} onClick={() => deciding.mutate('mine')}>
          {t('conflicts.mine')}
        </Button>
        <Button variant="default" loading={deciding.isPending} onClick={() => deciding.mutate('theirs')}>
          {t('conflicts.theirs')}
        </Button>
      </div>
    </article>
  )
}

function Refused() {
  const { t } = useTranslation('exchange')
  const { data } = useQuery(api.exchange.notTaken.queryOptions({ input: { status: 'refused' } }))
  const queryClient = useQueryClient()
  const again = useMutation({
    mutationFn: () => client.exchange.sendRefusedAgain(),
    onSuccess: async ({ records }) => {
      await queryClient.invalidateQueries({ queryKey: api.exchange.key() })
      showDone(t('refused.done', { count: records }))
    },
  })
  if (!data) return null
  return (
    <section className={classes.section} aria-labelledby="refused">
      <div className={classes.headLine}>
        <h2 id="refused" className={classes.heading}>
          {t('refused.title', { count: data.total })}
        </h2>
        <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>
          {t('refused.again')}
        </Button>
      </div>
      <p className={classes.text}>{t('refused.text')}</p>
      <ul className={classes.list}>
        {data.records.slice(0, shown).map(record => (
          <RefusedLine key={`${record.kind} ${record.id}`} record={record} />
        ))}
      </ul>
      {data.total > shown && <p className={classes.text}>{t('conflicts.more', { count: data.total - shown })}</p>}
    </section>
  )
}

function RefusedLine({ record }: { record: NotTakenRecord }) {
  const title = useRecordTitle(record)
  return (
    <li>
      {title}: {record.sentence}
    </li>
  )
}
