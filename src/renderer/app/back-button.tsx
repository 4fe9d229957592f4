import { useCanGoBack, useRouter } from '@tanstack/react-router'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { BarButton } from './bar-button.tsx'
import { isApple } from '../components/command-key.ts'

/** To the page that was shown before, with its filters. */
export function BackButton() {
  const { t } = useTranslation('app')
  const { history } = useRouter()
  const canGoBack = useCanGoBack()
  return (
    <BarButton
      icon={IconArrowLeft}
      label={t('back')}
      keys={isApple ? ['⌘', '['] : ['Alt', '←']}
      disabled={!canGoBack}
      onClick={() => history.back()}
    />
  )
}
