import { ActionIcon, Button, Checkbox, Popover, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type PersonColumn, personColumns } from '#domain/roster/people-query'
import { Icon } from '../../../components/icon.tsx'
import classes from './column-chooser.module.css'

type ColumnChooserProps = {
  columns: PersonColumn[]
  onChange: (columns: PersonColumn[]) => void
  onReset: () => void
}

/** Which columns are shown and in which order; the name always stands first. */
export function ColumnChooser({ columns, onChange, onReset }: ColumnChooserProps) {
  const { t } = useTranslation('roster')
  const shown = columns.slice(1)
  const all = [...shown, ...personColumns.filter(column => !columns.includes(column))]
  const move = (column: PersonColumn, by: number) => {
    const from = shown.indexOf(column)
    const next = shown.filter(one => one !== column)
    next.splice(from + by, 0, column)
    onChange(next)
  }

  return (
    <Popover position="bottom-end" trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Tooltip label={t('people.columns')}>
          <ActionIcon aria-label={t('people.columns')}>
            <Icon of={IconColumns3} size={18} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('people.columns')}>
        <ul className={classes.columns}>
          {all.map(column => {
            const at = shown.indexOf(column)
            const name = t(`list.column.${column}`)
            return (
              <li key={column}>
                <Checkbox
                  label={name}
                  checked={at >= 0}
                  onChange={() => onChange(at >= 0 ? shown.filter(one => one !== column) : [...shown, column])}
                />
                {at >= 0 && (
                  <span>
                    <ActionIcon
                      size={28}
                      disabled={at === 0}
                      aria-label={t('people.columnEarlier', { name })}
                      onClick={() => move(column, -1)}
                    >
                      <Icon of={IconArrowUp} size={14} />
                    </ActionIcon>
                    <ActionIcon
                      size={28}
                      disabled={at === shown.length - 1}
                      aria-label={t('people.columnLater', { name })}
                      onClick={() => move(column, 1)}
                    >
                      <Icon of={IconArrowDown} size={14} />
                    </ActionIcon>
                  </span>
                )}
              </li>
            )
          })}
        </ul>
        <Button size="xs" variant="subtle" onClick={onReset}>
          {t('people.columnsReset')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
