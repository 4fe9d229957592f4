import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../components/icon.tsx'
import classes from './selection-bar.module.css'

type SelectionBarProps = {
  count: number
  onMove: () => void
  onCopy: () => void
  onExport: () => void
  onWithdraw: () => void
  onClear: () => void
}

/** What can be done with the people chosen; it holds the page's one filled button meanwhile. */
export function SelectionBar({ count, onMove, onCopy, onExport, onWithdraw, onClear }: SelectionBarProps) {
  const { t } = useTranslation('roster')
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('people.chosen', { count })}>
      <span className={classes.count} role="status">
        {t('people.chosen', { count })}
      </span>
      <Button onClick={onMove}>{t('people.move', { count })}</Button>
      <Button variant="default" onClick={onCopy}>
        {t('people.copy')}
      </Button>
      <Button variant="default" onClick={onExport}>
        {t('people.export')}
      </Button>
      <Button variant="default" onClick={onWithdraw}>
        {t('people.withdraw')}
      </Button>
      <ActionIcon aria-label={t('people.clearChosen')} onClick={onClear}>
        <Icon of={IconX} />
      </ActionIcon>
    </div>
  )
}
