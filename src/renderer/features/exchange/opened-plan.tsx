import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Note } from '../../components/note.tsx'
import { PlanDialog } from './plan-update.tsx'

/** A plan that was opened: what it changes is looked at before it is taken. */
export function OpenedPlan({ file }: { file: File }) {
  const { t } = useTranslation('plans')
  const [isOpen, { open, close }] = useDisclosure(true)
  return (
    <Note kind="info" title={t('opened.title', { file: file.name })}>
      <Button size="xs" variant="default" onClick={open}>
        {t('opened.look')}
      </Button>
      {isOpen && <PlanDialog file={file} onClose={close} />}
    </Note>
  )
}
