import { Button, Modal, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attendee } from '#contract/attendance'
import { useShownName } from '../../components/screen-share.ts'
import classes from './attendance.module.css'
import { useAttendanceEdits } from './use-attendance-edits.ts'

type MinutesDialogProps = { attendee: Attendee; code: string; most: number; onClose: () => void }

/** How long somebody was there, typed. */
export function MinutesDialog({ attendee, code, most, onClose }: MinutesDialogProps) {
  const { t } = useTranslation('attendance')
  const shownName = useShownName()
  const { setMinutes } = useAttendanceEdits()
  const [typed, setTyped] = useState<number | string>(Math.round(attendee.minutes ?? most))
  const isRight = typeof typed === 'number' && typed >= 0 && typed <= most
  const save = async (event: React.FormEvent) => {
    event.preventDefault()
    if (!isRight) return
    onClose()
    await setMinutes({ classCode: code, participantIds: [attendee.participantId], minutes: typed })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('mark.title', { name: shownName(attendee.name) })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form className={classes.form} onSubmit={event => void save(event)}>
        <NumberInput
          label={t('mark.field')}
          value={typed}
          allowNegative={false}
          allowDecimal={false}
          clampBehavior="none"
          selectAllOnFocus
          data-autofocus
          error={isRight ? undefined : t('mark.wrong', { most })}
          onChange={setTyped}
        />
        <Button type="submit" disabled={!isRight}>
          {t('mark.save')}
        </Button>
      </form>
    </Modal>
  )
}
