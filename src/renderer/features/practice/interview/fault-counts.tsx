import { Modal } from '@mantine/core'
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../components/icon.tsx'
import { FaultList } from './fault-list.tsx'
import classes from './form-panel.module.css'
import { useInterview } from './use-interview.ts'

/** How much is wrong; opens the list of it. */
export function FaultCounts() {
  const { t } = useTranslation('practice')
  const { faults } = useInterview()
  const [isOpen, setOpen] = useState(false)
  const errors = faults.filter(({ severity }) => severity === 'error').length
  const warnings = faults.length - errors
  if (faults.length === 0) return null
  return (
    <>
      <button
        type="button"
        className={classes.counts}
        data-both={(errors > 0 && warnings > 0) || undefined}
        aria-label={[t('interview.errors', { count: errors }), t('interview.warnings', { count: warnings })].join(', ')}
        onClick={() => setOpen(true)}
      >
        {errors > 0 && (
          <span className={classes.errors}>
            <Icon of={IconCircleX} /> {errors}{' '}
            <span className={classes.word}>{t('interview.error', { count: errors })}</span>
          </span>
        )}
        {warnings > 0 && (
          <span className={classes.warnings}>
            <Icon of={IconAlertTriangle} /> {warnings}{' '}
            <span className={classes.word}>{t('interview.warning', { count: warnings })}</span>
          </span>
        )}
      </button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t('interview.faults')}>
        <FaultList onJump={() => setOpen(false)} />
      </Modal>
    </>
  )
}
