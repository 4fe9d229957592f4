import { UnstyledButton } from '@mantine/core'

import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { commandKey } from '../components/command-key.ts'
import { Icon } from '../components/icon.tsx'
import { KeyHint } from '../components/key-hint.tsx'
import { palette } from './palette-opening.ts'
import classes from './palette-button.module.css'

/** Looks like the field that it opens. */
export function PaletteButton() {
  const { t } = useTranslation('app')
  return (
    <UnstyledButton
      className={classes.button}
      aria-label={t('palette')}
      aria-keyshortcuts="Control+K"
      title={t('palette')}
      onClick={palette.open}
    >
      <Icon of={IconSearch} size={18} />
      <span className={classes.words}>{t('palette')}</span>
      <span className={classes.keys}>
        <KeyHint keys={[`${commandKey} K`]} />
      </span>
    </UnstyledButton>
  )
}
