import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Icon } from '../../components/icon.tsx'
import { moveCursor } from '../../components/move-cursor.ts'
import { Note } from '../../components/note.tsx'
import classes from './pick-list.module.css'

export type PickOption = {
  key: string
  title: string
  detail?: string
  aside?: ReactNode
  /** What else it is found by. */
  words?: string
  /** Not offered until somebody searches for it. */
  isHidden?: boolean
}

/** What choosing an option would do: sentences of broken rules, and what the button that does it all the same says. */
export type PickOutcome = { bad: string[]; warn: string[]; button: string }

type PickListProps = {
  label: string
  options: PickOption[]
  /** Said where nothing fits. */
  none: string
  /** Which option the cursor begins at. */
  startAt?: number
  outcomeOf: (key: string) => PickOutcome
  onPick: (key: string) => void
}

const most = 60
const rowsOfPage = 6

/** Options under a field that searches them. What an option would break is said before it can be confirmed. */
export function PickList({ label, options, none, startAt = 0, outcomeOf, onPick }: PickListProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [words, setWords] = useState('')
  const [at, setAt] = useState(startAt)
  const field = useRef<HTMLInputElement>(null)
  const shown = searched(options, words).slice(0, most)
  const current = shown[Math.min(at, shown.length - 1)]
  const outcome = current && outcomeOf(current.key)

  const goTo = (next: number) => {
    setAt(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  // The options may come later than the dialog around them, whose first button has the focus by then.
  useEffect(() => {
    field.current?.focus()
    list.current?.children[startAt]?.scrollIntoView({ block: 'nearest' })
  }, [list, startAt])
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && current) {
      event.preventDefault()
      onPick(current.key)
      return
    }
    const next =
      event.key === 'Home' || event.key === 'End' ? null : moveCursor(event.key, at, shown.length, rowsOfPage)
    if (next === null) return
    event.preventDefault()
    goTo(next)
  }
  const onClick = (index: number) => {
    const option = shown[index]!
    const { bad, warn } = outcomeOf(option.key)
    if (bad.length + warn.length === 0) onPick(option.key)
    else goTo(index)
  }

  return (
    <div className={classes.pick}>
      <TextInput
        ref={field}
        data-autofocus
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={current && `${id}-${current.key}`}
        placeholder={label}
        leftSection={<Icon of={IconSearch} />}
        value={words}
        onChange={event => {
          setWords(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      {shown.length === 0 && <p className={classes.none}>{none}</p>}
      {/* The field keeps the focus; a click on an option is for the mouse. */}
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className={classes.list}>
        {shown.map((option, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={option.key}
            id={`${id}-${option.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={option === current}
            className={classes.option}
            onClick={() => onClick(index)}
          >
            <span className={classes.words}>
              <span className={classes.title}>{option.title}</span>
              {option.detail && <span className={classes.detail}>{option.detail}</span>}
            </span>
            {option.aside && <span className={`${classes.aside} num`}>{option.aside}</span>}
          </div>
        ))}
      </div>
      {current && outcome && (
        <div className={classes.foot}>
          <div aria-live="polite" className={classes.notes}>
            {outcome.bad.length > 0 && <Sentences kind="bad" of={outcome.bad} />}
            {outcome.warn.length > 0 && <Sentences kind="warn" of={outcome.warn} />}
          </div>
          <Button onClick={() => onPick(current.key)}>{outcome.button}</Button>
        </div>
      )}
    </div>
  )
}

function Sentences({ kind, of }: { kind: 'bad' | 'warn'; of: string[] }) {
  return (
    <Note kind={kind}>
      {of.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Note>
  )
}

function searched(options: PickOption[], words: string) {
  const wanted = words.toLocaleLowerCase('id').split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return options.filter(({ isHidden }) => !isHidden)
  return options.filter(({ title, detail, words: more }) => {
    const text = `${title} ${detail ?? ''} ${more ?? ''}`.toLocaleLowerCase('id')
    return wanted.every(word => text.includes(word))
  })
}
