import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PeopleSort } from '#contract/people'
import type { PersonColumn } from '#domain/roster/people-query'
import classes from './people-table.module.css'

type HeadProps = {
  columns: PersonColumn[]
  template: string
  sort: PeopleSort
  onSort: (column: PersonColumn) => void
  chosen: 'all' | 'some' | 'none'
  onChooseAll: () => void
}

/** The sticky head: every column sorts by a click; the box chooses everybody of the list. */
export function PeopleTableHead({ columns, template, sort, onSort, chosen, onChooseAll }: HeadProps) {
  const { t } = useTranslation('roster')
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp
  return (
    <div role="row" aria-rowindex={1} className={classes.head} style={{ gridTemplateColumns: template }}>
      <div role="columnheader" className={classes.box}>
        <Checkbox
          aria-label={t('people.chooseAll')}
          checked={chosen !== 'none'}
          indeterminate={chosen === 'some'}
          onChange={onChooseAll}
        />
      </div>
      {columns.map(column => {
        const isSorted = sort.column === column
        return (
          <div
            key={column}
            role="columnheader"
            aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
          >
            <button type="button" onClick={() => onSort(column)}>
              {t(`list.column.${column}`)}
              {isSorted && <Arrow size={12} stroke={1.8} aria-hidden />}
            </button>
          </div>
        )
      })}
    </div>
  )
}
