import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Recipient } from '#contract/handover'
import type { ClassId } from '#contract/identifiers'
import { api } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { PrintFrame } from '../../components/print-frame.tsx'
import { AttendanceSheet } from './attendance-sheet.tsx'

/** Lists to sign, a page for each class. */
export function PrintPage({ of }: { of: { recipient: Recipient } | { classId: ClassId } }) {
  const { t } = useTranslation('print')
  const { data: lists } = useSuspenseQuery(api.handover.classLists.queryOptions({ input: of }))
  const { data: training } = useSuspenseQuery(api.training.get.queryOptions())
  return (
    <PrintFrame
      title={lists.length === 1 ? t('titleOne', { code: lists[0]!.code }) : t('title', { count: lists.length })}
      hint={t('hint')}
      printLabel={t('print')}
      isEmpty={lists.length === 0}
      back={
        <Button
          variant="default"
          leftSection={<Icon of={IconArrowLeft} />}
          renderRoot={props =>
            'recipient' in of ? (
              <Link to="/serahkan" search={{ provinsi: of.recipient }} {...props} />
            ) : (
              <Link to="/kelas/$classId" params={{ classId: of.classId }} {...props} />
            )
          }
        >
          {t('back')}
        </Button>
      }
    >
      {lists.length === 0 && <EmptyState icon={IconPrinter} title={t('nothing')} />}
      {lists.map(list => (
        <AttendanceSheet key={list.classId} list={list} title={training.name} />
      ))}
    </PrintFrame>
  )
}
