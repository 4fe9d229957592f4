import { useTranslation } from 'react-i18next'
import { PageSkeleton } from '../../components/page-skeleton.tsx'

/** While a dialog or menu waits for its choices. */
export function SmallSkeleton() {
  const { t } = useTranslation('schedule')
  return <PageSkeleton label={t('loading')} />
}
