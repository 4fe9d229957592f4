import { useTranslation } from 'react-i18next'
import { useRegionNames } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import classes from './infeasible-list.module.css'
import type { Unplaceable } from './forecast.ts'

/** Divisions that cannot have classes as it is: why, and what would help. */
export function InfeasibleList({ divisions }: { divisions: Unplaceable[] }) {
  const { t } = useTranslation('allocation')
  const { provinceName } = useRegionNames()
  if (divisions.length === 0) return null
  return (
    <Card title={t('infeasible.title', { count: divisions.length })}>
      <ul>
        {divisions.map(({ division, people, reason, needed }) => (
          <li key={division} className={classes.row}>
            <span className={classes.name}>{provinceName(division)}</span>
            <span className={classes.why}>
              {t(`infeasible.${reason}`, { people })} {t(`infeasibleHelp.${reason}`, { needed })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
