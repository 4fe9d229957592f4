import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ListedWorkspace } from '#contract/workspace'
import { SecretForm } from './secret-form.tsx'
import { useOpening } from './use-opening.ts'

/** Asks for what opens a workspace. */
export function OpenModal({ workspace, onClose }: { workspace: ListedWorkspace | null; onClose: () => void }) {
  const { t } = useTranslation('workspace')
  return (
    <Modal
      opened={workspace !== null}
      onClose={onClose}
      title={t('open.title', { name: workspace?.name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {workspace && <OpenForm workspace={workspace} onClose={onClose} />}
    </Modal>
  )
}

function OpenForm({ workspace, onClose }: { workspace: ListedWorkspace; onClose: () => void }) {
  const { t } = useTranslation('workspace')
  const opening = useOpening()
  return (
    <SecretForm
      label={t('open.button')}
      isPending={opening.isPending}
      error={opening.error}
      onSubmit={secret => opening.mutate({ path: workspace.path, ...secret })}
      onReset={opening.reset}
    >
      <Button variant="default" onClick={onClose}>
        {t('cancel')}
      </Button>
    </SecretForm>
  )
}
