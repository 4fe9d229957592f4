import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenWorkspace } from '#contract/workspace'
import { CreateForm } from './create-form.tsx'
import { enterWorkspace } from './enter-workspace.ts'
import { RecoveryCode } from './recovery-code.tsx'

type Created = { workspace: OpenWorkspace; recoveryCode: string }

/** First the name and passphrase; then the recovery code, which is shown this once and cannot be dismissed by chance. */
export function CreateModal({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('workspace')
  const [created, setCreated] = useState<Created | null>(null)
  const queryClient = useQueryClient()
  const navigate = useNavigate()

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={created ? t('recovery.title') : t('create.title')}
      withCloseButton={created === null}
      closeOnClickOutside={false}
      closeOnEscape={created === null}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {created ? (
        <RecoveryCode
          name={created.workspace.name}
          code={created.recoveryCode}
          onNoted={() => {
            enterWorkspace(queryClient, created.workspace)
            void navigate({ to: '/beranda' })
          }}
        />
      ) : (
        <CreateForm onCreated={setCreated} onCancel={onClose} />
      )}
    </Modal>
  )
}
