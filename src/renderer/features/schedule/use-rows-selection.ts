import { useState } from 'react'
import { moveCursor } from '../../components/move-cursor.ts'

type RowsSelection = {
  cursor: number
  selected: ReadonlySet<string>
  /** Of the row under the cursor where nothing is selected. */
  chosen: string[]
  toggle: (index: number) => void
  pick: (index: number, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => void
  selectAll: () => void
  clear: () => void
  /** Returns whether the key meant something. */
  press: (event: React.KeyboardEvent, page: number) => boolean
}

/** Which of some rows are selected: Space, Shift with arrows or click, Ctrl A; Esc lets go. */
export function useRowsSelection(keys: string[]): RowsSelection {
  const [cursorAt, setCursor] = useState(0)
  const [anchor, setAnchor] = useState(0)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const cursor = Math.min(cursorAt, Math.max(0, keys.length - 1))
  // Who left meanwhile is no longer selected.
  const selected = new Set(keys.filter(key => marked.has(key)))
  const current = keys[cursor]

  const range = (from: number, to: number) => new Set(keys.slice(Math.min(from, to), Math.max(from, to) + 1))
  const toggle = (index: number) => {
    const key = keys[index]!
    setCursor(index)
    setAnchor(index)
    setMarked(new Set(selected.has(key) ? [...selected].filter(one => one !== key) : [...selected, key]))
  }
  const extend = (index: number) => {
    setCursor(index)
    setMarked(range(anchor, index))
  }
  const goTo = (index: number) => {
    setCursor(index)
    setAnchor(index)
  }
  const selectAll = () => setMarked(new Set(keys))
  const clear = () => setMarked(new Set())

  return {
    cursor,
    selected,
    chosen: selected.size > 0 ? [...selected] : current === undefined ? [] : [current],
    toggle,
    selectAll,
    clear,
    pick: (index, { shiftKey, ctrlKey, metaKey }) => {
      if (shiftKey) extend(index)
      else if (ctrlKey || metaKey) toggle(index)
      else goTo(index)
    },
    press: (event, page) => {
      const { key } = event
      if (key === ' ') return keys.length > 0 && done(() => toggle(cursor))
      if (key === 'a' && (event.ctrlKey || event.metaKey)) return done(selectAll)
      if (key === 'Escape' && selected.size > 0) return done(clear)
      const next = moveCursor(key, cursor, keys.length, page)
      if (next === null) return false
      return done(() => (event.shiftKey ? extend(next) : goTo(next)))
    },
  }
}

function done(act: () => void) {
  act()
  return true
}
