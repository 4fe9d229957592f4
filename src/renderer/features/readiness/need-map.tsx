import { useMediaQuery } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlaceSum } from '#contract/readiness'
import { readyShare } from '#domain/readiness/readiness-sum'
import { needLevelOf, needThresholds } from '#domain/readiness/variable-figures'
import { useRegionNames } from '../../api.ts'
import { IndonesiaMap } from '../../components/indonesia-map.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './need-map.module.css'
import { ScopeLink } from './scope-link.tsx'
import marks from './state-mark.module.css'

/** The provinces by need: the fewer of those who reported are ready, the stronger. Nobody reported: hatched, no colour. */
export function NeedMap({ provinces: sums }: { provinces: readonly PlaceSum[] }) {
  const { t } = useTranslation('readiness')
  const { share } = useFormat()
  const navigate = useNavigate()
  const { provinces } = useRegionNames()
  const isWide = useMediaQuery('(min-width: 1600px)')
  const [selected, setSelected] = useState<string | null>(null)
  const tiles = provinces.map(({ code, letters, name }) => {
    const sum = sums.find(one => one.code === code)?.sum
    const ready = sum ? readyShare(sum) : null
    return {
      letters,
      label: `${name}: ${ready === null ? t(sum ? 'map.silent' : 'map.nobody') : t('map.ready', { share: share(ready) })}`,
      tone: ready === null ? (sum ? ('silent' as const) : ('empty' as const)) : needLevelOf(ready),
    }
  })
  const open = (letters: string) => {
    const province = provinces.find(one => one.letters === letters)
    if (province) void navigate({ to: '/kesiapan/$code', params: { code: province.code } })
  }
  return (
    <div className={classes.map}>
      <IndonesiaMap
        tiles={tiles}
        label={t('map.label')}
        tileSize={isWide ? 30 : 21}
        selected={selected}
        onSelect={setSelected}
        onOpen={open}
      />
      <NeedLegend />
      <ChosenProvince province={provinces.find(({ letters }) => letters === selected)} sums={sums} />
    </div>
  )
}

type ChosenProvinceProps = { province: { code: string; name: string } | undefined; sums: readonly PlaceSum[] }

/** What the chosen tile says, and the way to its page. */
function ChosenProvince({ province, sums }: ChosenProvinceProps) {
  const { t } = useTranslation('readiness')
  const { share } = useFormat()
  const sum = sums.find(({ code }) => code === province?.code)?.sum
  if (!province) return null
  const ready = sum ? readyShare(sum) : null
  const words = ready === null ? t(sum ? 'map.silent' : 'map.nobody') : t('map.ready', { share: share(ready) })
  return (
    <p className={classes.chosen} role="status">
      <ScopeLink scope={{ kind: 'province', code: province.code }}>{province.name}</ScopeLink>
      {`: ${words}`}
      {sum &&
        sum.states['not-reported'] > 0 &&
        `, ${t('stateCount.not-reported', { count: sum.states['not-reported'] })}`}
    </p>
  )
}

/** What the colours of map and strip mean. */
export function NeedLegend() {
  const { t } = useTranslation('readiness')
  const percent = (threshold: number) => Math.round(threshold * 100)
  const ranges = [
    t('legend.over', { from: percent(needThresholds[0]) }),
    ...needThresholds
      .slice(1)
      .map((from, at) => t('legend.range', { from: percent(from), to: percent(needThresholds[at]!) - 1 })),
    t('legend.under', { to: percent(needThresholds.at(-1)!) }),
  ]
  return (
    <p className={classes.legend}>
      {ranges.map((words, level) => (
        <span key={words}>
          <i style={{ background: `var(--ramp-${level})` }} aria-hidden />
          {words}
        </span>
      ))}
      <span>
        <i className={marks.swatch} data-state="not-reported" aria-hidden />
        {t('legend.silent')}
      </span>
    </p>
  )
}
