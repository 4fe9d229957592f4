import { Link } from '@tanstack/react-router'
import { IconMapPinOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state.tsx'

export function NotFoundPage() {
  const { t } = useTranslation('app')
  return (
    <EmptyState
      icon={IconMapPinOff}
      heading="h1"
      title={t('notFound.title')}
      action={<Link to="/">{t('notFound.back')}</Link>}
    />
  )
}
