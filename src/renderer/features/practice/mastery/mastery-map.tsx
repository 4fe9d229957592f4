import { SegmentedControl } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PractisedVariable, Practiser } from '#contract/practice'
import { api } from '../../../api.ts'
import { useFormat } from '../../../components/use-format.ts'
import type { CasesView } from '../cases/cases-view.ts'
import { useVariables } from '../cases/variables.ts'
import { RowsTable } from '../../../components/rows-table.tsx'
import { MasteryBar } from './mastery-bar.tsx'
import classes from './mastery-map.module.css'
import { masteryGroups } from './mastery-rows.ts'
import { enough, masteryWord, strong } from './mastery-word.ts'
import { VariableAside } from './variable-aside.tsx'

type MasteryMapProps = {
  who: Practiser
  view: CasesView
  onChange: (part: { [Name in keyof CasesView]: CasesView[Name] | undefined }) => void
}

/** How sure somebody is of each of the 39 by now, and what teaches it. */
export function MasteryMap({ who, view, onChange }: MasteryMapProps) {
  const { t } = useTranslation('practice')
  const { share } = useFormat()
  const { data: mastery } = useSuspenseQuery(api.practice.mastery.queryOptions({ input: { who } }))
  const groups = masteryGroups(mastery, view.urut)
  const chosen = mastery.find(({ variable }) => variable === view.pilih) ?? groups[0]?.rows[0]
  const choose = ({ variable }: PractisedVariable) => onChange({ pilih: variable })
  return (
    <div className={classes.split}>
      <div className={classes.left}>
        <div className={classes.head}>
          <SegmentedControl
            aria-label={t('mastery.sort')}
            value={view.urut ?? 'form'}
            onChange={value => onChange({ urut: value === 'weakest' ? value : undefined })}
            data={(['form', 'weakest'] as const).map(value => ({ value, label: t(`mastery.by.${value}`) }))}
          />
          <p className={classes.note}>{t('mastery.note', { enough: share(enough), strong: share(strong) })}</p>
        </div>
        {groups.map(({ group, rows }) => (
          <section key={group} className={classes.group}>
            <h2>{t(`mastery.group.${group}`, { count: rows.length })}</h2>
            <Rows
              label={t(`mastery.group.${group}`, { count: rows.length })}
              rows={rows}
              selected={chosen?.variable}
              onOpen={choose}
            />
          </section>
        ))}
      </div>
      {chosen && <VariableAside who={who} practised={chosen} />}
    </div>
  )
}

type RowsProps = {
  label: string
  rows: readonly PractisedVariable[]
  selected: string | undefined
  onOpen: (row: PractisedVariable) => void
}

function Rows({ label, rows, selected, onOpen }: RowsProps) {
  const { t } = useTranslation('practice')
  const { number } = useFormat()
  const { nameOf } = useVariables()
  return (
    <RowsTable
      label={label}
      columns={[
        { key: 'code', header: t('mastery.column.code'), width: 56, render: ({ variable }) => variable },
        { key: 'name', header: t('mastery.column.name'), render: ({ variable }) => nameOf(variable) },
        {
          key: 'mastery',
          header: t('mastery.column.mastery'),
          width: 200,
          render: row => <MasteryBar share={row.mastery ?? row.expected} isSure={row.mastery !== null} isInTable />,
        },
        {
          key: 'word',
          header: t('mastery.column.word'),
          width: 130,
          render: row => <span data-word={masteryWord(row)}>{t(`mastery.word.${masteryWord(row)}`)}</span>,
        },
        {
          key: 'attempts',
          header: t('mastery.column.attempts'),
          width: 90,
          isNumber: true,
          render: ({ attempts }) => number(attempts),
        },
      ]}
      rows={rows}
      keyOf={({ variable }) => variable}
      selected={selected}
      onOpen={onOpen}
      onMove={onOpen}
    />
  )
}
