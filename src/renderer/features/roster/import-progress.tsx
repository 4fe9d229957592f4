import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ProgressLine } from '../../components/progress-line.tsx'
import classes from './import-progress.module.css'
import { cancelImport, type RosterImport } from './roster-import.ts'

/** How far it is. Cancelled while saving, nothing is saved. */
export function ImportProgress({ state }: { state: Extract<RosterImport, { at: 'working' }> }) {
  const { t } = useTranslation('import')
  return (
    <div className={classes.progress}>
      <ProgressLine
        label={t(`step.${state.step}`, { file: state.file.name })}
        share={state.share}
        detail={state.secondsLeft !== null && t('secondsLeft', { count: state.secondsLeft })}
      >
        <span>{t('mayLeave')}</span>
        <Button variant="default" onClick={cancelImport}>
          {t('cancel')}
        </Button>
      </ProgressLine>
    </div>
  )
}
