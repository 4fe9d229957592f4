import { IconHelp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { BackButton } from './back-button.tsx'
import { BarButton } from './bar-button.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { showKeyMap } from './key-map-shown.ts'
import { PaletteButton } from './palette-button.tsx'
import { ScreenShareButton } from './screen-share-button.tsx'
import classes from './top-bar.module.css'
import { UndoRedo } from './undo-redo.tsx'

/** Where one is, and what can be done from everywhere. */
export function TopBar() {
  const { t } = useTranslation('app')
  return (
    <header className={classes.bar}>
      <BackButton />
      <Breadcrumbs />
      <PaletteButton />
      <UndoRedo />
      <ScreenShareButton />
      <BarButton icon={IconHelp} label={t('keys.title')} keys={['?']} onClick={showKeyMap} />
    </header>
  )
}
