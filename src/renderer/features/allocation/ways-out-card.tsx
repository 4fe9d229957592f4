import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TierSettings } from '#domain/training/training'
import { Card } from '../../components/card.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { Pill } from '../../components/pill.tsx'
import { useFormat } from '../../components/use-format.ts'
import type { WayOut } from './ways-out.ts'

type WaysOutCardProps = {
  ways: WayOut[]
  /** True where the people do not fit as it is: then taking a way is the thing to do. */
  isNeeded: boolean
  onTake: (settings: TierSettings) => void
}

/** The ways out as a list to choose from; taking one changes the settings at the left. */
export function WaysOutCard({ ways, isNeeded, onTake }: WaysOutCardProps) {
  const { t } = useTranslation('allocation')
  const { date } = useFormat()
  const [chosen, setChosen] = useState<string | null>(null)
  const inTime = ways.filter(({ forecast }) => !forecast.isLate).length
  const way = ways.find(({ kind }) => kind === chosen) ?? ways[0]
  if (!way) return null

  return (
    <Card
      title={isNeeded && inTime > 0 ? t('ways.needed', { count: inTime }) : t('ways.faster')}
      aside={
        <Button size="xs" variant={isNeeded ? 'filled' : 'default'} onClick={() => onTake(way.settings)}>
          {t('ways.take')}
        </Button>
      }
    >
      <ChoiceList
        label={t('ways.faster')}
        value={way.kind}
        onChange={setChosen}
        choices={ways.map(one => ({
          value: one.kind,
          title: titleOf(t, one, date),
          detail: detailOf(t, one, date),
          aside: one.forecast.isLate && <Pill kind="warn">{t('ways.late')}</Pill>,
        }))}
      />
    </Card>
  )
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
