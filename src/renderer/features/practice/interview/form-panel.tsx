import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../../components/key-hint.tsx'
import { CurrentQuestion } from './current-question.tsx'
import { FaultCounts } from './fault-counts.tsx'
import { formIndex, isSamePlace, placeKey } from './form-index.ts'
import classes from './form-panel.module.css'
import { MemberStrip } from './member-strip.tsx'
import { MembersEnd } from './members-end.tsx'
import { PageTabs } from './page-tabs.tsx'
import { QuestionRow } from './question-row.tsx'
import { useInterview } from './use-interview.ts'

/** The form by pages: its questions as rows, the current one opened. */
export function FormPanel({ onRemoved }: { onRemoved: (name: string) => void }) {
  const { t } = useTranslation('practice')
  const { opened, form, step } = useInterview()
  const { question } = formIndex(opened.questionnaire)
  const page = opened.questionnaire.pages.find(({ name }) => name === step.page)
  const entry = step.kind === 'question' ? step.place.entry : null
  const rows = form.questions.filter(state => question.get(state.question)?.page === step.page && state.entry === entry)
  const isMembers = page !== undefined && page.repeat !== null
  return (
    <section className={classes.form} data-part="form" aria-label={t('interview.column.form')}>
      <div className={classes.head}>
        <PageTabs />
        <FaultCounts />
      </div>
      {isMembers && <MemberStrip onRemoved={onRemoved} />}
      <div className={classes.rows} role="tabpanel" id="form-page" aria-label={t('interview.page')}>
        {step.kind === 'members' && <MembersEnd />}
        {(step.kind === 'question' || !isMembers) &&
          rows.map(state =>
            step.kind === 'question' && isSamePlace(step.place, state) ? (
              <CurrentQuestion key={placeKey(state)} state={state} />
            ) : (
              <QuestionRow key={placeKey(state)} state={state} />
            ),
          )}
      </div>
      <FormFoot />
    </section>
  )
}

/** The keys; those that turn the page are buttons too, for a mouse or a finger. */
function FormFoot() {
  const { t } = useTranslation('practice')
  const { opened, move } = useInterview()
  return (
    <p className={classes.foot}>
      <span>
        <KeyHint keys={['0–9']} /> {t('interview.keys.code')}
      </span>
      <button type="button" onClick={() => void move(1)}>
        <KeyHint keys={['Enter']} /> {t('interview.keys.next')}
      </button>
      <button type="button" onClick={() => void move(-1)}>
        <KeyHint keys={['Shift Enter']} /> {t('interview.keys.previous')}
      </button>
      <span>
        <KeyHint keys={['F8']} /> {t('interview.keys.fault')}
      </span>
      <span className={classes.concept}>
        <KeyHint keys={['F1']} /> {t(opened.mode === 'exam' ? 'interview.keys.noConcept' : 'interview.keys.concept')}
      </span>
    </p>
  )
}
