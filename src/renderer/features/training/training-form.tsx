import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { canCountByWaves, type RoomPool, type TierSettings, withClassCount } from '#domain/training/training'
import { NumberField } from '../../components/number-field.tsx'
import { ClassCountFields } from './class-count-fields.tsx'
import { DatesFields } from './dates-fields.tsx'
import { RoomNames } from './room-names.tsx'
import { SessionFields } from './session-fields.tsx'
import { differsFromDefault, type SettingsGroup, withDefault } from './settings-groups.ts'
import { settingsProblems } from './settings-problems.ts'
import classes from './training-form.module.css'

export type SettingsProps = { settings: TierSettings; onChange: (settings: TierSettings) => void }

/** The settings of one tier. */
export function TrainingForm({ settings, onChange }: SettingsProps) {
  const { t } = useTranslation('training')
  return (
    <form className={classes.form} onSubmit={event => event.preventDefault()}>
      <Section group="sizes" settings={settings} onChange={onChange}>
        <SizeFields settings={settings} onChange={onChange} />
      </Section>
      <Section group="classCount" settings={settings} onChange={onChange}>
        <ClassCountFields settings={settings} onChange={onChange} />
      </Section>
      <Section group="rooms" settings={settings} onChange={onChange}>
        {settings.tier === 2 && (
          <SegmentedControl
            fullWidth
            aria-label={t('group.rooms')}
            value={settings.roomPool}
            onChange={roomPool => onChange(inPool(settings, roomPool))}
            data={[
              { value: 'national', label: t('rooms.national') },
              { value: 'province', label: t('rooms.province') },
            ]}
          />
        )}
        <NumberField
          label={settings.roomPool === 'national' ? t('rooms.count') : t('rooms.countByProvince')}
          unit={t('unit.rooms')}
          value={settings.roomCount}
          min={1}
          max={10_000}
          invalidMessage={t('invalid.count', { max: 10_000 })}
          onChange={roomCount => onChange({ ...settings, roomCount })}
        />
        {settings.roomPool === 'national' ? (
          <RoomNames settings={settings} onChange={onChange} />
        ) : (
          <p className={classes.hint}>{t('rooms.ofProvinces')}</p>
        )}
      </Section>
      <Section group="dates" settings={settings} onChange={onChange}>
        <DatesFields settings={settings} onChange={onChange} />
        <Checkbox
          label={t('dates.weekends')}
          checked={settings.weekends}
          onChange={event => onChange({ ...settings, weekends: event.currentTarget.checked })}
        />
      </Section>
      <Section group="sessions" settings={settings} onChange={onChange}>
        <SessionFields settings={settings} onChange={onChange} />
      </Section>
    </form>
  )
}

/** Rooms of the provinces leave no waves to choose. */
function inPool(settings: TierSettings, roomPool: RoomPool): TierSettings {
  const moved = { ...settings, roomPool }
  return canCountByWaves(moved) || settings.classCount !== 'waves' ? moved : withClassCount(moved, 'instructors')
}

function SizeFields({ settings, onChange }: SettingsProps) {
  const { t } = useTranslation('training')
  const problems = settingsProblems(settings)
  const problemAt = {
    smallest: problems.includes('smallest-above-target') ? t('problem.smallest-above-target') : undefined,
    target: undefined,
    largest: problems.includes('target-above-largest') ? t('problem.target-above-largest') : undefined,
  }
  return (['smallest', 'target', 'largest'] as const).map(name => (
    <NumberField
      key={name}
      label={t(`sizes.${name}`)}
      unit={t('unit.people')}
      value={settings.limits[name]}
      min={1}
      max={1000}
      invalidMessage={t('invalid.count', { max: 1000 })}
      error={problemAt[name]}
      onChange={value => onChange({ ...settings, limits: { ...settings.limits, [name]: value } })}
    />
  ))
}

type SectionProps = SettingsProps & { group: SettingsGroup | 'dates'; children: ReactNode }

/** Settings under one heading, with the way back to what they were at first. */
function Section({ group, settings, onChange, children }: SectionProps) {
  const { t } = useTranslation('training')
  const title = t(`group.${group}`)
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {group !== 'dates' && differsFromDefault(settings, group) && (
          <Button
            className={classes.restore}
            variant="subtle"
            size="compact-xs"
            aria-label={t('restore', { title })}
            onClick={() => onChange(withDefault(settings, group))}
          >
            {t('default')}
          </Button>
        )}
      </div>
      {children}
    </section>
  )
}
