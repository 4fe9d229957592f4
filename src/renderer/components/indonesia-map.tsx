import classes from './indonesia-map.module.css'
import { tilePlaces } from './tile-places.ts'

export type ProvinceTile = {
  /** Two letters of ISO 3166-2:ID. */
  letters: string
  /** Name and what the colour says, in words. */
  label: string
  tone: 'plain' | 'empty' | 'warn' | 'bad'
}

type IndonesiaMapProps = { tiles: ProvinceTile[]; label: string; tileSize?: number }

/** The provinces as equal tiles, so that small ones are seen. A picture: what stands beside it says the same. */
export function IndonesiaMap({ tiles, label, tileSize = 22 }: IndonesiaMapProps) {
  return (
    <div
      className={classes.map}
      role="img"
      aria-label={label}
      style={{
        gridTemplate: `repeat(8, ${tileSize}px) / repeat(16, ${tileSize}px)`,
        gap: tileSize < 26 ? 2 : 3,
      }}
    >
      {tiles.map(tile => (
        <div
          key={tile.letters}
          className={classes.tile}
          data-tone={tile.tone}
          title={tile.label}
          style={placeOf(tile.letters)}
        >
          {tile.letters}
        </div>
      ))}
    </div>
  )
}

function placeOf(letters: string) {
  const [gridColumn, gridRow] = tilePlaces[letters] ?? []
  return { gridColumn, gridRow }
}
