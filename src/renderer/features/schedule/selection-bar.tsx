import { Button } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/icon.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import classes from './selection-bar.module.css'

type SelectionBarProps = { count: number; onMove: () => void; onTakeOut: () => void; onClear: () => void }

/** What can be done with the people selected. */
export function SelectionBar({ count, onMove, onTakeOut, onClear }: SelectionBarProps) {
  const { t } = useTranslation('schedule')
  return (
    <div className={classes.bar}>
      <span role="status">{t('selected', { count })}</span>
      <Button size="xs" variant="subtle" onClick={onClear}>
        {t('clearSelection')}
      </Button>
      <span className={classes.rest} />
      <Button size="xs" variant="default" onClick={onTakeOut}>
        {t('takeOut')}
      </Button>
      <Button
        size="xs"
        leftSection={<Icon of={IconArrowsExchange} />}
        rightSection={<KeyHint keys={['M']} />}
        onClick={onMove}
      >
        {t('moveSelected', { count })}
      </Button>
    </div>
  )
}
