import { useSuspenseQuery } from '@tanstack/react-query'
import { IconSearchOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedCase, Practiser } from '#contract/practice'
import { api, useRegionNames } from '../../../api.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { filterCases } from './case-filter.ts'
import { CaseTable } from './case-table.tsx'
import classes from './cases-page.module.css'
import type { CasesView } from './cases-view.ts'
import { FilterBar } from './filter-bar.tsx'
import { NextSteps } from './next-steps.tsx'
import { usePlaceName } from './place-name.ts'
import { StartDialog } from './start-dialog.tsx'

type CasesTabProps = {
  who: Practiser
  view: CasesView
  onChange: (part: { [Name in keyof CasesView]: CasesView[Name] | undefined }) => void
}

/** What to do next, then every case there is. */
export function CasesTab({ who, view, onChange }: CasesTabProps) {
  const { t } = useTranslation('practice')
  const { data: cases } = useSuspenseQuery(api.practice.cases.queryOptions({ input: { who } }))
  const { provinces } = useRegionNames()
  const placeOf = usePlaceName()
  const [starting, setStarting] = useState<ListedCase | null>(null)
  const zones = new Map(provinces.map(({ code, zone }) => [code, zone]))
  const shown = filterCases(cases, view, { zoneOf: code => zones.get(code), placeOf })
  const written = shown.filter(({ generatedAt }) => generatedAt === null)
  const generated = shown.filter(({ generatedAt }) => generatedAt !== null)
  return (
    <>
      <NextSteps who={who} cases={cases} onStart={setStarting} />
      <FilterBar view={view} cases={cases} shown={shown.length} onChange={onChange} />
      {shown.length === 0 && (
        <EmptyState icon={IconSearchOff} title={t('cases.noMatch')}>
          {t('cases.noMatchText')}
        </EmptyState>
      )}
      {written.length > 0 && <CaseTable label={t('cases.written')} cases={written} onStart={setStarting} />}
      {generated.length > 0 && (
        <section className={classes.part}>
          <h2>{t('cases.generated')}</h2>
          <CaseTable label={t('cases.generated')} cases={generated} onStart={setStarting} />
        </section>
      )}
      <StartDialog who={who} practiceCase={starting} onClose={() => setStarting(null)} />
    </>
  )
}
