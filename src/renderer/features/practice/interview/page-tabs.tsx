import { useTranslation } from 'react-i18next'
import { useWords } from '../practice-words.ts'
import classes from './form-panel.module.css'
import { firstStepOf } from './steps.ts'
import { turnTabs } from './turn-tabs.ts'
import { useInterview } from './use-interview.ts'

/** The pages of the form; PgUp and PgDn turn them from anywhere. */
export function PageTabs() {
  const { t } = useTranslation('practice')
  const words = useWords()
  const { opened, steps, step, form, goTo } = useInterview()
  const { pages } = opened.questionnaire
  const firstOf = (page: string) => firstStepOf(steps, page, form)
  const turn = (by: number) => {
    const open = pages.filter(({ name }) => name === step.page || firstOf(name))
    const at = open.findIndex(({ name }) => name === step.page)
    const first = open[at + by] && firstOf(open[at + by]!.name)
    if (first) void goTo(first)
  }
  return (
    <div className={classes.tabs} role="tablist" aria-label={t('interview.pages')}>
      {pages.map(({ name, label }) => {
        const first = firstOf(name)
        const isShown = name === step.page
        return (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={isShown}
            aria-controls="form-page"
            aria-disabled={first === null && !isShown}
            title={first === null && !isShown ? t('interview.notAsked') : undefined}
            tabIndex={isShown ? 0 : -1}
            onClick={() => first && void goTo(first)}
            onKeyDown={event => turnTabs(event, turn)}
          >
            {words(label)}
          </button>
        )
      })}
    </div>
  )
}
