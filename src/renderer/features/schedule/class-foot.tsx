import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClassDetail } from '#contract/schedule'
import { api } from '../../api.ts'
import { useChanges, useChangeSentence } from '../../changes.ts'
import { Icon } from '../../components/icon.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './class-view.module.css'

/** What happened to the class last, with the way back where it was the last change of all; and the keys. */
export function ClassFoot({ detail, onHistory }: { detail: ClassDetail; onHistory: () => void }) {
  const { t } = useTranslation('schedule')
  const { instant } = useFormat()
  const sentence = useChangeSentence()
  const { undo } = useChanges()
  const { data: history } = useQuery(api.schedule.classHistory.queryOptions({ input: { classId: detail.id } }))
  const { data: toggles } = useQuery(api.history.toggles.queryOptions())
  const latest = history?.find(({ undoneAt }) => undoneAt === null)
  const isLastOfAll = latest !== undefined && latest.kind !== 'planAdopted' && toggles?.undo?.id === latest.id

  return (
    <footer className={classes.foot}>
      <span className={classes.latest}>
        {latest && <span title={sentence(latest)}>{`${instant(latest.at)}: ${sentence(latest)}`}</span>}
        {isLastOfAll && (
          <button type="button" className={classes.undo} onClick={() => void undo(latest.id)}>
            {t('undo')}
          </button>
        )}
      </span>
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        leftSection={<Icon of={IconHistory} size={14} />}
        onClick={onHistory}
      >
        {t('history.button')}
      </Button>
      <span className={classes.keys}>
        <KeyHint keys={['M']} /> {t('moveKey')} <KeyHint keys={['J', 'K']} /> {t('keys')} <KeyHint keys={['/']} />{' '}
        {t('searchKey')}
      </span>
    </footer>
  )
}
