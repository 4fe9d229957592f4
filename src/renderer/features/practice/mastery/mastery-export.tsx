import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Practiser } from '#contract/practice'
import { api, client } from '../../../api.ts'
import type { CasesView } from '../cases/cases-view.ts'
import { FileMenu } from '../cases/scores-menu.tsx'
import { useVariables } from '../cases/variables.ts'
import { masteryGroups } from './mastery-rows.ts'
import { masteryWord } from './mastery-word.ts'

/** The map as a table, in the order in which it is shown; every row says that it is of rehearsals. */
export function MasteryExport({ who, view }: { who: Practiser; view: CasesView }) {
  const { t } = useTranslation('practice')
  const { nameOf } = useVariables()
  const { data: mastery } = useSuspenseQuery(api.practice.mastery.queryOptions({ input: { who } }))
  const rows = masteryGroups(mastery, view.urut).flatMap(group => group.rows)
  const make = (format: 'xlsx' | 'csv') =>
    client.provinces.tableFile({
      format,
      name: t('mastery.fileName'),
      columns: [
        t('mastery.column.mark'),
        ...(['code', 'name', 'mastery', 'word', 'attempts'] as const).map(column => t(`mastery.column.${column}`)),
      ],
      rows: rows.map(row => [
        t('interview.mark'),
        row.variable,
        nameOf(row.variable),
        row.mastery === null ? '' : Math.round(row.mastery * 100) / 100,
        t(`mastery.word.${masteryWord(row)}`),
        row.attempts,
      ]),
    })
  return <FileMenu label={t('mastery.export')} make={make} />
}
