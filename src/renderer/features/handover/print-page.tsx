import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Recipient } from '#contract/handover'
import type { ClassId } from '#contract/identifiers'
import { api } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { AttendanceSheet } from './attendance-sheet.tsx'
import classes from './print-page.module.css'

/** Lists to sign, a page for each class, as they will lie on paper. Saving as PDF is the printer's own choice. */
export function PrintPage({ of }: { of: { recipient: Recipient } | { classId: ClassId } }) {
  const { t } = useTranslation('print')
  const { data: lists } = useSuspenseQuery(api.handover.classLists.queryOptions({ input: of }))
  const { data: training } = useSuspenseQuery(api.training.get.queryOptions())
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const title = lists.length === 1 ? t('titleOne', { code: lists[0]!.code }) : t('title', { count: lists.length })

  return (
    <div className={classes.page}>
      <title>{`${title} · Gladi`}</title>
      <header className={classes.bar}>
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
        <div className={classes.words}>
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </h1>
          <p className={classes.hint}>{t('hint')}</p>
        </div>
        <Button leftSection={<Icon of={IconPrinter} />} disabled={lists.length === 0} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </header>
      <main className={classes.sheets}>
        {lists.length === 0 && <EmptyState icon={IconPrinter} title={t('nothing')} />}
        {lists.map(list => (
          <AttendanceSheet key={list.classId} list={list} title={training.name} />
        ))}
      </main>
    </div>
  )
}
