import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, useRegionNames } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { IndonesiaMap, type ProvinceTile } from '../../components/indonesia-map.tsx'
import classes from './placement-map.module.css'

/** Which provinces still have companions without a class, once there is a plan. */
export function PlacementMap() {
  const { t } = useTranslation('app')
  const { data: plan } = useSuspenseQuery(api.allocation.current.queryOptions())
  const { data: unplaced } = useSuspenseQuery(api.allocation.unplaced.queryOptions())
  const { data: roster } = useSuspenseQuery(api.roster.summary.queryOptions())
  const { provinces } = useRegionNames()
  if (!plan) return null

  const missing = new Map<string, number>()
  for (const { provinceCode } of unplaced) missing.set(provinceCode, (missing.get(provinceCode) ?? 0) + 1)
  const inhabited = new Set(roster.provinces.map(({ code }) => code))
  const tiles = provinces.map(({ code, letters, name }) => {
    const people = missing.get(code) ?? 0
    return {
      letters,
      label: people === 0 ? name : t('home.mapTile', { province: name, people }),
      tone: toneOf(people, inhabited.has(code)),
    }
  })
  const placed = t('home.mapPlaced', { count: inhabited.size - missing.size })
  const notPlaced = t('home.mapUnplaced', { count: missing.size })
  const withoutPeople = t('home.mapEmpty', { count: provinces.length - inhabited.size })

  return (
    <Card title={t('home.map')} aside={<Link to="/provinsi">{t('home.openProvinces')}</Link>}>
      <div className={classes.body}>
        <IndonesiaMap tiles={tiles} label={`${t('home.map')}: ${placed}, ${notPlaced}`} tileSize={21} />
        <p className={classes.legend} aria-hidden>
          <span>
            <i data-tone="plain" />
            {placed}
          </span>
          {missing.size > 0 && (
            <span>
              <i data-tone="warn" />
              {notPlaced}
            </span>
          )}
          {inhabited.size < provinces.length && (
            <span>
              <i data-tone="empty" />
              {withoutPeople}
            </span>
          )}
        </p>
      </div>
    </Card>
  )
}

function toneOf(unplaced: number, isInhabited: boolean): ProvinceTile['tone'] {
  if (unplaced > 0) return 'warn'
  return isInhabited ? 'plain' : 'empty'
}
