import { useTranslation } from 'react-i18next'
import type { ListedCase, ScoreSummary } from '#contract/practice'
import { useFormat } from '../../../components/use-format.ts'
import { type RowsColumn, RowsTable } from '../../../components/rows-table.tsx'
import { usePlaceName } from './place-name.ts'
import classes from './case-table.module.css'
import { useVariables } from './variables.ts'

type CaseTableProps = { label: string; cases: readonly ListedCase[]; onStart: (practiceCase: ListedCase) => void }

/** Cases in rows; Enter or a click starts one. */
export function CaseTable({ label, cases, onStart }: CaseTableProps) {
  return <RowsTable label={label} columns={useCaseColumns()} rows={cases} keyOf={({ id }) => id} onOpen={onStart} />
}

function useCaseColumns(): RowsColumn<ListedCase>[] {
  const { t } = useTranslation('practice')
  const { number } = useFormat()
  return [
    { key: 'case', header: t('cases.column.case'), render: one => <CaseName practiceCase={one} /> },
    { key: 'level', header: t('cases.column.level'), width: 84, render: ({ level }) => t(`cases.level.${level}`) },
    { key: 'place', header: t('cases.column.place'), width: 340, render: ({ place }) => <PlaceName place={place} /> },
    {
      key: 'members',
      header: t('cases.column.members'),
      width: 76,
      isNumber: true,
      render: ({ members }) => number(members),
    },
    { key: 'variables', header: t('cases.column.variables'), render: one => <Taught practiceCase={one} /> },
    { key: 'best', header: t('cases.column.best'), width: 112, render: ({ best }) => <Score score={best} /> },
    { key: 'last', header: t('cases.column.last'), width: 112, render: ({ last }) => <Score score={last} /> },
  ]
}

function CaseName({ practiceCase: { title, draft } }: { practiceCase: ListedCase }) {
  const { t } = useTranslation('practice')
  return (
    <>
      <b>{title}</b>
      {draft !== null && <span className={classes.draft}>{t('cases.draft')}</span>}
    </>
  )
}

function PlaceName({ place }: Pick<ListedCase, 'place'>) {
  const { t } = useTranslation('practice')
  const name = usePlaceName()(place)
  return (
    <span title={name}>
      {name} <span className={classes.faint}>{t(`cases.setting.${place.setting}`)}</span>
    </span>
  )
}

function Taught({ practiceCase: { variables } }: { practiceCase: ListedCase }) {
  const { nameOf } = useVariables()
  return <span title={variables.map(id => `${id} ${nameOf(id)}`).join(', ')}>{variables.join(' ')}</span>
}

function Score({ score }: { score: ScoreSummary | null }) {
  const { t } = useTranslation('practice')
  if (!score) return <span className={classes.faint}>{t('cases.notYet')}</span>
  return t('cases.score', { right: score.right, counted: score.counted })
}
