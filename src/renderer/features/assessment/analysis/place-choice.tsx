import { Select } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, useRegionNames } from '../../../api.ts'
import { type AnalysisView, type PlaceView, withPlace } from './analysis-view.ts'

type PlaceChoiceProps = { view: AnalysisView; onChange: (view: AnalysisView) => void }

/** Whose tests: Indonesia, a province, one of its regencies, a class. */
export function PlaceChoice({ view, onChange }: PlaceChoiceProps) {
  const { t } = useTranslation('analysis')
  const { provinces, regencyName } = useRegionNames()
  const { data: all } = useSuspenseQuery(api.schedule.classes.queryOptions())
  const chosen = all.find(({ id }) => id === view.kelas)
  const province = view.provinsi ?? view.kabupaten?.slice(0, 2) ?? (chosen?.tier === 2 ? chosen.division : null)
  const ofProvince = all.filter(({ tier, division }) => tier === 2 && division === province)
  const regencies = [...new Set(ofProvince.flatMap(({ regencyCodes }) => regencyCodes))].sort()
  const regency = view.kabupaten ?? null
  const listed =
    province === null
      ? all.filter(({ tier }) => tier === 1)
      : ofProvince.filter(({ regencyCodes }) => regency === null || regencyCodes.includes(regency))
  const show = (place: PlaceView) => onChange(withPlace(view, place))
  const around: PlaceView = regency ? { kabupaten: regency } : province ? { provinsi: province } : {}
  return (
    <>
      <Choice
        label={t('place.province')}
        all={t('place.nation')}
        value={province}
        onChange={provinsi => show(provinsi === null ? {} : { provinsi })}
        data={provinces.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Choice
        label={t('place.regency')}
        all={t('place.allRegencies')}
        value={regency}
        disabled={province === null}
        onChange={kabupaten => show(kabupaten === null ? { provinsi: province! } : { kabupaten })}
        data={regencies.map(code => ({ value: code, label: regencyName(code) }))}
      />
      <Choice
        label={t('place.class')}
        all={t('place.allClasses')}
        value={view.kelas ?? null}
        onChange={kelas => show(kelas === null ? around : { kelas })}
        data={listed.map(({ id, code }) => ({ value: id, label: code }))}
      />
    </>
  )
}

type ChoiceProps = {
  label: string
  /** What is chosen where nothing is. */
  all: string
  value: string | null
  disabled?: boolean
  onChange: (value: string | null) => void
  data: { value: string; label: string }[]
}

/** All of them is a choice like the others: a key clears it. */
function Choice({ label, all, value, onChange, data, disabled = false }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      w={190}
      searchable
      allowDeselect={false}
      disabled={disabled}
      value={value ?? ''}
      onChange={chosen => onChange(chosen || null)}
      data={[{ value: '', label: all }, ...data]}
    />
  )
}
