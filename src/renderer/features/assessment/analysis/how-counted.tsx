import { ActionIcon, Popover } from '@mantine/core'
import { IconMathFunction } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../components/icon.tsx'
import classes from './analysis.module.css'

/** How a figure is counted, for whoever asks. */
export function HowCounted({ figure, formula }: { figure: string; formula: string }) {
  const { t } = useTranslation('analysis')
  const label = t('how', { figure })
  return (
    <Popover width={380} position="bottom-start" withArrow trapFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" size="sm" aria-label={label} title={label}>
          <Icon of={IconMathFunction} size={14} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <h2 className={classes.heading} style={{ marginTop: 0 }}>
          {label}
        </h2>
        {/* Without a stop inside, Esc would not reach the popover. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <p className={classes.how} tabIndex={0}>
          {formula}
        </p>
      </Popover.Dropdown>
    </Popover>
  )
}
