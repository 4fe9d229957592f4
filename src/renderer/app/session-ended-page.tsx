import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state.tsx'

/** The one-time address was used before, or nobody did anything for long: only the terminal gives a new address. */
export function SessionEndedPage() {
  const { t } = useTranslation('app')
  return (
    <main>
      <title>Gladi</title>
      <EmptyState icon={IconLock} heading="h1" title={t('session.title')}>
        {t('session.text')}
      </EmptyState>
    </main>
  )
}
