import { useTranslation } from 'react-i18next'
import { placeKey } from './form-index.ts'
import classes from './form-panel.module.css'
import { stepTo } from './steps.ts'
import { useInterview } from './use-interview.ts'
import { useMemberName } from './use-member-name.ts'
import { useQuestionName } from './use-question-name.ts'

/** So many are listed; more would be the form itself. */
const most = 8

/** What is asked and not answered yet. */
export function OpenList({ onJump }: { onJump: () => void }) {
  const { t } = useTranslation('practice')
  const { form, opened, goTo } = useInterview()
  const questionName = useQuestionName()
  const memberName = useMemberName()
  const open = form.questions.filter(({ isOpen }) => isOpen)
  return (
    <>
      <h3 className={classes.finishHead}>{t('interview.finish.open', { count: open.length })}</h3>
      <ul className={classes.openList}>
        {open.slice(0, most).map(state => (
          <li key={placeKey(state)}>
            <button
              type="button"
              onClick={() => {
                onJump()
                void goTo(stepTo(opened.questionnaire, state))
              }}
            >
              {questionName(state)}
              {state.entry !== null && `, ${memberName(state.entry)}`}
            </button>
          </li>
        ))}
      </ul>
      {open.length > most && <p>{t('interview.finish.more', { count: open.length - most })}</p>}
    </>
  )
}
