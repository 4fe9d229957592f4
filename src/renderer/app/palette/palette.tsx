import '@mantine/spotlight/styles.css'
import { Spotlight } from '@mantine/spotlight'
import { useTranslation } from 'react-i18next'
import { paletteStore } from '../palette-opening.ts'
import { PaletteSearch } from './palette-search.tsx'
import classes from './palette.module.css'

/** People, classes, provinces, commands and pages, found by typing. What opens it is in the frame. */
export function Palette() {
  const { t } = useTranslation('palette')
  return (
    <Spotlight.Root
      store={paletteStore}
      shortcut={null}
      size={600}
      yOffset="min(96px, 6vh)"
      radius={12}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('title') } }}
      classNames={{ content: classes.palette }}
    >
      <PaletteSearch />
    </Spotlight.Root>
  )
}
