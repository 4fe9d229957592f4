import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ClassId } from '#contract/identifiers'
import { withPeopleMoved } from '#domain/schedule/class-changes'
import { Note } from '../../components/note.tsx'
import { askAboutDrop, useDraggedPeople } from './dragged-people.ts'
import { useClassEdits } from './use-class-edits.ts'
import { idsOf } from './use-drop-on-class.ts'
import { useOutcome } from './use-outcome.ts'
import { usePlanInForce } from './use-plan-in-force.ts'

/** Says which rules a drop would break, and does it only after a yes. */
export function DropQuestion() {
  const { t } = useTranslation('schedule')
  const asked = useDraggedPeople(state => state.asked)
  const plan = usePlanInForce()
  const outcomeOf = useOutcome(plan)
  const { movePeople } = useClassEdits()
  const goal = plan.classes.find(({ id }) => id === asked?.classId)
  const close = () => askAboutDrop(null)
  if (!asked || !goal) return null

  const { people, classId } = asked
  const { bad } = outcomeOf(withPeopleMoved(plan, people, classId), classId, '')
  const move = () => {
    close()
    void movePeople({ participantIds: idsOf(people), classId: classId as ClassId })
  }
  return (
    <Modal
      opened
      onClose={close}
      title={t('drop.title', { count: people.length, code: goal.code })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Note kind="bad">
        {bad.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Note>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" data-autofocus onClick={close}>
          {t('cancel')}
        </Button>
        <Button onClick={move}>{t('drop.button')}</Button>
      </Group>
    </Modal>
  )
}
