import { Button } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../components/icon.tsx'
import { BarButton } from './bar-button.tsx'
import classes from './screen-share-button.module.css'
import { toggleScreenShare, useScreenShareMode } from './screen-share-mode.ts'

/** Hides people's names while others see this screen; while it does, it says so in words and colour. */
export function ScreenShareButton() {
  const { t } = useTranslation('app')
  const isOn = useScreenShareMode(mode => mode.isOn)
  if (!isOn) return <BarButton icon={IconEyeOff} label={t('screenShare.start')} onClick={toggleScreenShare} />
  return (
    <Button
      variant="light"
      className={classes.on}
      leftSection={<Icon of={IconEyeOff} />}
      aria-label={t('screenShare.stop')}
      title={t('screenShare.stop')}
      onClick={toggleScreenShare}
    >
      <span className={classes.words}>{t('screenShare.on')}</span>
    </Button>
  )
}
