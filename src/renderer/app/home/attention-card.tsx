import { Button } from '@mantine/core'
import {
  type Icon as TablerIcon,
  IconAdjustmentsHorizontal,
  IconDeviceFloppy,
  IconFileAlert,
  IconLinkOff,
  IconMapPinOff,
  IconRefresh,
  IconScale,
  IconSchool,
  IconUserExclamation,
  IconUserOff,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../components/card.tsx'
import { Icon } from '../../components/icon.tsx'
import { useBackUp } from '../../features/workspace/backups.tsx'
import { type Attention, attentionOf } from './attention.ts'
import classes from './attention-card.module.css'
import { PageButton } from './page-button.tsx'
import type { Standing } from './standing.ts'
import { useAttentionDetail } from './use-attention-detail.ts'

const icons: Record<Attention['kind'], TablerIcon> = {
  broken: IconScale,
  unplaced: IconUserExclamation,
  infeasible: IconMapPinOff,
  noInstructor: IconUserOff,
  untrained: IconSchool,
  rosterChanged: IconRefresh,
  settingsChanged: IconAdjustmentsHorizontal,
  setAside: IconFileAlert,
  linksMissing: IconLinkOff,
  backupOld: IconDeviceFloppy,
  backupNone: IconDeviceFloppy,
}

/** What should not stay as it is, each with the button that mends it. */
export function AttentionCard({ standing }: { standing: Standing }) {
  const { t } = useTranslation('app')
  const detailOf = useAttentionDetail()
  const items = attentionOf(standing)
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
                <p className={classes.title}>{t(`home.item.${item.kind}`, item as { count: number })}</p>
                <p className={classes.detail}>{detailOf(item)}</p>
              </div>
              {item.kind === 'backupOld' || item.kind === 'backupNone' ? <BackUp /> : <PageButton item={item} />}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function BackUp() {
  const { t } = useTranslation('app')
  const backingUp = useBackUp()
  return (
    <Button variant="default" loading={backingUp.isPending} onClick={() => backingUp.mutate({})}>
      {t('home.repair.backUp')}
    </Button>
  )
}
