import { Button, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedCase } from '#contract/practice'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { Icon } from '../../../components/icon.tsx'
import { useLetterKeys } from '../../../components/letter-keys.ts'
import { isFiltered } from './case-filter.ts'
import { type CasesView, doneStates, levels, settings, zones } from './cases-view.ts'
import classes from './filter-bar.module.css'
import { useVariables } from './variables.ts'

type FilterBarProps = {
  view: CasesView
  cases: readonly ListedCase[]
  /** Of all, how many are shown. */
  shown: number
  onChange: (part: { [Name in keyof CasesView]: CasesView[Name] | undefined }) => void
}

/** Search and filters of the cases, and how many are left. */
export function FilterBar({ view, cases, shown, onChange }: FilterBarProps) {
  const { t } = useTranslation('practice')
  const [typed, setTyped] = useState(view.cari ?? '')
  const field = useRef<HTMLInputElement>(null)
  useLetterKeys({ '/': () => field.current?.focus() })
  const clear = () => {
    setTyped('')
    onChange({
      cari: undefined,
      tingkat: undefined,
      zona: undefined,
      tempat: undefined,
      ajar: undefined,
      saring: undefined,
    })
  }
  return (
    <div className={classes.bar}>
      <TextInput
        ref={field}
        className={classes.search}
        aria-label={t('cases.filter.search')}
        placeholder={t('cases.filter.search')}
        leftSection={<Icon of={IconSearch} />}
        value={typed}
        onChange={event => {
          setTyped(event.currentTarget.value)
          onChange({ cari: event.currentTarget.value.trim() || undefined })
        }}
      />
      <Filter
        name={t('cases.filter.level')}
        value={view.tingkat}
        data={levels.map(value => ({ value, label: t(`cases.level.${value}`) }))}
        onChange={tingkat => onChange({ tingkat: tingkat as CasesView['tingkat'] })}
      />
      <Filter
        name={t('cases.filter.zone')}
        value={view.zona}
        data={zones.map(value => ({ value, label: value }))}
        onChange={zona => onChange({ zona: zona as CasesView['zona'] })}
      />
      <Filter
        name={t('cases.filter.setting')}
        value={view.tempat}
        data={settings.map(value => ({ value, label: t(`cases.setting.${value}`) }))}
        onChange={tempat => onChange({ tempat: tempat as CasesView['tempat'] })}
      />
      <VariableFilter view={view} cases={cases} onChange={onChange} />
      <Filter
        name={t('cases.filter.done')}
        value={view.saring}
        data={doneStates.map(value => ({ value, label: t(`cases.done.${value}`) }))}
        onChange={saring => onChange({ saring: saring as CasesView['saring'] })}
      />
      <span className={classes.count} role="status">
        {t('cases.filter.count', { shown, count: cases.length })}
      </span>
      {isFiltered(view) && (
        <Button size="xs" variant="subtle" onClick={clear}>
          {t('cases.filter.clear')}
        </Button>
      )}
    </div>
  )
}

/** Only variables that some case teaches. */
function VariableFilter({ view, cases, onChange }: Pick<FilterBarProps, 'view' | 'cases' | 'onChange'>) {
  const { t } = useTranslation('practice')
  const { variables, nameOf } = useVariables()
  const taught = new Set(cases.flatMap(one => one.variables))
  return (
    <Filter
      name={t('cases.filter.variable')}
      isSearchable
      value={view.ajar}
      data={variables.filter(({ id }) => taught.has(id)).map(({ id }) => ({ value: id, label: `${id} ${nameOf(id)}` }))}
      onChange={ajar => onChange({ ajar: (ajar ?? undefined) as VariableId | undefined })}
    />
  )
}

type FilterProps = {
  name: string
  value: string | undefined
  data: { value: string; label: string }[]
  isSearchable?: boolean
  onChange: (value: string | undefined) => void
}

function Filter({ name, value, data, isSearchable = false, onChange }: FilterProps) {
  const { t } = useTranslation('practice')
  return (
    <Select
      className={isSearchable ? classes.wide : classes.filter}
      aria-label={name}
      placeholder={name}
      data={data}
      value={value ?? null}
      clearable
      clearButtonProps={{ 'aria-label': t('cases.filter.clearOf', { filter: name }) }}
      searchable={isSearchable}
      nothingFoundMessage={t('cases.filter.none')}
      comboboxProps={{ width: isSearchable ? 320 : 160, position: 'bottom-start', transitionProps: { duration: 0 } }}
      onChange={value => onChange(value ?? undefined)}
    />
  )
}
