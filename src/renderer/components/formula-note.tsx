import { ActionIcon, Popover } from '@mantine/core'
import { IconMathFunction } from '@tabler/icons-react'
import { Icon } from './icon.tsx'
import classes from './formula-note.module.css'

/** How a figure is counted, behind a small button beside it, for whoever asks. */
export function FormulaNote({ label, lines }: { label: string; lines: readonly string[] }) {
  return (
    <Popover width={380} position="bottom-start" withArrow trapFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" size="sm" aria-label={label} title={label}>
          <Icon of={IconMathFunction} size={14} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <h2 className={classes.title}>{label}</h2>
        {/* Without a stop inside, Esc would not reach the popover. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div tabIndex={0}>
          {lines.map(line => (
            <p key={line} className={classes.line}>
              {line}
            </p>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
