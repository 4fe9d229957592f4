import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PeopleCounts } from '#contract/people'
import { peopleQuestions } from '#domain/roster/people-query'
import { api } from '../../../api.ts'
import { useFormat } from '../../../components/use-format.ts'
import type { RosterView } from '../roster-view.ts'
import classes from './people-tabs.module.css'

/** Questions that nobody need ask while nobody is meant. */
const rare = ['possible-double', 'withdrawn']

/** The usual questions with their counts, and what belongs to imports. Filters stay from tab to tab. */
export function PeopleTabs({ view, counts }: { view: RosterView; counts: PeopleCounts | undefined }) {
  const { t } = useTranslation('roster')
  const { data: summary } = useSuspenseQuery(api.roster.summary.queryOptions())
  const { soal = 'all', lihat: _, ...others } = view
  const { soal: _asked, lihat: _shown, ...filters } = view
  const questions = peopleQuestions.filter(
    question => !rare.includes(question) || soal === question || (counts?.questions[question] ?? 0) > 0,
  )
  const setAside = summary.lastImport?.setAside ?? 0
  return (
    <nav className={classes.tabs} aria-label={t('people.questions')}>
      {questions.map(question => (
        <Tab
          key={question}
          label={t(`people.question.${question}`)}
          count={counts?.questions[question]}
          isCurrent={!view.lihat && soal === question}
          search={question === 'all' ? filters : { ...others, soal: question }}
        />
      ))}
      {(setAside > 0 || view.lihat === 'baris') && (
        <Tab
          label={t('people.setAside')}
          count={setAside}
          isCurrent={view.lihat === 'baris'}
          search={{ ...view, lihat: 'baris' }}
        />
      )}
      {(summary.lastImport || view.lihat === 'impor') && (
        <Tab label={t('people.imports')} isCurrent={view.lihat === 'impor'} search={{ ...view, lihat: 'impor' }} />
      )}
    </nav>
  )
}

type TabProps = { label: string; count?: number | undefined; isCurrent: boolean; search: RosterView }

function Tab({ label, count, isCurrent, search }: TabProps) {
  const { number } = useFormat()
  return (
    <Link
      to="/peserta"
      search={search}
      className={classes.tab}
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={isCurrent ? 'page' : undefined}
      data-current={isCurrent || undefined}
    >
      {label} {count !== undefined && <span className={`${classes.count} num`}>{number(count)}</span>}
    </Link>
  )
}
