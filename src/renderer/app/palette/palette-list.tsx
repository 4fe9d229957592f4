import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/icon.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { optionId, type PaletteEntry } from './palette-entry.ts'
import classes from './palette.module.css'
import type { RankedGroup } from './rank-entries.ts'

type PaletteListProps = {
  id: string
  groups: readonly RankedGroup[]
  current: PaletteEntry | undefined
  onPoint: (index: number) => void
  onRun: (entry: PaletteEntry) => void
}

export function PaletteList({ id, groups, current, onPoint, onRun }: PaletteListProps) {
  const { t } = useTranslation('palette')
  const entries = groups.flatMap(group => group.entries)
  return (
    <>
      <div id={id} className={classes.list} role="listbox" tabIndex={0} aria-label={t('results')}>
        {groups.map(({ group, entries: ofGroup }) => (
          <div key={group} role="group" aria-label={t(`group.${group}`)}>
            <p className={classes.group} aria-hidden>
              {t(`group.${group}`)}
            </p>
            {ofGroup.map(entry => (
              <Line
                key={entry.id}
                id={optionId(id, entry)}
                entry={entry}
                isCurrent={entry === current}
                onPoint={() => onPoint(entries.indexOf(entry))}
                onRun={() => onRun(entry)}
              />
            ))}
          </div>
        ))}
      </div>
      {entries.length === 0 && <p className={classes.nothing}>{t('nothing')}</p>}
    </>
  )
}

type LineProps = { id: string; entry: PaletteEntry; isCurrent: boolean; onPoint: () => void; onRun: () => void }

function Line({ id, entry, isCurrent, onPoint, onRun }: LineProps) {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])

  return (
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      className={classes.line}
      // The pointer moves the cursor, but a list that moves below a resting pointer does not.
      onPointerMove={() => !isCurrent && onPoint()}
      onMouseDown={event => event.preventDefault()}
      onClick={onRun}
      onKeyDown={event => event.key === 'Enter' && onRun()}
    >
      <Icon of={entry.icon} />
      <span className={classes.label}>{entry.label}</span>
      {entry.detail && <span className={classes.detail}>{entry.detail}</span>}
      {(entry.keys || isCurrent) && (
        <span className={classes.keys}>
          <KeyHint keys={entry.keys ?? ['Enter']} />
        </span>
      )}
    </div>
  )
}
