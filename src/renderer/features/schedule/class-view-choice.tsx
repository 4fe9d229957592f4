import { SegmentedControl } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassFilter } from './class-filter.ts'
import classes from './class-filter-bar.module.css'

type ClassViewChoiceProps = { filter: ClassFilter; onChange: (filter: ClassFilter) => void }

/** The title of the page, and which of its two views it is. */
export function ClassViewChoice({ filter, onChange }: ClassViewChoiceProps) {
  const { t } = useTranslation('schedule')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const { papan: _, ...asList } = filter
  return (
    <div className={classes.head}>
      <title>{`${t('title')} · Gladi`}</title>
      <h1 ref={heading} tabIndex={-1} className={classes.title}>
        {t('title')}
      </h1>
      <SegmentedControl
        aria-label={t('view.label')}
        value={filter.papan ? 'board' : 'list'}
        onChange={value => onChange(value === 'list' ? asList : { ...filter, papan: 'orang' })}
        data={[
          { value: 'list', label: t('view.list') },
          { value: 'board', label: t('view.board') },
        ]}
      />
    </div>
  )
}
