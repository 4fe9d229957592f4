import { useTranslation } from 'react-i18next'
import type { AttemptResult } from '#contract/practice'
import { formIndex } from '../interview/form-index.ts'
import { useShownText, useWords } from '../practice-words.ts'
import classes from './asking-notes.module.css'

/** How it was asked: what should not have been asked so, and what need not have been asked at all. */
export function AskingNotes({ result }: { result: AttemptResult }) {
  const { t } = useTranslation('practice')
  const { practiceCase, questionnaire, score } = result
  const words = useWords()
  const shownText = useShownText(practiceCase.people)
  const sayingOf = (id: string) => practiceCase.sayings.find(saying => saying.id === id)
  const needless = [...Map.groupBy(score.neededNotAsk, ({ saying }) => saying)]
  if (score.badQuestions.length + needless.length === 0) return null
  const labelOf = (name: string) => {
    const { variable: variables, question } = formIndex(questionnaire)
    const variable = variables.get(question.get(name)?.variable ?? '')
    return variable ? `${variable.id} ${words(variable.name)}` : name
  }
  return (
    <section className={classes.notes} aria-labelledby="asking">
      <h2 id="asking">{t('result.asking.title')}</h2>
      <ul>
        {score.badQuestions.map(id => (
          <li key={id}>
            <span lang="id">“{shownText(sayingOf(id)?.ask ?? id)}”</span>
            <span className={classes.why} lang="id">
              {t('result.asking.bad', { why: shownText(sayingOf(id)?.isBadQuestion ?? '') })}
            </span>
          </li>
        ))}
        {needless.map(([id, places]) => (
          <li key={id}>
            <span lang="id">“{shownText(sayingOf(id)?.ask ?? id)}”</span>
            <span className={classes.why}>
              {t('result.asking.needless', { what: [...new Set(places.map(one => labelOf(one.question)))].join(', ') })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
