import { memo, type MouseEvent } from 'react'
import type { ListedPerson } from '#contract/people'
import type { PersonColumn } from '#domain/roster/people-query'
import { EditCell } from './edit-cell.tsx'
import classes from './people-table.module.css'
import type { PersonCells } from './use-person-cells.tsx'

export type RowEvents = {
  onPick: (index: number, column: number, event: MouseEvent) => void
  onToggle: (index: number) => void
  onEdit: (index: number, column: number) => void
  onEditEnd: (moveOn: boolean) => void
}

type PersonRowProps = RowEvents & {
  person: ListedPerson | undefined
  index: number
  top: number
  height: number
  columns: PersonColumn[]
  cells: PersonCells
  nameOfBox: (name: string) => string
  template: string
  isChosen: boolean
  isOpen: boolean
  /** The column of the cursor or of the field that is being edited, where it is in this row. */
  cursor: number | null
  isEditing: boolean
}

export const cellId = (index: number, column: number) => `orang-${index}-${column}`

/** One person. Rows are drawn anew only when something of their own changes: scrolling draws but the new ones. */
export const PersonRow = memo(function PersonRow({
  person,
  index,
  top,
  height,
  columns,
  cells,
  nameOfBox,
  template,
  isChosen,
  isOpen,
  cursor,
  isEditing,
  onPick,
  onToggle,
  onEdit,
  onEditEnd,
}: PersonRowProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      className={classes.row}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)`, height }}
      data-cursor={cursor !== null || undefined}
      data-open={isOpen || undefined}
      data-withdrawn={person?.withdrawnAt ? true : undefined}
    >
      <div role="gridcell" className={classes.box}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={person ? nameOfBox(person.name) : undefined}
          aria-hidden={!person || undefined}
          checked={isChosen}
          disabled={!person}
          onChange={() => onToggle(index)}
        />
      </div>
      {columns.map((column, at) =>
        isEditing && cursor === at && person ? (
          <EditCell key={column} person={person} column={column} onEnd={onEditEnd} />
        ) : (
          // The grid has the focus and its keys do the same (WAI-ARIA's grid with aria-activedescendant).
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={column}
            id={cellId(index, at)}
            role="gridcell"
            className={at === 0 ? classes.first : undefined}
            data-cell-cursor={cursor === at || undefined}
            onClick={event => onPick(index, at, event)}
            onDoubleClick={() => onEdit(index, at)}
          >
            <span className={classes.text}>
              {person ? cells(person, column) : <span className={classes.waiting} />}
            </span>
          </div>
        ),
      )}
    </div>
  )
})
