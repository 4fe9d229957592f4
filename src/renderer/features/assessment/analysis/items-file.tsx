import { useTranslation } from 'react-i18next'
import type { DesignDetail } from '#contract/assessment'
import type { AnalysedTest } from '#contract/assessment-analysis'
import { verdictOn } from '#domain/assessment/item-verdict'
import { client } from '../../../api.ts'
import { FileMenu } from '../../../components/file-menu.tsx'
import { useVariableName } from '../use-variable-name.ts'
import type { AnalysedItem } from './items-analysis.tsx'

type FileProps = { design: DesignDetail; test: AnalysedTest; rows: readonly AnalysedItem[]; people: number }

/** The items as they are shown, in their order, with all figures. */
export function ItemsFile({ design, test, rows, people }: FileProps) {
  const { t } = useTranslation('analysis')
  const { t: ofTests } = useTranslation('assessment')
  const variableName = useVariableName()
  const name =
    design.kind === 'crossed'
      ? `${design.name}, ${ofTests(`occasion.${test.occasion}`)}, ${t('formOf', { form: test.form })}`
      : design.name
  const make = (format: 'xlsx' | 'csv') =>
    client.provinces.tableFile({
      format,
      name,
      columns: [
        t('column.number'),
        t('column.item'),
        t('column.variable'),
        t('figure.people'),
        t('figure.facility'),
        t('figure.sd'),
        t('figure.discrimination'),
        t('figure.efficiency'),
        t('figure.effectiveWeight'),
        t('figure.intendedWeight'),
        t('figure.upperLower'),
        t('column.verdict'),
      ],
      notes: [
        '',
        '',
        '',
        t('formula.people'),
        t('formula.facility'),
        t('formula.itemSd'),
        t('formula.discrimination'),
        t('formula.efficiency'),
        t('formula.weight'),
        t('formula.weight'),
        t('formula.upperLower'),
        '',
      ],
      rows: rows.map(({ number, item, figures }) => [
        number,
        item.id,
        `${item.variable} ${variableName(item.variable)}`,
        figures ? people : 0,
        ...[
          figures?.facility,
          figures?.sd,
          figures?.discrimination,
          figures?.efficiency,
          figures?.effectiveWeight,
          figures?.intendedWeight,
          figures?.upperLower?.index,
        ].map(value => value ?? ''),
        figures ? t(`verdict.${verdictOn(figures, people)}`) : t('void'),
      ]),
    })
  return <FileMenu label={ofTests('export')} make={make} saved={file => ofTests('exported', { name: file })} />
}
