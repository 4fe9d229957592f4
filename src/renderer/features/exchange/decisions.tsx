import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CentralDecision } from '#contract/exchange'
import { api, client } from '../../api.ts'
import { Pill } from '../../components/pill.tsx'
import { showDone } from '../../components/toast.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './exchange.module.css'
import { Sides } from './sides.tsx'
import { useRecordTitle } from './use-record-title.ts'

/** So many are shown at once: one that is read makes room for the next. */
const shown = 20

/** How a person at the centre decided conflicts, beside what is here. */
export function Decisions() {
  const { t } = useTranslation('exchange')
  const { data } = useQuery(api.exchange.decisions.queryOptions())
  if (!data || data.total === 0) return null
  return (
    <section className={classes.section} aria-labelledby="decisions">
      <h2 id="decisions" className={classes.heading}>
        {t('decisions.title', { count: data.total })}
      </h2>
      {data.records.slice(0, shown).map(decision => (
        <Decided key={decision.id} decision={decision} />
      ))}
      {data.total > shown && <p className={classes.text}>{t('conflicts.more', { count: data.total - shown })}</p>}
    </section>
  )
}

function Decided({ decision }: { decision: CentralDecision }) {
  const { t } = useTranslation('exchange')
  const { instant } = useFormat()
  const title = useRecordTitle(decision)
  const queryClient = useQueryClient()
  const { id, holds, own, other, decidedAt, decidedBy } = decision
  const reading = useMutation({
    mutationFn: () => client.exchange.readDecision({ id }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: api.exchange.key() })
      showDone(t('decisions.reading'))
    },
  })
  return (
    <article className={classes.conflict} aria-label={title}>
      <h3 className={classes.small}>
        {title} <Pill kind={holds === 'mine' ? 'ok' : 'warn'}>{t(`decisions.pill.${holds}`)}</Pill>
      </h3>
      <p className={classes.text}>
        {t(`decisions.${holds}`)} {t('decisions.by', { name: decidedBy, at: instant(decidedAt) })}
      </p>
      <Sides own={own} other={other} otherWord={t('decisions.other')} />
      <div className={classes.buttons}>
        <Button variant="default" loading={reading.isPending} onClick={() => reading.mutate()}>
          {t('decisions.read')}
        </Button>
      </div>
    </article>
  )
}
