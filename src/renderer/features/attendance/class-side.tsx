import { Button, Chip, TextInput } from '@mantine/core'
import { IconSearch, IconSearchOff } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttendedClass } from '#contract/attendance'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { useLetterKeys } from '../../components/letter-keys.ts'
import { moveCursor } from '../../components/move-cursor.ts'
import { useFormat } from '../../components/use-format.ts'
import { useVirtualRows } from '../../components/use-virtual-rows.ts'
import classes from './attendance.module.css'
import type { AttendanceView } from './attendance-view.ts'
import { classState } from './attended-classes.ts'

type ClassSideProps = {
  all: readonly AttendedClass[]
  shown: readonly AttendedClass[]
  current: string | undefined
  view: AttendanceView
  onChange: (view: AttendanceView) => void
}

/** The classes with their state; words and the two usual questions narrow them. */
export function ClassSide({ all, shown, current, view, onChange }: ClassSideProps) {
  const { t } = useTranslation('attendance')
  const { bagian: _, ...rest } = view
  return (
    <div className={classes.side}>
      <div className={classes.bar}>
        <SearchField view={view} onChange={onChange} />
        <Questions all={all} view={view} onChange={onChange} />
        <p className={classes.count} role="status">
          {t('shown', { count: shown.length, all: all.length })}
        </p>
      </div>
      <ClassList
        shown={shown}
        current={current}
        onPick={kelas => onChange({ ...rest, kelas })}
        onClear={() => onChange({})}
      />
    </div>
  )
}

type PartProps = Pick<ClassSideProps, 'view' | 'onChange'>

/** The address follows what is typed a little later; until then it is the field that knows. */
function SearchField({ view, onChange }: PartProps) {
  const { t } = useTranslation('attendance')
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const { cari = '', kelas: _, ...others } = view
  const { cari: __, ...anyWords } = others as AttendanceView
  if (typed === cari) setTyped(null)
  useLetterKeys({ '/': () => field.current?.focus() })
  const search = (words: string) => {
    setTyped(words)
    onChange(words === '' ? anyWords : { ...anyWords, cari: words })
  }
  return (
    <TextInput
      ref={field}
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<Icon of={IconSearch} />}
      rightSection={<KeyHint keys={['/']} />}
      value={typed ?? cari}
      onChange={event => search(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={event => event.key === 'Escape' && search('')}
    />
  )
}

function Questions({ all, view, onChange }: PartProps & Pick<ClassSideProps, 'all'>) {
  const { t } = useTranslation('attendance')
  const { number } = useFormat()
  const { saring, kelas: _, ...others } = view
  const questions = [
    { name: 'ragu', label: t('doubtful'), count: all.filter(({ doubts }) => doubts > 0).length },
    { name: 'belum', label: t('unreported'), count: all.filter(one => classState(one) === 'none').length },
  ] as const
  return (
    <div className={classes.chips}>
      {questions.map(({ name, label, count }) => (
        <Chip
          key={name}
          size="xs"
          variant="outline"
          checked={saring === name}
          onChange={checked => onChange(checked ? { ...others, saring: name } : others)}
        >
          {label} <b className="num">{number(count)}</b>
        </Chip>
      ))}
    </div>
  )
}

type ClassListProps = Pick<ClassSideProps, 'shown' | 'current'> & {
  onPick: (code: string) => void
  onClear: () => void
}

const rowHeight = 48

/** Arrows, Home, End and Page keys choose another class. */
function ClassList({ shown, current, onPick, onClear }: ClassListProps) {
  const { t } = useTranslation('attendance')
  const scroller = useRef<HTMLDivElement>(null)
  const chosen = shown.findIndex(({ code }) => code === current)
  const virtual = useVirtualRows(scroller, shown.length, rowHeight)
  useEffect(() => {
    if (chosen >= 0) virtual.scrollToIndex(chosen)
  }, [chosen, virtual])
  if (shown.length === 0) {
    const clear = (
      <Button variant="default" onClick={onClear}>
        {t('clearFilter')}
      </Button>
    )
    return <EmptyState icon={IconSearchOff} title={t('noMatch')} action={clear} />
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const page = Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight)
    const next = moveCursor(event.key, chosen, shown.length, page)
    if (next === null) return
    event.preventDefault()
    onPick(shown[next]!.code)
  }
  return (
    <div
      ref={scroller}
      className={classes.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('classes')}
      aria-activedescendant={chosen >= 0 ? `attended-${current}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <ClassRow
            key={shown[index]!.code}
            attended={shown[index]!}
            isChosen={index === chosen}
            position={{ at: index + 1, of: shown.length, top: start }}
            onPick={onPick}
          />
        ))}
      </div>
    </div>
  )
}

type ClassRowProps = {
  attended: AttendedClass
  isChosen: boolean
  position: { at: number; of: number; top: number }
  onPick: (code: string) => void
}

function ClassRow({ attended, isChosen, position, onPick }: ClassRowProps) {
  const { t } = useTranslation('attendance')
  const { number, day } = useFormat()
  const { code, date, present, size, doubts } = attended
  const state = classState(attended)
  return (
    // The list itself has the focus and the keys; a click on an option is for the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`attended-${code}`}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      aria-posinset={position.at}
      aria-setsize={position.of}
      className={classes.row}
      style={{ top: position.top }}
      onClick={() => onPick(code)}
    >
      <span className={classes.words}>
        <span className={classes.code}>
          {code} <span className={classes.day}>{day(date)}</span>
        </span>
        <span className={classes.below} data-state={state}>
          {t(`state.${state}`, { count: doubts })}
        </span>
      </span>
      {state !== 'none' && (
        <span className="num">
          {number(present)}/{number(size)}
        </span>
      )}
    </div>
  )
}
