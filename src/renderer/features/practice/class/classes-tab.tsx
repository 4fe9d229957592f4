import { TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconSchool, IconSearch } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { folded } from '#domain/roster/folded-text'
import { api, useRegionNames } from '../../../api.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Icon } from '../../../components/icon.tsx'
import { useLetterKeys } from '../../../components/letter-keys.ts'
import { useShownName } from '../../../components/screen-share.ts'
import { useFormat } from '../../../components/use-format.ts'
import { RowsTable } from '../../../components/rows-table.tsx'
import classes from './class-page.module.css'

/** More are found by searching. */
const most = 100

/** Whose class an instructor practises with. */
export function ClassesTab() {
  const { t } = useTranslation('practice')
  const { number, day } = useFormat()
  const { provinceName } = useRegionNames()
  const shownName = useShownName()
  const navigate = useNavigate()
  const { data: planned } = useSuspenseQuery(api.schedule.classes.queryOptions())
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useLetterKeys({ '/': () => field.current?.focus() })
  const words = folded(text).split(/\s+/).filter(Boolean)
  const found = planned
    .filter(({ tier }) => tier === 2)
    .filter(({ code, division, instructorName }) => {
      const known = folded(`${code} ${provinceName(division)} ${instructorName ?? ''}`)
      return words.every(word => known.includes(word))
    })
  if (planned.length === 0) {
    return (
      <EmptyState icon={IconSchool} title={t('class.none')}>
        {t('class.noneText')}
      </EmptyState>
    )
  }
  return (
    <>
      <div className={classes.search}>
        <TextInput
          ref={field}
          aria-label={t('class.search')}
          placeholder={t('class.search')}
          leftSection={<Icon of={IconSearch} />}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        <span role="status">{t('class.count', { shown: Math.min(most, found.length), count: found.length })}</span>
      </div>
      {found.length > 0 && (
        <RowsTable
          label={t('cases.tab.classes')}
          columns={[
            { key: 'code', header: t('class.column.code'), width: 160, render: ({ code }) => <b>{code}</b> },
            { key: 'province', header: t('class.column.province'), render: ({ division }) => provinceName(division) },
            {
              key: 'instructor',
              header: t('class.column.instructor'),
              render: ({ instructorName }) =>
                instructorName === null ? t('class.noInstructor') : shownName(instructorName),
            },
            { key: 'date', header: t('class.column.date'), width: 160, render: ({ date }) => day(date) },
            {
              key: 'people',
              header: t('class.column.people'),
              width: 90,
              isNumber: true,
              render: ({ size }) => number(size),
            },
          ]}
          rows={found.slice(0, most)}
          keyOf={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: '/latihan/kelas/$classId', params: { classId: id } })}
        />
      )}
    </>
  )
}
