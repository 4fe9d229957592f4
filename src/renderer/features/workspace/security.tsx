import { Button, Modal, Select } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { ChangePassphraseForm } from './change-passphrase-form.tsx'
import { NewRecoveryForm } from './new-recovery-form.tsx'
import classes from './security.module.css'
import { useSavingUserSettings } from './use-saving-user-settings.ts'

type SecurityProps = { name: string; isExample: boolean; onLock: () => void }

/** The ways into the workspace, and when it closes by itself. */
export function Security({ name, isExample, onLock }: SecurityProps) {
  const { t } = useTranslation('settings')
  const [open, setOpen] = useState<'passphrase' | 'recovery' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Line
        title={t('security.passphrase')}
        detail={isExample ? t('security.examplePassphrase') : t('security.encrypted')}
      >
        {!isExample && (
          <Button variant="default" onClick={() => setOpen('passphrase')}>
            {t('security.changePassphrase')}
          </Button>
        )}
      </Line>
      {!isExample && (
        <Line title={t('security.recovery')} detail={t('security.recoveryDetail')}>
          <Button variant="default" onClick={() => setOpen('recovery')}>
            {t('security.newRecovery')}
          </Button>
        </Line>
      )}
      <Line title={t('security.lock')} detail={t('security.lockDetail')}>
        <Button variant="default" onClick={onLock}>
          {t('security.lockNow')}
        </Button>
      </Line>
      <IdleLock />
      <Modal
        opened={open === 'passphrase'}
        onClose={close}
        title={t('security.changePassphrase')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <ChangePassphraseForm onDone={close} />
      </Modal>
      <Modal
        opened={open === 'recovery'}
        onClose={close}
        title={t('security.newRecovery')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <NewRecoveryForm name={name} onDone={close} />
      </Modal>
    </>
  )
}

function Line({ title, detail, children }: { title: string; detail: string; children: ReactNode }) {
  return (
    <div className={classes.line}>
      <div className={classes.words}>
        <p>{title}</p>
        <p className={classes.detail}>{detail}</p>
      </div>
      {children}
    </div>
  )
}

const idleChoices = [15, 30, 60, null] as const

function IdleLock() {
  const { t } = useTranslation('settings')
  const { data: settings } = useSuspenseQuery(api.workspace.settings.queryOptions())
  const save = useSavingUserSettings()
  return (
    <div className={classes.line}>
      <label htmlFor="idle-lock" className={classes.words}>
        {t('security.idle')}
      </label>
      <Select
        id="idle-lock"
        w={180}
        allowDeselect={false}
        data={idleChoices.map(minutes => ({
          value: String(minutes),
          label: minutes === null ? t('security.never') : t('security.minutes', { count: minutes }),
        }))}
        value={String(settings.lockAfterMinutes)}
        onChange={value => save({ lockAfterMinutes: idleChoices.find(minutes => String(minutes) === value) ?? null })}
      />
    </div>
  )
}
