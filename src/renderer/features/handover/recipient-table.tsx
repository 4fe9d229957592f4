import { VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Recipient, RecipientState } from '#contract/handover'
import { moveCursor } from '../../components/move-cursor.ts'
import { Pill } from '../../components/pill.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './recipient-table.module.css'
import { useRecipientName } from './use-recipient-name.ts'

type RecipientTableProps = {
  recipients: RecipientState[]
  selected: Recipient
  onSelect: (recipient: Recipient) => void
  /** Enter, or a double click: on to the files. */
  onOpen: () => void
}

const columns = ['name', 'classes', 'people', 'withoutEmail', 'state'] as const

/** Everybody who gets files, and whether they have them. The body is one stop for Tab. */
export function RecipientTable({ recipients, selected, onSelect, onOpen }: RecipientTableProps) {
  const { t } = useTranslation('handover')
  const nameOf = useRecipientName()
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const [told, setTold] = useState('')
  const cursor = recipients.findIndex(({ recipient }) => recipient === selected)
  useEffect(() => {
    scrollWithin(scroller.current, body.current?.rows[cursor])
  }, [cursor])

  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = moveCursor(event.key, cursor, recipients.length, 10)
    if (event.key === 'Enter') onOpen()
    else if (next !== null) {
      const { recipient } = recipients[next]!
      onSelect(recipient)
      setTold(nameOf(recipient))
    } else return
    event.preventDefault()
  }

  return (
    <div ref={scroller} className={classes.scroller} onKeyDown={onKeyDown}>
      <table className={classes.table} aria-label={t('table')}>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col" data-column={column}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <tbody ref={body} className={classes.body} tabIndex={0}>
          {recipients.map(one => (
            <RecipientRow
              key={one.recipient}
              state={one}
              isCurrent={one.recipient === selected}
              onSelect={() => onSelect(one.recipient)}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
    </div>
  )
}

const headHeight = 32

/** Not `scrollIntoView`: where the whole page scrolls, its title would go out of sight. */
function scrollWithin(scroller: HTMLElement | null, row: HTMLElement | undefined) {
  if (!scroller || !row) return
  const { offsetTop: top, offsetHeight: height } = row
  if (top - headHeight < scroller.scrollTop) scroller.scrollTop = top - headHeight
  else if (top + height > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = top + height - scroller.clientHeight
}

type RecipientRowProps = { state: RecipientState; isCurrent: boolean; onSelect: () => void; onOpen: () => void }

function RecipientRow({ state, isCurrent, onSelect, onOpen }: RecipientRowProps) {
  const { number } = useFormat()
  const nameOf = useRecipientName()
  const name = nameOf(state.recipient)
  return (
    <tr
      aria-current={isCurrent || undefined}
      data-centre={state.recipient === 'pusat' || undefined}
      onClick={onSelect}
      onDoubleClick={onOpen}
    >
      <td data-column="name" title={name}>
        {name}
      </td>
      {(['classes', 'people', 'withoutEmail'] as const).map(column => (
        <td key={column} data-column={column} data-zero={state[column] === 0 || undefined}>
          {number(state[column])}
        </td>
      ))}
      <td data-column="state">
        <SentState handedOver={state.handedOver} />
      </td>
    </tr>
  )
}

/** When it went out, and whether it is still right. */
export function SentState({ handedOver }: Pick<RecipientState, 'handedOver'>) {
  const { t } = useTranslation('handover')
  const { instant } = useFormat()
  if (!handedOver) return <span className={classes.none}>{t('notSent')}</span>
  const { at, planNumber, isCurrent } = handedOver
  const words = t('sent', { at: instant(at), plan: planNumber })
  if (isCurrent) return <span title={words}>{words}</span>
  return (
    <span title={words}>
      <Pill kind="warn">{t('changedSince')}</Pill>
    </span>
  )
}
