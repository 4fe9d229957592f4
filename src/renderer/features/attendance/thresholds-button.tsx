import { Button, Modal, NumberInput } from '@mantine/core'
import { IconAdjustments } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttendanceThresholds } from '#domain/attendance/minutes-present'
import { Icon } from '../../components/icon.tsx'
import { Note } from '../../components/note.tsx'
import classes from './attendance.module.css'
import { useAttendanceEdits } from './use-attendance-edits.ts'

/** From which share of the session on somebody counts as present. */
export function ThresholdsButton({ thresholds }: { thresholds: AttendanceThresholds }) {
  const { t } = useTranslation('attendance')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" leftSection={<Icon of={IconAdjustments} />} onClick={() => setOpened(true)}>
        {t('thresholds.button')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('thresholds.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <ThresholdsForm thresholds={thresholds} onDone={() => setOpened(false)} />
      </Modal>
    </>
  )
}

type ThresholdsFormProps = { thresholds: AttendanceThresholds; onDone: () => void }

function ThresholdsForm({ thresholds, onDone }: ThresholdsFormProps) {
  const { t } = useTranslation('attendance')
  const { setThresholds } = useAttendanceEdits()
  const [present, setPresent] = useState<number | string>(Math.round(thresholds.present * 100))
  const [partly, setPartly] = useState<number | string>(Math.round(thresholds.partly * 100))
  const isRight =
    typeof present === 'number' && typeof partly === 'number' && present >= 1 && present <= 100 && partly <= present
  const save = async (event: React.FormEvent) => {
    event.preventDefault()
    if (!isRight) return
    onDone()
    await setThresholds({ present: present / 100, partly: partly / 100 })
  }
  return (
    <form className={classes.form} onSubmit={event => void save(event)}>
      <p>{t('thresholds.text')}</p>
      <PercentInput label={t('thresholds.present')} value={present} onChange={setPresent} />
      <PercentInput label={t('thresholds.partly')} value={partly} onChange={setPartly} />
      {!isRight && <Note kind="warn">{t('thresholds.wrong')}</Note>}
      <Button type="submit" disabled={!isRight}>
        {t('thresholds.save')}
      </Button>
    </form>
  )
}

type PercentInputProps = { label: string; value: number | string; onChange: (value: number | string) => void }

function PercentInput({ label, value, onChange }: PercentInputProps) {
  return (
    <NumberInput
      label={label}
      value={value}
      allowNegative={false}
      allowDecimal={false}
      clampBehavior="none"
      selectAllOnFocus
      onChange={onChange}
    />
  )
}
