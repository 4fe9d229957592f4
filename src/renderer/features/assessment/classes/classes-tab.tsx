import { Button, TextInput } from '@mantine/core'
import { IconSchool, IconSearch } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassTurnout, DesignDetail } from '#contract/assessment'
import { folded } from '#domain/roster/folded-text'
import { api, client, useRegionNames } from '../../../api.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { FileMenu } from '../../../components/file-menu.tsx'
import { Icon } from '../../../components/icon.tsx'
import { useLetterKeys } from '../../../components/letter-keys.ts'
import { type RowsColumn, RowsTable } from '../../../components/rows-table.tsx'
import { useFormat } from '../../../components/use-format.ts'
import { usePercent } from '../use-percent.ts'
import classes from './classes.module.css'

/** More are found by searching; a file has them all. */
const most = 100

/** How many of each class took the test, before and after. */
export function ClassesTab({ design }: { design: DesignDetail }) {
  const { t } = useTranslation('assessment')
  const navigate = useNavigate()
  const { provinceName } = useRegionNames()
  const { designId } = design
  const { data: turnout } = useSuspenseQuery(api.assessment.turnout.queryOptions({ input: { designId } }))
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useLetterKeys({ '/': () => field.current?.focus() })
  const columns = useColumns(design)
  const words = folded(text).split(/\s+/).filter(Boolean)
  const found = turnout.filter(({ code, division }) => {
    const known = folded(`${code} ${provinceName(division)}`)
    return words.every(word => known.includes(word))
  })
  const open = (kelas: ClassTurnout['classId'] | 'luar') =>
    void navigate({ to: '/tes/$designId', params: { designId }, search: { kelas } })
  return (
    <>
      <div className={classes.bar}>
        <TextInput
          ref={field}
          className={classes.search ?? ''}
          aria-label={t('classes.search')}
          placeholder={t('classes.search')}
          leftSection={<Icon of={IconSearch} />}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        <span role="status">{t('classes.count', { shown: Math.min(most, found.length), count: turnout.length })}</span>
        <span className={classes.room} />
        <Button variant="default" onClick={() => open('luar')}>
          {t('classes.outside')}
        </Button>
        {turnout.length > 0 && <ClassesFile design={design} rows={found} />}
      </div>
      {turnout.length === 0 ? (
        <EmptyState icon={IconSchool} title={t('classes.none')}>
          {t('classes.noneText')}
        </EmptyState>
      ) : (
        <RowsTable
          label={t('design.tab.classes')}
          columns={columns}
          rows={found.slice(0, most)}
          keyOf={({ classId }) => classId}
          onOpen={({ classId }) => open(classId)}
        />
      )}
    </>
  )
}

function useColumns({ kind }: DesignDetail): RowsColumn<ClassTurnout>[] {
  const { t } = useTranslation('assessment')
  const { number } = useFormat()
  const percent = usePercent()
  const { provinceName } = useRegionNames()
  const taken = (count: number, size: number) => (
    <span className={count === 0 ? classes.faint : undefined}>{t('classes.taken', { taken: count, size })}</span>
  )
  const mean = (value: number | null) =>
    value === null ? <span className={classes.faint}>{t('notYet')}</span> : percent(value)
  const before: RowsColumn<ClassTurnout>[] = [
    { key: 'pre', header: t('occasion.pre'), width: 120, isNumber: true, render: ({ pre, size }) => taken(pre, size) },
    { key: 'preMean', header: t('classes.preMean'), width: 110, isNumber: true, render: row => mean(row.preMean) },
  ]
  return [
    { key: 'code', header: t('classes.code'), width: 150, render: ({ code }) => <b>{code}</b> },
    { key: 'division', header: t('classes.province'), render: ({ division }) => provinceName(division) },
    ...(kind === 'crossed' ? before : []),
    {
      key: 'post',
      header: t('occasion.post'),
      width: 120,
      isNumber: true,
      render: ({ post, size }) => taken(post, size),
    },
    { key: 'postMean', header: t('classes.postMean'), width: 110, isNumber: true, render: row => mean(row.postMean) },
    {
      key: 'passed',
      header: t('classes.passed'),
      width: 90,
      isNumber: true,
      render: ({ passed, post }) => (post === 0 ? '' : number(passed)),
    },
  ]
}

/** The classes that are shown, all of them. */
function ClassesFile({ design: { name, kind }, rows }: { design: DesignDetail; rows: ClassTurnout[] }) {
  const { t } = useTranslation('assessment')
  const { provinceName } = useRegionNames()
  const rounded = (value: number | null) => (value === null ? '' : Math.round(value * 10) / 10)
  const isCrossed = kind === 'crossed'
  const make = (format: 'xlsx' | 'csv') =>
    client.provinces.tableFile({
      format,
      name,
      columns: [
        t('classes.code'),
        t('classes.province'),
        t('classes.people'),
        ...(isCrossed ? [t('occasion.pre'), t('classes.preMean')] : []),
        t('occasion.post'),
        t('classes.postMean'),
        t('classes.passed'),
      ],
      rows: rows
        .slice(0, 1000)
        .map(row => [
          row.code,
          provinceName(row.division),
          row.size,
          ...(isCrossed ? [row.pre, rounded(row.preMean)] : []),
          row.post,
          rounded(row.postMean),
          row.passed,
        ]),
    })
  return <FileMenu label={t('export')} make={make} saved={name => t('exported', { name })} />
}
