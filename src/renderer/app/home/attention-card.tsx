import { Button } from '@mantine/core'
import {
  type Icon as TablerIcon,
  IconDeviceFloppy,
  IconFileAlert,
  IconMapPinOff,
  IconRefresh,
  IconUserExclamation,
} from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, useRegionNames } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { Icon } from '../../components/icon.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useBackUp } from '../../features/workspace/backups.tsx'
import { type Attention, attentionOf } from './attention.ts'
import classes from './attention-card.module.css'

const icons: Record<Attention['kind'], TablerIcon> = {
  infeasible: IconMapPinOff,
  unplaced: IconUserExclamation,
  rosterChanged: IconRefresh,
  setAside: IconFileAlert,
  backupOld: IconDeviceFloppy,
  backupNone: IconDeviceFloppy,
}

/** What should not stay as it is, each with the button that mends it. */
export function AttentionCard() {
  const { t } = useTranslation('app')
  const items = useAttention()
  return (
    <Card
      title={t('home.attention')}
      aside={
        items.length > 0 && <span className={classes.count}>{t('home.attentionCount', { count: items.length })}</span>
      }
    >
      {items.length === 0 ? (
        <p className={classes.well}>{t('home.allWell')}</p>
      ) : (
        <ul>
          {items.map(item => (
            <li key={item.kind} className={classes.item} data-gravity={item.gravity}>
              <Icon of={icons[item.kind]} size={18} />
              <div className={classes.words}>
                <Words item={item} />
              </div>
              <Repair item={item} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function useAttention() {
  const { data: plan } = useSuspenseQuery(api.allocation.current.queryOptions())
  const { data: roster } = useSuspenseQuery(api.roster.summary.queryOptions())
  const { data: state } = useSuspenseQuery(api.workspace.state.queryOptions())
  const [now] = useState(() => Date.now())
  return attentionOf({
    plan,
    lastImport: roster.lastImport,
    lastBackupAt: state.open?.lastBackupAt ?? null,
    hasPeople: roster.companions + roster.instructors > 0,
    now,
  })
}

function Words({ item }: { item: Attention }): ReactNode {
  const { t } = useTranslation('app')
  const { instant } = useFormat()
  const { provinceName } = useRegionNames()
  switch (item.kind) {
    case 'infeasible':
      return (
        <>
          <p className={classes.title}>{t('home.item.infeasible', { count: item.count })}</p>
          <p className={classes.detail}>{item.divisions.map(provinceName).join(', ')}</p>
        </>
      )
    case 'setAside':
      return (
        <>
          <p className={classes.title}>{t('home.item.setAside', { count: item.count })}</p>
          <p className={classes.detail}>{t('home.item.setAsideDetail', { file: item.file, at: instant(item.at) })}</p>
        </>
      )
    case 'unplaced':
      return <p className={classes.title}>{t('home.item.unplaced', { count: item.count })}</p>
    case 'backupOld':
      return <p className={classes.title}>{t('home.item.backupOld', { hours: item.hours })}</p>
    default:
      return <p className={classes.title}>{t(`home.item.${item.kind}`)}</p>
  }
}

function Repair({ item }: { item: Attention }) {
  const { t } = useTranslation('app')
  const backingUp = useBackUp()
  switch (item.kind) {
    case 'setAside':
      return (
        <Button variant="default" renderRoot={props => <Link to="/peserta" search={{ lihat: 'baris' }} {...props} />}>
          {t('home.item.seeRows')}
        </Button>
      )
    case 'backupOld':
    case 'backupNone':
      return (
        <Button variant="default" loading={backingUp.isPending} onClick={() => backingUp.mutate({})}>
          {t('home.item.backUp')}
        </Button>
      )
    default:
      return (
        <Button variant="default" component={Link} to="/rencana">
          {t('home.item.seePlan')}
        </Button>
      )
  }
}
