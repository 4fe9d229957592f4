import { Button, Group, Modal } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { leaveNow, stay, useLeaving } from './leaving.ts'
import classes from './leaving-dialog.module.css'
import { useUnsavedKinds } from './unsaved-kinds.ts'

/** Asks before unsaved work is lost: what it is, and both ways on. */
export function LeavingDialog() {
  const { t } = useTranslation('app')
  const kinds = useUnsavedKinds()
  const isAsking = useLeaving(({ act }) => act !== null)
  const isUnsaved = kinds.length > 0
  useEffect(() => useLeaving.setState({ isUnsaved }), [isUnsaved])

  return (
    <Modal opened={isAsking} onClose={stay} title={t('unsaved.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <ul className={classes.list}>
        {kinds.map(kind => (
          <li key={kind}>{t(`unsaved.${kind}`)}</li>
        ))}
      </ul>
      <Group justify="flex-end" gap={8}>
        <Button variant="outline" color="red" onClick={leaveNow}>
          {t('unsaved.leave')}
        </Button>
        <Button data-autofocus onClick={stay}>
          {t('unsaved.stay')}
        </Button>
      </Group>
    </Modal>
  )
}
