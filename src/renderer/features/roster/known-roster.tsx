import { Button, SegmentedControl } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconUpload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { Page } from '../../components/page.tsx'
import { useFormat } from '../../components/use-format.ts'
import { chooseFile } from './choose-file.ts'
import { DropAnywhere } from './drop-anywhere.tsx'
import { ImportDrop } from './import-drop.tsx'
import classes from './known-roster.module.css'
import { ProblemTable } from './problem-table.tsx'
import { ProvinceTable } from './province-table.tsx'
import type { RosterView } from './roster-view.ts'

/** The people known: totals by province, and the rows that the last import could not take. */
export function KnownRoster({ view }: { view: RosterView }) {
  const { t } = useTranslation('import')
  const { instant } = useFormat()
  const navigate = useNavigate()
  const { data: summary } = useSuspenseQuery(api.roster.summary.queryOptions())
  const { data: problems } = useSuspenseQuery(api.roster.problems.queryOptions())

  const { lastImport } = summary

  if (summary.companions + summary.instructors === 0 && !lastImport) {
    return (
      <Page title={t('title')}>
        <ImportDrop />
      </Page>
    )
  }

  return (
    <Page
      title={t('title')}
      layout="fill"
      subtitle={[
        lastImport && t('lastImport', { file: lastImport.fileName, at: instant(lastImport.importedAt) }),
        summary.withdrawn > 0 && t('withdrawn', { count: summary.withdrawn }),
      ]
        .filter(Boolean)
        .join('; ')}
      actions={
        <>
          {problems.length > 0 && (
            <SegmentedControl
              aria-label={t('view')}
              value={view.lihat ?? 'provinsi'}
              onChange={value => void navigate({ to: '/peserta', search: value === 'baris' ? { lihat: 'baris' } : {} })}
              data={[
                { value: 'provinsi', label: t('byProvince') },
                { value: 'baris', label: t('rowsWithProblems', { count: problems.length }) },
              ]}
            />
          )}
          <Button leftSection={<Icon of={IconUpload} />} onClick={chooseFile}>
            {t('importRoster')}
          </Button>
        </>
      }
    >
      <DropAnywhere />
      <div className={classes.content}>
        {view.lihat === 'baris' ? <ProblemTable problems={problems} /> : <ProvinceTable summary={summary} />}
      </div>
    </Page>
  )
}
