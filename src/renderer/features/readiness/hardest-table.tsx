import { useTranslation } from 'react-i18next'
import type { ReadinessScope } from '#contract/readiness'
import type { WrongAnswer } from '#contract/readiness'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { latestSource, rightShare, type VariableFigures } from '#domain/readiness/variable-figures'
import { useRegionNames } from '../../api.ts'
import { useAtCentre } from '../../at-centre.ts'
import type { Column } from '../../components/data-table-column.ts'
import { DataTable } from '../../components/data-table.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useAnswerWords, useVariableName } from './use-variables.ts'

type Hardest = { variable: VariableId; wrong: WrongAnswer | null; lowest: string | null }
type HardestTableProps = { scope: ReadinessScope; figures: readonly VariableFigures[]; hardest: readonly Hardest[] }

/** The five least right at last, with the wrong answer given most and where it is least right. */
export function HardestTable({ scope, figures, hardest }: HardestTableProps) {
  const { t } = useTranslation('readiness')
  const source = latestSource(figures)
  const columns = useHardestColumns(scope, figures)
  if (!source || hardest.length === 0) return null
  return (
    <DataTable
      label={t(`hardest.of.${source}`)}
      columns={columns}
      rows={[...hardest]}
      rowKey={({ variable }) => variable}
    />
  )
}

/** What is known of the five, column by column; also for the file. */
export function useHardestColumns(scope: ReadinessScope, figures: readonly VariableFigures[]): Column<Hardest>[] {
  const { t } = useTranslation('readiness')
  const { number } = useFormat()
  const { provinceName, regencyName } = useRegionNames()
  const nameOf = useVariableName()
  const answer = useAnswerWords(t('blank'))
  const atCentre = useAtCentre()
  const source = latestSource(figures) ?? 'practice'
  const of = (variable: VariableId) => figures.find(one => one.variable === variable)!
  const percentOf = (variable: VariableId) => Math.floor((rightShare(of(variable)[source]) ?? 0) * 100)
  const gainOf = (variable: VariableId) => {
    const [pre, post] = [rightShare(of(variable).pre), rightShare(of(variable).post)]
    return pre === null || post === null ? null : Math.round((post - pre) * 100)
  }
  const wrongAnswers: Column<Hardest>[] = [
    {
      id: 'wrong',
      header: t('hardest.wrong'),
      value: ({ wrong }) => (wrong ? answer(wrong.question, wrong.recorded) : t('none')),
    },
    {
      id: 'rightAnswer',
      header: t('hardest.rightAnswer'),
      value: ({ wrong }) => (wrong ? answer(wrong.question, wrong.right) : t('none')),
    },
  ]
  const columns: Column<Hardest>[] = [
    {
      id: 'variable',
      header: t(`hardest.of.${source}`),
      value: ({ variable }) => `${variable} ${nameOf(variable)}`,
      width: 280,
    },
    {
      id: 'right',
      header: t('hardest.right'),
      value: ({ variable }) => percentOf(variable),
      renderCell: ({ variable }) => `${number(percentOf(variable))}%`,
      numeric: true,
      width: 80,
    },
    {
      id: 'gain',
      header: t('hardest.gain'),
      value: ({ variable }) => gainOf(variable) ?? '',
      renderCell: ({ variable }) => {
        const gain = gainOf(variable)
        return gain === null ? t('none') : `${gain > 0 ? '+' : ''}${number(gain)}`
      },
      numeric: true,
      width: 84,
    },
    // What was recorded in rehearsals stays where it was recorded.
    ...(atCentre ? [] : wrongAnswers),
  ]
  if (scope.kind !== 'nation' && scope.kind !== 'province') return columns
  const placeName = scope.kind === 'nation' ? provinceName : regencyName
  return [
    ...columns,
    {
      id: 'lowest',
      header: t(`hardest.lowest.${scope.kind}`),
      value: ({ lowest }) => (lowest === null ? t('none') : placeName(lowest)),
      width: 180,
    },
  ]
}
