import { Button, SegmentedControl } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemFileReview } from '#contract/item-bank'
import type { Item } from '#domain/assessment/item'
import type { Column } from '../../components/data-table-column.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Note } from '../../components/note.tsx'
import { useFormat } from '../../components/use-format.ts'
import { DefaultsChoice } from './defaults-choice.tsx'
import classes from './item-bank.module.css'
import { ProblemTable } from './problem-table.tsx'
import type { ImportState, ItemImport } from './use-item-import.ts'

/** What a file would do to the bank, before anything is saved. */
export function ImportReview({ importing, state }: { importing: ItemImport; state: ImportState }) {
  const { t } = useTranslation('items')
  if (state.kind === 'reviewed') return <Reviewed importing={importing} state={state} review={state.review} />
  const reason =
    state.kind === 'unreadable'
      ? t(`fault.${state.fault}`, state.data as { seems: string; limit: number })
      : t('review.failed')
  return (
    <div className={classes.review}>
      <Note kind="bad" title={t('review.unreadable', { file: state.file.name })}>
        <p>{reason}</p>
      </Note>
      <div className={classes.actions}>
        <Button variant="default" onClick={importing.forget}>
          {t('review.close')}
        </Button>
      </div>
    </div>
  )
}

const parts = ['new', 'changed', 'faulty'] as const
type Part = (typeof parts)[number]

type ReviewedProps = { importing: ItemImport; state: ImportState & { kind: 'reviewed' }; review: ItemFileReview }

function Reviewed({ importing, state, review }: ReviewedProps) {
  const { t } = useTranslation('items')
  const { number } = useFormat()
  const { added, changed, unchanged, faulty, fileKind, count, problems } = review
  const counts = { new: added.length, changed: changed.length, faulty: problems.length }
  const [chosen, setChosen] = useState<Part | null>(null)
  const shown = chosen ?? parts.find(part => counts[part] > 0) ?? 'new'
  const taken = added.length + changed.length
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div className={classes.review}>
      <div className={classes.reviewHead}>
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {t('review.title', { file: state.file.name })}
          </h2>
          <p role="status">
            {t('review.read', { count, kind: t(`review.kind.${fileKind}`) })} {t('review.nothingSaved')}
          </p>
        </div>
        <div className={classes.actions}>
          <Button variant="default" onClick={importing.forget}>
            {t('review.cancel')}
          </Button>
          <Button disabled={taken === 0} loading={importing.isKeeping} onClick={importing.keep}>
            {taken === 0 ? t('review.takeNothing') : t('review.take', { count: taken })}
          </Button>
        </div>
      </div>
      {state.isOutOfDate && (
        <Note kind="warn">
          {t('review.changedMeanwhile')}{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => importing.review(state.file, state.defaults)}>
            {t('review.again')}
          </Button>
        </Note>
      )}
      {faulty > 0 && (
        <Note kind="warn">{t(taken > 0 ? 'review.faultyNote' : 'review.onlyFaulty', { count: faulty })}</Note>
      )}
      <DefaultsChoice state={state} onChange={defaults => importing.review(state.file, defaults)} />
      <div className={classes.line}>
        <SegmentedControl
          aria-label={t('review.title', { file: state.file.name })}
          value={shown}
          onChange={setChosen}
          data={parts.map(value => ({
            value,
            label: `${t(`review.${value}`)} ${number(value === 'faulty' ? faulty : counts[value])}`,
          }))}
        />
        {unchanged > 0 && <span className={classes.support}>{t('review.unchanged', { count: unchanged })}</span>}
      </div>
      <div className={classes.reviewTable}>
        {shown === 'faulty' ? (
          <ProblemTable problems={problems} count={review.problemCount} />
        ) : (
          <ItemsOfFile rows={shown === 'new' ? added.map(item => ({ item, parts: [] })) : changed} />
        )}
      </div>
    </div>
  )
}

type Row = { item: Item; parts: ItemFileReview['changed'][number]['parts'] }

function ItemsOfFile({ rows }: { rows: Row[] }) {
  const { t } = useTranslation('items')
  const columns: Column<Row>[] = [
    { id: 'id', header: t('column.id'), value: ({ item }) => item.id, width: 160 },
    { id: 'variable', header: t('column.variable'), value: ({ item }) => item.variable, width: 80 },
    { id: 'form', header: t('column.form'), value: ({ item }) => item.form, width: 64 },
    { id: 'stem', header: t('column.stem'), value: ({ item }) => item.stem },
    {
      id: 'what',
      header: t('column.what'),
      width: 260,
      value: row => row.parts.map(part => t(`part.${part}`)).join(', '),
    },
  ]
  const some = rows.some(row => row.parts.length > 0)
  return (
    <DataTable
      label={t('title')}
      columns={some ? columns : columns.slice(0, -1)}
      rows={rows}
      rowKey={({ item }) => item.id}
    />
  )
}
