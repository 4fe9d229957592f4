import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeopleCounts } from '#contract/people'
import { peopleQuestions } from '#domain/roster/people-query'
import { api } from '../../../api.ts'
import { useFormat } from '../../../components/use-format.ts'
import type { RosterView } from '../roster-view.ts'
import classes from './people-tabs.module.css'
import { changedView, type ViewChange } from './use-change-view.ts'

/** Questions that nobody need ask while nobody is meant. */
const rare = ['possible-double', 'withdrawn']

type PeopleTabsProps = {
  question: RosterView['soal']
  shown: RosterView['lihat']
  counts: PeopleCounts | undefined
}

/** The usual questions with their counts, and what belongs to imports. Filters stay from tab to tab. */
export const PeopleTabs = memo(function PeopleTabs({ question: soal = 'all', shown, counts }: PeopleTabsProps) {
  const { t } = useTranslation('roster')
  const { data: summary } = useSuspenseQuery(api.roster.summary.queryOptions())
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
          isCurrent={!shown && soal === question}
          change={{ lihat: undefined, soal: question === 'all' ? undefined : question }}
        />
      ))}
      {(setAside > 0 || shown === 'baris') && (
        <Tab label={t('people.setAside')} count={setAside} isCurrent={shown === 'baris'} change={{ lihat: 'baris' }} />
      )}
      {(summary.lastImport || shown === 'impor') && (
        <Tab label={t('people.imports')} isCurrent={shown === 'impor'} change={{ lihat: 'impor' }} />
      )}
    </nav>
  )
})

type TabProps = { label: string; count?: number | undefined; isCurrent: boolean; change: ViewChange }

function Tab({ label, count, isCurrent, change }: TabProps) {
  const { number } = useFormat()
  return (
    <Link
      to="/peserta"
      search={before => changedView(before, change)}
      className={classes.tab}
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={isCurrent ? 'page' : undefined}
      data-current={isCurrent || undefined}
    >
      {label} {count !== undefined && <span className={`${classes.count} num`}>{number(count)}</span>}
    </Link>
  )
}
