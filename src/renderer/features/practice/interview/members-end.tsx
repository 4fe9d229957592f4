import { Button } from '@mantine/core'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { memberRepeat } from '#domain/practice/attempt'
import { KeyHint } from '../../../components/key-hint.tsx'
import { useWords } from '../practice-words.ts'
import classes from './form-panel.module.css'
import { useInterview } from './use-interview.ts'
import { useMembers } from './use-members.ts'

/** After the last member: one more, or on to the next page. Enter does what is more likely. */
export function MembersEnd() {
  const { t } = useTranslation('practice')
  const { attempt, opened, step, steps, move } = useInterview()
  const { add } = useMembers()
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  const members = attempt.answers.entries[memberRepeat]?.length ?? 0
  const onCard = Number(attempt.answers.values['jumlah_nama_kk'] ?? 0)
  const isMore = members === 0 || members < onCard
  const at = steps.findIndex(one => one.kind === 'members' && one.page === step.page)
  const next = opened.questionnaire.pages.find(({ name }) => name === steps[at + 1]?.page)
  // As it is drawn: a key that comes at once is meant for it.
  useLayoutEffect(() => {
    box.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [])

  return (
    <div ref={box} className={classes.membersEnd} data-members-end>
      <p>{t('interview.members.recorded', { count: members })}</p>
      <div className={classes.actions}>
        <Button variant="default" {...(isMore && { 'data-first': true })} onClick={() => void add()}>
          {t(members === 0 ? 'interview.members.addFirst' : 'interview.members.addNext')}
        </Button>
        {next && (
          <Button variant="default" {...(!isMore && { 'data-first': true })} onClick={() => void move(1)}>
            {t('interview.members.goOn', { page: words(next.label) })}
          </Button>
        )}
        <KeyHint keys={['Alt A']} />
      </div>
    </div>
  )
}
