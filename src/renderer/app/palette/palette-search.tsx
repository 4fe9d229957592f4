import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isCommand } from '../../components/command-key.ts'
import { Icon } from '../../components/icon.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { optionId, type PaletteEntry } from './palette-entry.ts'
import { palette } from '../palette-opening.ts'
import { PaletteFoot } from './palette-foot.tsx'
import { PaletteList } from './palette-list.tsx'
import classes from './palette.module.css'
import type { RankedGroup } from './rank-entries.ts'
import { readQuery } from './read-query.ts'
import { usePaletteGroups } from './use-palette-groups.ts'
import { searchEverybody } from './use-person-commands.ts'

/** The field and what it finds. The field keeps the focus; the cursor of the list is told to screen readers. */
export function PaletteSearch() {
  const { t } = useTranslation('palette')
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  // At once, so that what is typed right after Ctrl K is not lost: the dialog's own way waits.
  useLayoutEffect(() => {
    field.current?.focus()
  }, [])
  const [typed, setTyped] = useState('')
  const [cursor, setCursor] = useState(0)
  const groups = usePaletteGroups(readQuery(typed))
  const entries = groups.flatMap(group => group.entries)
  const current = entries[Math.min(cursor, entries.length - 1)]

  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    palette.close()
    entry.run()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const next = cursorAfter(event, entries.indexOf(current!), groups)
    if (next !== null) setCursor(next)
    else if (event.key !== 'Enter') return
    else if (isCommand(event.nativeEvent)) run(entries.find(({ id }) => id === searchEverybody))
    else run(current)
    event.preventDefault()
  }

  return (
    <>
      <div className={classes.search}>
        <Icon of={IconSearch} size={18} />
        <input
          ref={field}
          data-autofocus
          className={classes.input}
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={current && optionId(listId, current)}
          aria-autocomplete="list"
          aria-label={t('title')}
          placeholder={t('placeholder')}
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={event => {
            setTyped(event.currentTarget.value)
            setCursor(0)
          }}
          onKeyDown={onKeyDown}
        />
        <KeyHint keys={['Esc']} />
      </div>
      <PaletteList id={listId} groups={groups} current={current} onPoint={setCursor} onRun={run} />
      <p className={classes.spoken} role="status">
        {t('found', { count: entries.length })}
      </p>
      <PaletteFoot />
    </>
  )
}

/** Where a key leads from line `cursor`: round by lines, or with Tab round by groups; null for other keys. */
function cursorAfter(event: KeyboardEvent, cursor: number, groups: readonly RankedGroup[]): number | null {
  const count = groups.reduce((sum, group) => sum + group.entries.length, 0)
  if (count === 0) return event.key === 'Tab' ? 0 : null
  if (event.key === 'ArrowDown') return (cursor + 1) % count
  if (event.key === 'ArrowUp') return (cursor + count - 1) % count
  if (event.key === 'PageDown') return Math.min(cursor + 8, count - 1)
  if (event.key === 'PageUp') return Math.max(cursor - 8, 0)
  if (event.key !== 'Tab') return null
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, group) => sum + group.entries.length, 0))
  const at = starts.findLastIndex(start => start <= cursor)
  return starts[(at + (event.shiftKey ? starts.length - 1 : 1)) % starts.length]!
}
