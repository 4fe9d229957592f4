import { Select } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CheckedReport } from '#contract/attendance'
import { attendanceFields } from '#domain/attendance/attendance-headers'
import { zones } from '#domain/training/training'
import { api } from '../../api.ts'
import { ChoiceList } from '../../components/choice-list.tsx'
import { Note } from '../../components/note.tsx'
import classes from './attendance.module.css'
import { ProblemRows } from './problem-rows.tsx'
import { recheckReport } from './report-import.ts'
import { reportState } from './report-state.ts'
import { useObstacleWords } from './use-obstacle-words.ts'

/** One report before it is saved: what it is of, in which clock, and what stands in its way. */
export function ReviewedReport({ report }: { report: CheckedReport }) {
  const { t } = useTranslation('attendance')
  const obstacleWords = useObstacleWords()
  const { obstacle, topic, rows, taken, setAside, problems, filesBefore } = report
  const isTable = report.columns.length > 0
  return (
    <section className={classes.reviewed} aria-label={report.fileName}>
      <h2 className={classes.fileName}>{report.fileName}</h2>
      {topic !== '' && <p className={classes.why}>{t('review.topic', { topic })}</p>}
      {obstacle && <Note kind={reportState(obstacle) === 'refused' ? 'bad' : 'warn'}>{obstacleWords(obstacle)}</Note>}
      {isTable && <ClassAndZone report={report} />}
      {(obstacle?.kind === 'day-order' || report.dayOrder !== null) && <DayOrderChoice report={report} />}
      {isTable && (obstacle?.kind === 'columns' || report.shape !== null) && <Mapping report={report} />}
      {rows > 0 && <p>{t('review.rows', { rows, taken, setAside })}</p>}
      {filesBefore > 0 && <Note kind="info">{t('review.more', { number: filesBefore, count: filesBefore })}</Note>}
      {problems.length > 0 && <ProblemRows problems={problems} />}
    </section>
  )
}

function ClassAndZone({ report }: { report: CheckedReport }) {
  const { t } = useTranslation('attendance')
  const { data } = useSuspenseQuery(api.attendance.classes.queryOptions())
  const { report: at, classCode, why, zone } = report
  return (
    <>
      <Select
        label={t('review.chooseClass')}
        description={classCode === null ? undefined : t(`why_class.${why ?? 'chosen'}`)}
        inputWrapperOrder={['label', 'input', 'description']}
        searchable
        allowDeselect={false}
        limit={100}
        nothingFoundMessage={t('noMatch')}
        data={data.classes.map(({ code }) => code)}
        value={classCode}
        onChange={code => code && void recheckReport(at, { classCode: code })}
      />
      <Select
        label={t('review.zone')}
        description={t('review.zoneHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        allowDeselect={false}
        data={[...zones]}
        value={zone}
        onChange={value => value && void recheckReport(at, { zone: value })}
      />
    </>
  )
}

function DayOrderChoice({ report }: { report: CheckedReport }) {
  const { t } = useTranslation('attendance')
  const orders = ['month-first', 'day-first'] as const
  return (
    <ChoiceList
      label={t('review.dayOrder')}
      choices={orders.map(value => ({ value, title: t(`review.${value}`) }))}
      value={report.dayOrder}
      onChange={value => void recheckReport(report.report, { dayOrder: value as 'month-first' | 'day-first' })}
    />
  )
}

/** Folded away where the headers are known. */
function Mapping({ report }: { report: CheckedReport }) {
  const { t } = useTranslation('attendance')
  const { report: at, columns, mapping, obstacle } = report
  const choices = columns.map((header, index) => ({
    value: String(index),
    label: header.trim() === '' ? t('review.noHeader', { number: index + 1 }) : header,
  }))
  return (
    <details open={obstacle?.kind === 'columns'}>
      <summary className={classes.summary}>{t('review.mapping')}</summary>
      <div className={classes.form}>
        {attendanceFields.map(field => (
          <Select
            key={field}
            label={t(`field.${field}`)}
            placeholder={t('review.noColumn')}
            clearable
            clearButtonProps={{ 'aria-label': t('review.noColumn') }}
            data={choices}
            value={mapping[field] === undefined ? null : String(mapping[field])}
            onChange={column => {
              const { [field]: _, ...others } = mapping
              const next = column === null ? others : { ...others, [field]: Number(column) }
              void recheckReport(at, { mapping: next })
            }}
          />
        ))}
      </div>
    </details>
  )
}
