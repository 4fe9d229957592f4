import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { memberRepeat } from '#domain/practice/attempt'
import { Icon } from '../../../components/icon.tsx'
import classes from './form-panel.module.css'
import { firstStepOf } from './steps.ts'
import { useInterview } from './use-interview.ts'
import { useInterviewKey } from './use-interview-keys.ts'
import { useMemberName } from './use-member-name.ts'
import { useMembers } from './use-members.ts'

/** One tab for each member, and one more to be added; who is shown can be removed, and that can be undone. */
export function MemberStrip({ onRemoved }: { onRemoved: (name: string) => void }) {
  const { t } = useTranslation('practice')
  const { attempt, steps, step, form, goTo } = useInterview()
  const memberName = useMemberName()
  const { add, remove } = useMembers()
  const members = attempt.answers.entries[memberRepeat] ?? []
  const shown = step.kind === 'question' ? step.place.entry : null
  useInterviewKey(key => key === 'add-member' && void add())

  return (
    <div className={classes.members}>
      <div className={classes.memberTabs} role="group" aria-label={t('interview.members.title')}>
        {members.map(({ id }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === shown}
            onClick={() => {
              const first = firstStepOf(steps, step.page, form, id)
              if (first) void goTo(first)
            }}
          >
            {memberName(id)}
          </button>
        ))}
        <button type="button" className={classes.add} title="Alt A" onClick={() => void add()}>
          <Icon of={IconPlus} /> {t('interview.members.add')}
        </button>
      </div>
      {shown !== null && (
        <button
          type="button"
          className={classes.remove}
          aria-label={t('interview.members.remove', { name: memberName(shown) })}
          title={t('interview.members.remove', { name: memberName(shown) })}
          onClick={() => {
            const name = memberName(shown)
            void remove(shown).then(() => onRemoved(name))
          }}
        >
          <Icon of={IconTrash} />
        </button>
      )}
    </div>
  )
}
