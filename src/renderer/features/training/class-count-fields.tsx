import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { canCountByWaves, type ClassCountPolicy, withClassCount, withWaves } from '#domain/training/training'
import { NumberField } from '../../components/number-field.tsx'
import type { SettingsProps } from './training-form.tsx'
import classes from './training-form.module.css'

/** Where waves are chosen before any number: more than people need is no harm, the plan has as many as they can use. */
const usualWaves = 28

/** What the number of classes follows: instructors, sizes, or a number of waves. */
export function ClassCountFields({ settings, onChange }: SettingsProps) {
  const { t } = useTranslation('training')
  const { tier, classCount, waveCount } = settings
  const hasWaves = canCountByWaves(settings)
  const choose = (policy: ClassCountPolicy) =>
    onChange(policy === 'waves' ? withWaves(settings, waveCount ?? usualWaves) : withClassCount(settings, policy))
  return (
    <>
      <Radio.Group aria-label={t('group.classCount')} value={classCount} onChange={choose}>
        <div className={classes.policies}>
          <Radio value="instructors" label={t(`classCount.instructors.${tier}`)} />
          <Radio value="fewest" label={t('classCount.fewest')} />
          {hasWaves && <Radio value="waves" label={t('classCount.waves')} />}
        </div>
      </Radio.Group>
      {waveCount !== null && (
        <NumberField
          label={t('classCount.waveCount')}
          unit=""
          value={waveCount}
          min={1}
          max={100_000}
          invalidMessage={t('invalid.count', { max: 100_000 })}
          onChange={count => onChange(withWaves(settings, count))}
        />
      )}
      <p className={classes.hint}>
        {classCount === 'waves' ? t('classCountHint.waves') : t(`classCountHint.${classCount}.${tier}`)}
      </p>
    </>
  )
}
