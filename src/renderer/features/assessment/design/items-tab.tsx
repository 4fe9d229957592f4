import { useTranslation } from 'react-i18next'
import type { DesignDetail, TestItem } from '#contract/assessment'
import { formsOf } from '#domain/assessment/choose-items'
import type { ItemForm } from '#domain/assessment/item'
import { Pill } from '../../../components/pill.tsx'
import { RowsTable } from '../../../components/rows-table.tsx'
import { useVariableName } from '../use-variable-name.ts'
import { ItemDetail } from './item-detail.tsx'
import classes from './items-tab.module.css'

type ItemsTabProps = { design: DesignDetail; chosen: string | undefined; onChoose: (key: string) => void }

export type PlacedItem = TestItem & { form: ItemForm; number: number }

/** What the test asks, form by form, with what became void; the chosen one beside. */
export function ItemsTab({ design, chosen, onChoose }: ItemsTabProps) {
  const { t } = useTranslation('assessment')
  const variableName = useVariableName()
  const forms = formsOf(design.kind)
  const rows = forms.flatMap(form =>
    design.forms[form].map((one, index): PlacedItem => ({ ...one, form, number: index + 1 })),
  )
  const opened = rows.find(row => keyOf(row) === chosen) ?? rows[0]
  return (
    <div className={classes.split}>
      <RowsTable
        label={t('design.tab.items')}
        columns={[
          {
            key: 'number',
            header: t('item.number'),
            width: 70,
            render: ({ form, number }) => (
              <b className="num">{forms.length > 1 ? `${form} ${number}` : String(number)}</b>
            ),
          },
          {
            key: 'variable',
            header: t('item.variable'),
            width: 230,
            render: ({ item: { variable } }) => (
              <span title={variableName(variable)}>
                <span className={classes.faint}>{variable}</span> {variableName(variable)}
              </span>
            ),
          },
          {
            key: 'stem',
            header: t('item.stem'),
            render: ({ item: { stem } }) => (
              <span lang="id" title={stem}>
                {stem}
              </span>
            ),
          },
          {
            key: 'state',
            header: t('item.state'),
            width: 130,
            render: ({ voided }) => voided && <Pill kind="warn">{t('item.void')}</Pill>,
          },
        ]}
        rows={rows}
        keyOf={keyOf}
        selected={opened && keyOf(opened)}
        onOpen={row => onChoose(keyOf(row))}
        onMove={row => onChoose(keyOf(row))}
      />
      {opened && <ItemDetail key={keyOf(opened)} design={design} placed={opened} />}
    </div>
  )
}

const keyOf = ({ form, item }: PlacedItem) => `${form}.${item.id}`
