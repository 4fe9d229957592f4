import { useTranslation } from 'react-i18next'
import type { GainPart } from '#contract/assessment-analysis'
import type { VariableGain } from '#domain/assessment/variable-gain'
import { client } from '../../../api.ts'
import { FileMenu } from '../../../components/file-menu.tsx'
import { useVariableName } from '../use-variable-name.ts'
import { leastFirst, partsKind, usePartName } from './parts-table.tsx'

/** The variables as they are shown, in percent. */
export function VariablesFile({ name, rows }: { name: string; rows: readonly VariableGain[] }) {
  const { t } = useTranslation('analysis')
  const { t: ofTests } = useTranslation('assessment')
  const variableName = useVariableName()
  const make = (format: 'xlsx' | 'csv') =>
    client.provinces.tableFile({
      format,
      name,
      columns: [
        t('column.variable'),
        t('figure.people'),
        t('gain.before'),
        t('gain.after'),
        t('gain.rise'),
        t('gain.from'),
        t('gain.to'),
        t('gain.learned'),
      ],
      notes: ['', '', '', '', '', '', '', t('formula.learned')],
      rows: rows.map(({ variable, people, pre, post, difference, state }) => [
        `${variable} ${variableName(variable)}`,
        people,
        ...[pre, post, difference?.value, difference?.interval?.from, difference?.interval?.to].map(inPercent),
        t(`learning.${state}`),
      ]),
    })
  return <FileMenu label={ofTests('export')} make={make} saved={file => ofTests('exported', { name: file })} />
}

/** The provinces or classes as they are shown. */
export function PartsFile({ name, parts }: { name: string; parts: readonly GainPart[] }) {
  const { t } = useTranslation('analysis')
  const { t: ofTests } = useTranslation('assessment')
  const nameOf = usePartName()
  const make = (format: 'xlsx' | 'csv') =>
    client.provinces.tableFile({
      format,
      name,
      columns: [
        t(partsKind(parts) === 'province' ? 'place.province' : 'place.class'),
        t('gain.both'),
        t('gain.before'),
        t('gain.after'),
        t('gain.gain'),
        t('gain.gainFrom'),
        t('gain.gainTo'),
      ],
      notes: ['', '', '', '', t('formula.classGain')],
      rows: leastFirst(parts).map(part => [
        nameOf(part),
        part.matched,
        ...[
          part.pre?.mean,
          part.post?.mean,
          part.classGain?.value,
          part.classGain?.interval?.from,
          part.classGain?.interval?.to,
        ].map(value => (value === undefined ? '' : Math.round(value * 1000) / 1000)),
      ]),
    })
  return <FileMenu label={ofTests('export')} make={make} saved={file => ofTests('exported', { name: file })} />
}

const inPercent = (share: number | null | undefined) =>
  share === null || share === undefined ? '' : Math.round(share * 10_000) / 100
