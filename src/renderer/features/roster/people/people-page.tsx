import { Button } from '@mantine/core'
import { IconDownload, IconPlus, IconUpload } from '@tabler/icons-react'
import { useDebouncedCallback } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { DropAnywhere } from '../../../components/drop-anywhere.tsx'
import { Icon } from '../../../components/icon.tsx'
import { Page } from '../../../components/page.tsx'
import { chooseFile } from '../choose-file.ts'
import { PastImports } from '../past-imports.tsx'
import { AddPersonDialog } from '../person/add-person-dialog.tsx'
import { filterOf, type RosterView } from '../roster-view.ts'
import { checkFile } from '../roster-import.ts'
import { RowsWithProblems } from '../rows-with-problems.tsx'
import { ExportDialog, type ExportOf } from './export-dialog.tsx'
import classes from './people-page.module.css'
import { PeopleSection } from './people-section.tsx'
import { PeopleTabs } from './people-tabs.tsx'
import { useChangeView } from './use-change-view.ts'

/** Counts follow when typing pauses, in milliseconds. */
const pause = 300

/** Who is trained: everybody, in tabs, chips and a search; beside it what the imports brought. */
export function PeoplePage({ view }: { view: RosterView }) {
  const { t } = useTranslation(['roster', 'import'])
  const change = useChangeView()
  const [isAdding, setAdding] = useState(false)
  const [exported, setExported] = useState<ExportOf | null>(null)
  const [canExport, setCanExport] = useState(false)
  const shown = useRef<ExportOf>(null)
  const [counted, setCounted] = useState(() => filterOf(view))
  const countAfterPause = useDebouncedCallback(setCounted, pause)
  const tellShown = useCallback(
    (of: ExportOf) => {
      shown.current = of
      setCanExport(of.count > 0)
      countAfterPause(of.filter)
    },
    [countAfterPause],
  )
  const [hasChosen, setHasChosen] = useState(false)
  // What is listed comes first, and a letter typed meanwhile is drawn before the counts.
  const { data } = useQuery({
    ...api.roster.peopleCounts.queryOptions({ input: { filter: counted } }),
    placeholderData: keepPreviousData,
  })
  const counts = useDeferredValue(data)

  return (
    <Page
      title={t('people.title')}
      layout="fill"
      actions={
        <>
          {!view.lihat && (
            <Button
              variant="default"
              leftSection={<Icon of={IconDownload} />}
              disabled={!canExport}
              onClick={() => setExported(shown.current)}
            >
              {t('people.exportShown')}
            </Button>
          )}
          <Button variant="default" leftSection={<Icon of={IconPlus} />} onClick={() => setAdding(true)}>
            {t('people.add')}
          </Button>
          <Button
            variant={hasChosen && !view.lihat ? 'default' : 'filled'}
            leftSection={<Icon of={IconUpload} />}
            onClick={chooseFile}
          >
            {t('import:importRoster')}
          </Button>
        </>
      }
    >
      <DropAnywhere isOne words={t('import:drop.here')} onDrop={([file]) => file && void checkFile(file)} />
      <div className={classes.page}>
        <PeopleTabs question={view.soal} shown={view.lihat} counts={counts} />
        {view.lihat === 'baris' && <RowsWithProblems />}
        {view.lihat === 'impor' && <PastImports />}
        {!view.lihat && (
          <PeopleSection
            view={view}
            change={change}
            counts={counts}
            onExport={setExported}
            onShown={tellShown}
            onChosen={setHasChosen}
          />
        )}
      </div>
      {isAdding && (
        <AddPersonDialog
          provinceCode={view.provinsi}
          onClose={added => {
            setAdding(false)
            if (added) change({ orang: added })
          }}
        />
      )}
      {exported && <ExportDialog of={exported} onClose={() => setExported(null)} />}
    </Page>
  )
}
