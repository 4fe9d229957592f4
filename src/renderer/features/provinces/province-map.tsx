import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { IndonesiaMap } from '../../components/indonesia-map.tsx'
import { useFormat } from '../../components/use-format.ts'
import { type Measure, measureRules, mostPressing } from './measures.ts'
import classes from './province-map.module.css'
import type { ProvinceRow } from './province-row.ts'
import { type RampScale, rampLevelOf, rampScaleOf } from './ramp-scale.ts'

type ProvinceMapProps = {
  rows: ProvinceRow[]
  measure: Measure
  selected: string
  onSelect: (code: string) => void
  onOpen: (code: string) => void
}

/** The provinces coloured by a measure, what the colours mean, and where it presses most. */
export function ProvinceMap({ rows, measure, selected, onSelect, onOpen }: ProvinceMapProps) {
  const { t } = useTranslation('provinces')
  const { number } = useFormat()
  const isWide = useMediaQuery('(min-width: 1600px)')
  const isNarrow = useMediaQuery('(max-width: 780px)')
  const { amount, figure = amount } = measureRules[measure]
  const scale = rampScaleOf(Math.max(0, ...rows.map(row => amount(row) ?? 0)))
  const codeOf = (letters: string) => rows.find(row => row.letters === letters)!.code

  const tiles = rows.map(row => {
    const [value, shown] = [amount(row), figure(row)]
    const words = shown === null ? t('none') : t(`amount.${measure}`, { count: shown })
    return {
      letters: row.letters,
      label: `${row.name}: ${words}`,
      tone: value === null ? ('empty' as const) : rampLevelOf(value, scale),
      ...(shown !== null && { figure: number(shown) }),
    }
  })

  return (
    <div className={classes.body}>
      <IndonesiaMap
        tiles={tiles}
        label={t('map', { measure: t(`measure.${measure}`) })}
        tileSize={isWide ? 56 : isNarrow ? 32 : 38}
        selected={rows.find(row => row.code === selected)?.letters ?? null}
        onSelect={letters => onSelect(codeOf(letters))}
        onOpen={letters => onOpen(codeOf(letters))}
      />
      <Legend scale={scale} hasUnknown={tiles.some(({ tone }) => tone === 'empty')} />
      <Pressing rows={rows} measure={measure} onSelect={onSelect} />
    </div>
  )
}

function Legend({ scale, hasUnknown }: { scale: RampScale; hasUnknown: boolean }) {
  const { t } = useTranslation('provinces')
  const { number } = useFormat()
  const range = (from: number, to: number) => (from === to ? number(from) : `${number(from)}–${number(to)}`)
  return (
    <p className={classes.legend}>
      {[0, ...scale].map((from, level) => (
        <span key={from}>
          <i style={{ background: `var(--ramp-${level})` }} aria-hidden />
          {level < 5 ? range(from, scale[level]! - 1) : t('legendMost', { from })}
        </span>
      ))}
      {hasUnknown && (
        <span>
          <i style={{ background: 'var(--hover)' }} aria-hidden />
          {t('none')}
        </span>
      )}
    </p>
  )
}

/** The answer in a sentence: nobody should have to compare 38 tiles. */
function Pressing({ rows, measure, onSelect }: Pick<ProvinceMapProps, 'rows' | 'measure' | 'onSelect'>) {
  const { t } = useTranslation('provinces')
  const found = mostPressing(rows, measure)
  const { amount } = measureRules[measure]
  const count = found && amount(found)
  if (!found || count === null || count === undefined) return null
  if (count === 0 && measure !== 'seats') return <p className={classes.pressing}>{t(`pressingNone.${measure}`)}</p>
  return (
    <p className={classes.pressing}>
      {t(`pressing.${measure}`)}{' '}
      <button type="button" onClick={() => onSelect(found.code)}>
        {found.name}
      </button>
      {`, ${t(`pressingAmount.${measure}`, { count })}.`}
    </p>
  )
}
