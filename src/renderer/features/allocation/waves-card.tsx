import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WavesRow } from '#contract/allocation'
import { kneeOf } from '#domain/allocation/waves/knee'
import { type TierSettings, withWaves } from '#domain/training/training'
import { Note } from '../../components/note.tsx'
import { useFormat } from '../../components/use-format.ts'
import { FoldCard } from './fold-card.tsx'
import { lastDateOf } from './forecast.ts'
import classes from './waves-card.module.css'

type WavesCardProps = {
  rows: WavesRow[]
  settings: TierSettings
  /** Waves that the settings lead to as they are. */
  wavesNow: number
  onTake: (settings: TierSettings) => void
}

/** How many waves? What each number of them buys; taking one makes the training count its classes by them. */
export function WavesCard({ rows, settings, wavesNow, onTake }: WavesCardProps) {
  const { t } = useTranslation('allocation')
  const [chosen, setChosen] = useState<number | null>(null)
  const knee = kneeOf(rows)
  const row = rows.find(({ waves }) => waves === chosen) ?? knee
  if (!row || !knee) return null
  const isTaken = settings.waveCount === row.waves

  return (
    <FoldCard
      title={t('wavesTable.title')}
      summary={<Advice knee={knee} wavesNow={wavesNow} />}
      startsOpen={settings.classCount === 'waves'}
      aside={
        <Button size="xs" variant="default" disabled={isTaken} onClick={() => onTake(withWaves(settings, row.waves))}>
          {isTaken ? t('wavesTable.taken', { count: row.waves }) : t('wavesTable.take', { count: row.waves })}
        </Button>
      }
    >
      <div className={classes.advice}>
        {settings.waveCount !== null && settings.waveCount < rows[0]!.waves && (
          <Note kind="warn">{t('wavesTable.tooFew', { count: settings.waveCount, least: rows[0]!.waves })}</Note>
        )}
        <p>
          <Advice knee={knee} wavesNow={wavesNow} />
        </p>
      </div>
      <div className={classes.rows}>
        <WavesRows rows={rows} settings={settings} chosen={row.waves} onChoose={setChosen} />
      </div>
      <p className={classes.foot}>{t('wavesTable.meaning')}</p>
    </FoldCard>
  )
}

function Advice({ knee, wavesNow }: { knee: WavesRow; wavesNow: number }) {
  const { t } = useTranslation('allocation')
  const difference = wavesNow - knee.waves
  const kind = difference === 0 ? 'same' : difference > 0 ? 'fewer' : 'more'
  return t(`wavesTable.advice.${kind}`, { ...knee, count: Math.abs(difference) })
}

type WavesRowsProps = {
  rows: WavesRow[]
  settings: TierSettings
  chosen: number
  onChoose: (waves: number) => void
}

function WavesRows({ rows, settings, chosen, onChoose }: WavesRowsProps) {
  const { t } = useTranslation('allocation')
  const { number, date } = useFormat()
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('wavesTable.waves')}</th>
          <th scope="col" className={classes.number}>
            {t('wavesTable.classes')}
          </th>
          <th scope="col">{t('wavesTable.lastDate')}</th>
          <th scope="col" className={classes.number}>
            {t('wavesTable.mixed')}
          </th>
          <th scope="col">{t('objectives.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.waves} data-chosen={row.waves === chosen || undefined} onClick={() => onChoose(row.waves)}>
            <td>
              <Radio
                name="waves"
                value={String(row.waves)}
                label={number(row.waves)}
                checked={row.waves === chosen}
                onChange={() => onChoose(row.waves)}
              />
            </td>
            <td className={classes.number}>{number(row.classes)}</td>
            <td>{date(lastDateOf(settings, row.waves) ?? settings.firstDate)}</td>
            <td className={classes.number}>{number(row.mixed)}</td>
            <td className={row.mixed === row.bound ? classes.proven : classes.open}>
              {row.mixed === row.bound ? t('wavesTable.proven') : t('wavesTable.open', { bound: row.bound })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
