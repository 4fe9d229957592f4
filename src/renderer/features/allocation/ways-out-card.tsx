import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TierSettings } from '#domain/training/training'
import { Card } from '../../components/card.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { Pill } from '../../components/pill.tsx'
import { useFormat } from '../../components/use-format.ts'
import { FoldCard } from './fold-card.tsx'
import type { WayOut } from './ways-out.ts'
import classes from './ways-out-card.module.css'

type WaysProps = { ways: WayOut[]; onTake: (settings: TierSettings) => void }

/** Where the people do not fit as it is: the ways out, of which one is to be taken. */
export function NeededWaysCard({ ways, onTake }: WaysProps) {
  const { t } = useTranslation('allocation')
  const { way, list } = useWays(ways)
  if (!way) return null
  const inTime = ways.filter(({ forecast }) => !forecast.isLate).length
  return (
    <Card
      title={inTime > 0 ? t('ways.needed', { count: inTime }) : t('ways.faster')}
      aside={
        <Button size="xs" onClick={() => onTake(way.settings)}>
          {t('ways.take')}
        </Button>
      }
    >
      {list}
    </Card>
  )
}

/** Where they fit: what would end the tier sooner. */
export function FasterWaysCard({ ways, onTake }: WaysProps) {
  const { t } = useTranslation('allocation')
  const { date } = useFormat()
  const { way, list } = useWays(ways)
  const [first] = ways
  if (!way || !first) return null
  return (
    <FoldCard
      title={t('ways.faster')}
      summary={`${titleOf(t, first, date)}. ${detailOf(t, first, date)}.`}
      aside={
        <Button size="xs" variant="default" onClick={() => onTake(way.settings)}>
          {t('ways.take')}
        </Button>
      }
    >
      {list}
    </FoldCard>
  )
}

/** The ways as a list to choose from, and the one that is chosen. */
function useWays(ways: WayOut[]) {
  const { t } = useTranslation('allocation')
  const { date } = useFormat()
  const [chosen, setChosen] = useState<string | null>(null)
  const way = ways.find(({ kind }) => kind === chosen) ?? ways[0]
  const list = (
    <ChoiceList
      label={t('ways.faster')}
      value={way?.kind ?? null}
      onChange={setChosen}
      choices={ways.map((one, index) => ({
        value: one.kind,
        title: titleOf(t, one, date),
        detail: detailOf(t, one, date),
        aside: one.forecast.isLate ? (
          <Pill kind="warn">{t('ways.late')}</Pill>
        ) : (
          index === 0 && <span className={classes.advised}>{t('ways.advised')}</span>
        ),
      }))}
    />
  )
  return { way, list }
}

function titleOf(t: TFunction<'allocation'>, { kind, settings }: WayOut, date: (isoDate: string) => string) {
  return t(`way.${kind}`, {
    rooms: settings.roomCount,
    largest: settings.limits.largest,
    last: settings.lastDate === null ? '' : date(settings.lastDate),
  })
}

function detailOf(t: TFunction<'allocation'>, { forecast }: WayOut, date: (isoDate: string) => string) {
  return t('ways.detail', {
    classes: forecast.classes,
    mean: Math.round((forecast.people / Math.max(1, forecast.classes)) * 10) / 10,
    count: forecast.waves,
    last: forecast.lastDate === null ? '' : date(forecast.lastDate),
  })
}
