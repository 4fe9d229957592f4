import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/icon.tsx'
import { useContacting } from './use-contacting.ts'
import type { Contacted } from './use-contact-text.ts'

/** Copying a text to somebody marks them as contacted; so does a call. */
export function ContactButtons({
  person,
  classCode,
  isMain = false,
}: {
  person: Contacted
  classCode: string | null
  isMain?: boolean
}) {
  const { t } = useTranslation('readiness')
  const { copy, mark } = useContacting()
  return (
    <span style={{ display: 'flex', gap: 8 }}>
      <Button
        variant={isMain ? 'filled' : 'default'}
        leftSection={<Icon of={IconCopy} />}
        onClick={() => void copy(person, classCode)}
      >
        {t('contact.copy')}
      </Button>
      <Button variant="default" leftSection={<Icon of={IconCheck} />} onClick={() => void mark(person)}>
        {t('contact.mark')}
      </Button>
    </span>
  )
}
