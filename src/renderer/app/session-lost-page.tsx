import { Button } from '@mantine/core'
import { IconLock, IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state.tsx'
import type { LostSession } from '../connection/session.ts'

const icons = { ended: IconLock, stopped: IconPlugConnectedX }

/** The one-time address was used before, nobody did anything for long, or Gladi was ended: the terminal gives the way on. */
export function SessionLostPage({ lost }: { lost: LostSession }) {
  const { t } = useTranslation('app')
  return (
    <main>
      <title>Gladi</title>
      <EmptyState
        icon={icons[lost]}
        heading="h1"
        title={t(`session.${lost}.title`)}
        action={
          lost === 'stopped' && (
            <Button variant="default" onClick={() => window.location.reload()}>
              {t('problem.retry')}
            </Button>
          )
        }
      >
        {t(`session.${lost}.text`)}
      </EmptyState>
    </main>
  )
}
