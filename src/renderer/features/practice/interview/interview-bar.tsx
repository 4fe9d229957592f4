import { ActionIcon, Button, Progress } from '@mantine/core'
import { IconAlertTriangle, IconArrowLeft, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRegionNames } from '../../../api.ts'
import { Icon } from '../../../components/icon.tsx'
import { formatClock } from '../../../components/format.ts'
import { useFormat } from '../../../components/use-format.ts'
import { useShownText } from '../practice-words.ts'
import classes from './interview-bar.module.css'
import { OpenClock } from './open-clock.tsx'
import { useInterview } from './use-interview.ts'

/** Whose house, how far, how long, whether it is on the disk, and the way to the result. */
export function InterviewBar({ onFinish, onLeave }: { onFinish: () => void; onLeave: () => Promise<void> }) {
  const { t } = useTranslation('practice')
  const { opened, form, faults, progress } = useInterview()
  const { practiceCase, mode } = opened
  const shownText = useShownText(practiceCase.people)
  const { provinceName, regencyName } = useRegionNames()
  const { place, level } = practiceCase
  const isDone = form.open === 0 && !faults.some(({ severity }) => severity === 'error')
  return (
    <header className={classes.bar}>
      <ActionIcon aria-label={t('interview.back')} onClick={() => void onLeave()}>
        <Icon of={IconArrowLeft} size={18} />
      </ActionIcon>
      <h1 className={classes.title}>{shownText(practiceCase.title)}</h1>
      <span className={classes.place}>
        {t('interview.place', {
          regency: regencyName(place.regencyCode),
          province: provinceName(place.provinceCode),
          level,
        })}
      </span>
      <span className={classes.mark}>{t('interview.mark')}</span>
      <span className={classes.mode}>{t(`mode.${mode}`)}</span>
      <span className={classes.room} />
      <Progress className={classes.progress ?? ''} value={(100 * progress.done) / progress.all} size={6} aria-hidden />
      <span className={classes.count}>{t('interview.progress', progress)}</span>
      <OpenClock />
      <SavedAt />
      <Button variant={isDone ? 'filled' : 'default'} onClick={onFinish}>
        {t('interview.finish.button')}
      </Button>
    </header>
  )
}

/** Says that it is saved only when it is. */
function SavedAt() {
  const { t } = useTranslation('practice')
  const { language } = useFormat()
  const { saving, savedAt } = useInterview()
  if (saving === 'saved') {
    const at = savedAt && formatClock(savedAt, -new Date(savedAt).getTimezoneOffset() / 60, language)
    return (
      <span className={classes.saved}>
        <Icon of={IconCheck} />
        {at ? t('interview.saving.savedAt', { at }) : t('interview.saving.saved')}
      </span>
    )
  }
  return (
    <span className={classes.saved} data-bad={saving !== 'saving' || undefined}>
      {saving !== 'saving' && <Icon of={IconAlertTriangle} />}
      {t(saving === 'saving' ? 'interview.saving.saving' : 'interview.saving.unsaved')}
    </span>
  )
}
