import { useTranslation } from 'react-i18next'
import type { ScoreProblem } from '#contract/assessment-scores'
import { useShownName } from '../../../components/screen-share.ts'
import { groupedProblems } from './grouped-problems.ts'
import classes from './scores.module.css'

/** Rows that were set aside or are told of, each with its place, its reason and the way on. */
export function ScoreProblems({ problems }: { problems: readonly ScoreProblem[] }) {
  const { t } = useTranslation('scores')
  const sentenceOf = useProblemSentence()
  return (
    <ul className={classes.problems} aria-label={t('file.problems')}>
      {groupedProblems(problems).map(({ problem, others }, place) => {
        const { row, column, severity } = problem
        const sentence = sentenceOf(problem)
        return (
          // Several may be of one row and kind.
          <li key={place} data-severity={severity}>
            <span className={classes.detail}>{t('problem.at', { row, column: column ?? t('problem.wholeRow') })}</span>
            <span>{others === 0 ? sentence : t('problem.more', { sentence, count: others })}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** Kinds whose text is the name of a person. */
const named = ['twice', 'has-result', 'nobody']

function useProblemSentence() {
  const { t } = useTranslation('scores')
  const shownName = useShownName()
  return ({ kind, severity, text, data }: ScoreProblem) => {
    const shown = named.includes(kind) ? shownName(text) : text
    const context = kind === 'unclear-answer' ? { context: severity } : {}
    return t(
      `problem.${kind}` as 'problem.above',
      { ...data, ...context, text: shown } as { text: string; possible: number },
    )
  }
}
