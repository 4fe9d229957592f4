import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadinessFilter, ReadinessScope } from '#contract/readiness'
import { client } from '../../api.ts'
import { ScreenShareContext } from '../../components/screen-share.ts'
import { useFormat } from '../../components/use-format.ts'
import { FileExport } from './table-export.tsx'
import { useScopeName } from './use-scope-name.ts'

type ListExportProps = {
  scope: ReadinessScope
  /** Of the people behind a number; without it those to contact today. */
  filter?: ReadinessFilter
  total: number
}

/** A whole list of people as a file, also who is not on screen; main makes it. */
export function ListExport({ scope, filter, total }: ListExportProps) {
  const { t } = useTranslation('readiness')
  const { language } = useFormat()
  const asInitials = useContext(ScreenShareContext)
  const name = useScopeName(scope)
  return (
    <FileExport
      make={format => {
        const manner = { scope, format, language, name, asInitials }
        return filter ? client.readiness.peopleFile({ ...manner, filter }) : client.readiness.contactsFile(manner)
      }}
      disabled={total === 0}
      making={t('exporting', { count: total })}
    />
  )
}
