import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ExchangeState, NotTaken as NotTakenRecord } from '#contract/exchange'
import { api, client } from '../../api.ts'
import { Pill } from '../../components/pill.tsx'
import { useShownName } from '../../components/screen-share.ts'
import { showDone } from '../../components/toast.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './exchange.module.css'
import { differingFields, isInstant } from './differing-fields.ts'

/** So many are shown at once: a decision makes room for the next. */
const shown = 20

/** What the centre did not take: conflicts for a person to decide, refusals with their reason. */
export function NotTaken({ open }: { open: ExchangeState['open'] }) {
  return (
    <>
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
  const title = useTitle(record)
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
      <Sides record={record} />
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

/** Both contents side by side, as far as they differ. */
function Sides({ record: { own, held } }: { record: NotTakenRecord }) {
  const { t } = useTranslation('exchange')
  const { instant } = useFormat()
  const text = (value: unknown) => {
    if (value === undefined || value === null) return t('conflicts.none')
    if (typeof value === 'string') return isInstant(value) ? instant(value) : value
    return typeof value === 'number' ? String(value) : JSON.stringify(value)
  }
  return (
    <table className={classes.sides}>
      <thead>
        <tr>
          <th scope="col">{t('conflicts.field')}</th>
          <th scope="col">{t('conflicts.own')}</th>
          <th scope="col">{t('conflicts.held')}</th>
        </tr>
      </thead>
      <tbody>
        {differingFields(own, held?.body ?? null).map(({ field, own: mine, held: theirs }) => (
          <tr key={field}>
            <th scope="row">{t(`field.${field}` as 'field.minutes', { defaultValue: field })}</th>
            <td>{text(mine)}</td>
            <td>{text(theirs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
  const title = useTitle(record)
  return (
    <li>
      {title}: {record.sentence}
    </li>
  )
}

function useTitle({ kind, name, classCode }: NotTakenRecord) {
  const { t } = useTranslation('exchange')
  const shownName = useShownName()
  const who = name === null ? t('draft.nobody') : shownName(name)
  return `${t(`kind.${kind}` as 'kind.attendance', { defaultValue: kind })}: ${who}${classCode ? `, ${classCode}` : ''}`
}
