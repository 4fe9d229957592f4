import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { useChanges } from '../../changes.ts'
import { showInfo } from '../../components/toast.tsx'
import { type Contacted, useContactText } from './use-contact-text.ts'

/** Copies a text and remembers that; or only remembers. Either can be undone. */
export function useContacting() {
  const { t } = useTranslation('readiness')
  const { afterChange } = useChanges()
  const textOf = useContactText()
  const mark = async ({ participantId, reason }: Contacted) => {
    await client.readiness.contacted({ participantId, about: reason.kind })
    await afterChange()
  }
  return {
    mark,
    copy: async (person: Contacted, classCode: string | null) => {
      try {
        await navigator.clipboard.writeText(textOf(person, classCode))
      } catch {
        return showInfo(t('contact.notCopied'))
      }
      return mark(person)
    },
  }
}
