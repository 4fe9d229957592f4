import { ActionIcon, Tooltip } from '@mantine/core'
import type { Icon as TablerIcon } from '@tabler/icons-react'
import { Icon } from '../components/icon.tsx'
import { KeyHint } from '../components/key-hint.tsx'
import classes from './bar-button.module.css'

type BarButtonProps = {
  icon: TablerIcon
  /** What a click would do now; said by the tooltip and to screen readers. */
  label: string
  keys?: string[]
  /** It still takes the focus and says why nothing would happen. */
  disabled?: boolean
  onClick: () => void
}

/** An icon of the top bar, with its name and keys in a tooltip. */
export function BarButton({ icon, label, keys = [], disabled = false, onClick }: BarButtonProps) {
  const tooltip = (
    <span className={classes.tooltip}>
      {label} {keys.length > 0 && <KeyHint keys={keys} />}
    </span>
  )
  return (
    <Tooltip label={tooltip}>
      <ActionIcon
        className={classes.button ?? ''}
        aria-label={label}
        aria-disabled={disabled}
        {...(disabled && { 'data-disabled': true })}
        onClick={() => !disabled && onClick()}
      >
        <Icon of={icon} size={18} />
      </ActionIcon>
    </Tooltip>
  )
}
