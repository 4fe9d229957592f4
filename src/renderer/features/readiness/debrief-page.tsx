import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClassId } from '#contract/identifiers'
import type { WrongAnswer, WrongItem } from '#contract/readiness'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { rightShare, type VariableFigures, variableSources } from '#domain/readiness/variable-figures'
import { api } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { Page } from '../../components/page.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './debrief-page.module.css'
import { useScopeName } from './use-scope-name.ts'
import { useAnswerWords, useVariableName } from './use-variables.ts'
import { overviewQuery, variablesQuery } from './queries.ts'

/** For the wall of a class: what it got wrong most, beside what is right. Nobody is named. */
export function DebriefPage({ classId }: { classId: ClassId }) {
  const { t } = useTranslation('readiness')
  const { share } = useFormat()
  const scope = { kind: 'class', classId } as const
  const code = useScopeName(scope)
  const { data } = useSuspenseQuery(variablesQuery(scope))
  const { data: overview } = useSuspenseQuery(overviewQuery(scope))
  const { people, states } = overview.sum
  return (
    <Page
      title={t('debrief.title', { code })}
      actions={
        <Button
          variant="default"
          leftSection={<Icon of={IconArrowLeft} />}
          renderRoot={props => <Link to="/kesiapan/kelas/$classId" params={{ classId }} {...props} />}
        >
          {t('debrief.back')}
        </Button>
      }
    >
      <div className={classes.debrief}>
        <p className={classes.figure}>
          {t('debrief.ready', { ready: states.ready, count: people, share: share(states.ready / Math.max(1, people)) })}
        </p>
        {data.hardest.length === 0 ? (
          <EmptyState icon={IconArrowLeft} title={t('debrief.none')}>
            {t('debrief.noneText')}
          </EmptyState>
        ) : (
          <ol className={classes.variables}>
            {data.hardest.map(one => (
              <Hard
                key={one.variable}
                {...one}
                figures={data.figures.find(({ variable }) => variable === one.variable)!}
              />
            ))}
          </ol>
        )}
      </div>
    </Page>
  )
}

type HardProps = {
  variable: VariableId
  wrong: WrongAnswer | null
  items: readonly WrongItem[]
  figures: VariableFigures
}

function Hard({ variable, wrong, items, figures }: HardProps) {
  const { t } = useTranslation('readiness')
  const { share } = useFormat()
  const name = useVariableName()(variable)
  const answer = useAnswerWords(t('blank'))
  const shares = variableSources.flatMap(source => {
    const right = rightShare(figures[source])
    return right === null ? [] : [t('debrief.share', { source: t(`source.${source}`), share: share(right) })]
  })
  return (
    <li>
      <h2>
        {variable} {name}
      </h2>
      <p className={classes.shares}>{shares.join(' · ')}</p>
      {wrong && (
        <Pair
          wrong={answer(wrong.question, wrong.recorded)}
          right={answer(wrong.question, wrong.right)}
          times={wrong.times}
        />
      )}
      {items.slice(0, 1).map(item => (
        <div key={item.itemId}>
          <p className={classes.stem}>{item.stem}</p>
          <Pair wrong={item.chosen} right={item.right} times={item.times} />
        </div>
      ))}
      <ConceptMistakes variable={variable} />
    </li>
  )
}

function Pair({ wrong, right, times }: { wrong: string; right: string; times: number }) {
  const { t } = useTranslation('readiness')
  return (
    <dl className={classes.pair}>
      <div data-side="wrong">
        <dt>{t('debrief.wrong', { count: times })}</dt>
        <dd>{wrong}</dd>
      </div>
      <div data-side="right">
        <dt>{t('debrief.right')}</dt>
        <dd>{right}</dd>
      </div>
    </dl>
  )
}

/** What the form's methodologist warns of. */
function ConceptMistakes({ variable }: { variable: VariableId }) {
  const { t } = useTranslation('readiness')
  const { data: variables } = useSuspenseQuery(api.practice.variables.queryOptions())
  const found = variables.find(({ id }) => id === variable)
  if (!found || found.mistakes.length === 0) return null
  return (
    <div className={classes.concept}>
      <h3>{t('debrief.mistakes')}</h3>
      <ul>
        {found.mistakes.map(mistake => (
          <li key={mistake}>{mistake}</li>
        ))}
      </ul>
    </div>
  )
}
