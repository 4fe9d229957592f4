import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PersonDetail } from '#contract/people'
import { type PersonField, personFields } from '#domain/roster/participant'
import { client } from '../../../api.ts'
import { useChanges } from '../../../changes.ts'
import { PersonForm } from './person-form.tsx'
import { typedValue } from './typed-value.ts'

/** All fields of one person. Numbers stay as they are unless others are typed. */
export function EditPersonDialog({ person, onClose }: { person: PersonDetail; onClose: () => void }) {
  const { t } = useTranslation(['roster', 'app'])
  const { afterChange } = useChanges()
  const { participantId, nik, phone } = person
  const initial = Object.fromEntries(personFields.map(field => [field, typedValue(person, field)]))
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('person.editTitle', { name: person.name })}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <PersonForm
        initial={initial as Record<PersonField, string>}
        masked={{ nik, phone }}
        saveLabel={t('person.save')}
        save={async values => (await client.roster.editPerson({ participantId, values })).problems}
        onSaved={() => {
          onClose()
          void afterChange()
        }}
        onCancel={onClose}
      />
    </Modal>
  )
}
