import { useId, useRef } from 'react'
import classes from './indonesia-map.module.css'
import { isArrowKey, nearestTile } from './nearest-tile.ts'
import { tilePlaces } from './tile-places.ts'

/** How much of a measure: 0 is the least, 5 the most. */
export type RampLevel = 0 | 1 | 2 | 3 | 4 | 5

export type ProvinceTile = {
  /** Two letters of ISO 3166-2:ID. */
  letters: string
  /** Name and what the colour says, in words. */
  label: string
  /** A state, or how much of the measure; `silent`: nothing was reported, which is no amount. */
  tone: 'plain' | 'empty' | 'silent' | 'warn' | 'bad' | RampLevel
  /** The measure in figures, below the letters. */
  figure?: string
}

type IndonesiaMapProps = {
  tiles: ProvinceTile[]
  label: string
  tileSize?: number
  /** Makes the tiles choosable, the one of these letters chosen. Without it the map is a picture. */
  selected?: string | null
  onSelect?: (letters: string) => void
  onOpen?: (letters: string) => void
}

/** The provinces as equal tiles, so that small ones are seen; what stands beside it says the same. */
export function IndonesiaMap({ tiles, label, tileSize = 22, selected, onSelect, onOpen }: IndonesiaMapProps) {
  const style = {
    gridTemplate: `repeat(8, ${tileSize}px) / repeat(16, ${tileSize}px)`,
    gap: tileSize < 26 ? 2 : 3,
  }
  if (!onSelect) {
    return (
      <div className={classes.map} role="img" aria-label={label} style={style}>
        {tiles.map(tile => (
          <TileFace key={tile.letters} tile={tile} isPlaced />
        ))}
      </div>
    )
  }
  return (
    <ChoosableMap
      {...{ tiles, label, style, onSelect }}
      selected={selected ?? null}
      onOpen={letters => onOpen?.(letters)}
    />
  )
}

type ChoosableMapProps = Required<Pick<IndonesiaMapProps, 'tiles' | 'label' | 'onSelect' | 'onOpen'>> & {
  selected: string | null
  style: React.CSSProperties
}

/** One stop for Tab: arrows go to the nearest tile that way, Enter opens. */
function ChoosableMap({ tiles, label, style, selected, onSelect, onOpen }: ChoosableMapProps) {
  const id = useId()
  const map = useRef<HTMLDivElement>(null)

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && selected) onOpen(selected)
    else if (isArrowKey(event.key)) onSelect(selected ? nearestTile(selected, event.key) : tiles[0]!.letters)
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={map}
      className={classes.map}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={selected ? `${id}-${selected}` : undefined}
      style={style}
      onKeyDown={onKeyDown}
    >
      {tiles.map(tile => (
        // The map itself has the focus and the keys; a click on a tile is for the mouse.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={tile.letters}
          id={`${id}-${tile.letters}`}
          role="option"
          tabIndex={-1}
          aria-selected={tile.letters === selected}
          aria-label={tile.label}
          className={classes.choice}
          style={placeOf(tile.letters)}
          onClick={() => {
            onSelect(tile.letters)
            map.current?.focus({ preventScroll: true })
          }}
          onDoubleClick={() => onOpen(tile.letters)}
        >
          <TileFace tile={tile} />
        </div>
      ))}
    </div>
  )
}

type TileFaceProps = { tile: ProvinceTile; isPlaced?: boolean }

function TileFace({ tile: { letters, label, tone, figure }, isPlaced = false }: TileFaceProps) {
  return (
    <div className={classes.tile} data-tone={tone} title={label} style={isPlaced ? placeOf(letters) : undefined}>
      <span>{letters}</span>
      {figure !== undefined && <span className={`${classes.figure} num`}>{figure}</span>}
    </div>
  )
}

function placeOf(letters: string) {
  const [gridColumn, gridRow] = tilePlaces[letters] ?? []
  return { gridColumn, gridRow }
}
