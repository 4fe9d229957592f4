import { Modal } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type ParticipantId, type PersonField, personFields } from '#domain/roster/participant'
import { client } from '../../../api.ts'
import { useChanges } from '../../../changes.ts'
import { PersonForm } from './person-form.tsx'

type AddPersonDialogProps = {
  /** Of the list as it is filtered. */
  provinceCode: string | undefined
  onClose: (added: ParticipantId | null) => void
}

/** One more person, by hand. */
export function AddPersonDialog({ provinceCode = '', onClose }: AddPersonDialogProps) {
  const { t } = useTranslation(['roster', 'app'])
  const { afterChange } = useChanges()
  const added = useRef<ParticipantId | null>(null)
  const empty = Object.fromEntries(personFields.map(field => [field, ''])) as Record<PersonField, string>
  const initial: Record<PersonField, string> = { ...empty, role: 'companion', provinceCode }
  return (
    <Modal
      opened
      onClose={() => onClose(null)}
      title={t('person.addTitle')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <PersonForm
        initial={initial}
        saveLabel={t('person.addNow')}
        save={async changed => {
          const values = { role: initial.role, provinceCode: initial.provinceCode, ...changed }
          const { participantId, problems } = await client.roster.addPerson({ values })
          added.current = participantId
          return problems
        }}
        onSaved={() => {
          onClose(added.current)
          void afterChange()
        }}
        onCancel={() => onClose(null)}
      />
    </Modal>
  )
}
