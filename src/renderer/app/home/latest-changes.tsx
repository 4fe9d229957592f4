import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useChangeSentence, useChanges } from '../../changes.ts'
import { Card } from '../../components/card.tsx'
import { useShortTime } from '../../features/history/use-short-time.ts'
import classes from './latest-changes.module.css'

/** What happened last; the latest change can be taken back. */
export function LatestChanges() {
  const { t } = useTranslation(['app', 'history'])
  const { data } = useSuspenseQuery(api.history.changes.queryOptions({ input: { before: null, limit: 5 } }))
  const { data: toggles } = useSuspenseQuery(api.history.toggles.queryOptions())
  const sentence = useChangeSentence()
  const shortTime = useShortTime()
  const { undo } = useChanges()
  if (data.changes.length === 0) return null
  return (
    <Card title={t('home.changes')} aside={<Link to="/riwayat">{t('home.allChanges')}</Link>}>
      <ul className={classes.changes}>
        {data.changes.map(change => (
          <li key={change.id} data-undone={change.undoneAt !== null || undefined}>
            <time dateTime={change.at} className="num">
              {shortTime(change.at)}
            </time>
            <span className={classes.words}>
              {sentence(change)}
              {change.undoneAt !== null && <span className={classes.undone}> ({t('history:page.undone')})</span>}
            </span>
            {change.id === toggles.undo?.id && (
              <Button size="xs" variant="subtle" onClick={() => void undo(change.id)}>
                {t('history:undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
