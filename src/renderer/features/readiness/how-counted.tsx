import { ActionIcon, Popover } from '@mantine/core'
import { IconMathFunction } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/icon.tsx'
import classes from './how-counted.module.css'

/** How a number is counted, for whoever asks. */
export function HowCounted({ of, lines }: { of: string; lines: readonly string[] }) {
  const { t } = useTranslation('readiness')
  return (
    <Popover width={360} position="bottom-start" withArrow trapFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" size="sm" aria-label={t('howCounted', { of })} title={t('howCounted', { of })}>
          <Icon of={IconMathFunction} size={14} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <h3 className={classes.title}>{t('howCounted', { of })}</h3>
        {lines.map(line => (
          <p key={line} className={classes.line}>
            {line}
          </p>
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}
