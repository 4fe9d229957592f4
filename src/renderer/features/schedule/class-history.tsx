import { Drawer } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassDetail } from '#contract/schedule'
import { api } from '../../api.ts'
import { useChangeSentence } from '../../changes.ts'
import { useFormat } from '../../components/use-format.ts'
import classes from './class-history.module.css'
import { SmallSkeleton } from './small-skeleton.tsx'

type ClassHistoryProps = { detail: ClassDetail; opened: boolean; onClose: () => void }

/** Everything that happened to a class, in sentences. */
export function ClassHistory({ detail, opened, onClose }: ClassHistoryProps) {
  const { t } = useTranslation('schedule')
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={392}
      title={t('history.title', { code: detail.code })}
      closeButtonProps={{ 'aria-label': t('close') }}
      transitionProps={{ duration: 0 }}
      styles={{ title: { fontSize: 15, lineHeight: '22px', fontWeight: 600 } }}
    >
      <Suspense fallback={<SmallSkeleton />}>
        <Sentences detail={detail} />
      </Suspense>
    </Drawer>
  )
}

function Sentences({ detail }: { detail: ClassDetail }) {
  const { t } = useTranslation('schedule')
  const { instant } = useFormat()
  const sentence = useChangeSentence()
  const { data: changes } = useSuspenseQuery(api.schedule.classHistory.queryOptions({ input: { classId: detail.id } }))
  return (
    <ol className={classes.changes}>
      {changes.map(change => (
        <li key={change.id} data-undone={change.undoneAt !== null || undefined}>
          <span className={classes.at}>
            {instant(change.at)}
            {change.undoneAt !== null && ` · ${t('history.undone')}`}
          </span>
          <span>{sentence(change)}</span>
        </li>
      ))}
    </ol>
  )
}
