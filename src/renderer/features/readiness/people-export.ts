import { useTranslation } from 'react-i18next'
import type { ReadinessFilter, ReadinessScope, ReadyPerson } from '#contract/readiness'
import { client, useRegionNames } from '../../api.ts'
import { useShownName } from '../../components/screen-share.ts'
import type { ShownTable } from './table-export.tsx'
import { useMissingWords } from './use-missing-words.ts'

/** More rows than a table file takes: narrowed down first. */
export const mostExported = 5000

type Shown = { scope: ReadinessScope; filter: ReadinessFilter; name: string; total: number }

/** Everybody of the list, also who is not on screen yet; what is not known stays empty. */
export function usePeopleExport({ scope, filter, name, total }: Shown): () => Promise<ShownTable> {
  const { t } = useTranslation('readiness')
  const { provinceName, regencyName } = useRegionNames()
  const shownName = useShownName()
  const missingWords = useMissingWords()
  const rowOf = (one: ReadyPerson) => [
    shownName(one.name),
    one.classCode ?? '',
    provinceName(one.provinceCode),
    one.regencyCode === null ? '' : regencyName(one.regencyCode),
    t(`state.${one.state}`),
    one.attendance === null ? '' : Math.round(one.attendance * 1000) / 10,
    one.pre ?? '',
    one.post ?? '',
    one.passed ?? '',
    one.missing.map(missingWords).join('; '),
    one.reportedAt ?? '',
  ]
  return async () => {
    const rows: ReadyPerson[] = []
    while (rows.length < total) {
      const page = await client.readiness.people({ scope, filter, offset: rows.length, limit: 1000 })
      if (page.rows.length === 0) break
      rows.push(...page.rows)
    }
    return {
      name: t('people.file', { name }),
      columns: [
        t('column.name'),
        t('column.class'),
        t('column.province'),
        t('column.regency'),
        t('column.state'),
        t('column.attendancePercent'),
        t('source.pre'),
        t('source.post'),
        t('column.passed'),
        t('column.missing'),
        t('column.reportedAt'),
      ],
      notes: [
        '',
        '',
        '',
        '',
        t('how.states'),
        t('how.attendance'),
        t('how.score'),
        t('how.score'),
        t('how.passed'),
        '',
        t('how.reportedAt'),
      ],
      rows: rows.map(rowOf),
    }
  }
}
