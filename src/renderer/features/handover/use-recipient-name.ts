import { useTranslation } from 'react-i18next'
import type { Recipient } from '#contract/handover'
import { useRegionNames } from '../../api.ts'

/** `Pusat`, `Sulawesi Selatan`. */
export function useRecipientName() {
  const { t } = useTranslation('handover')
  const { provinceName } = useRegionNames()
  return (recipient: Recipient) => (recipient === 'pusat' ? t('centre') : provinceName(recipient))
}
