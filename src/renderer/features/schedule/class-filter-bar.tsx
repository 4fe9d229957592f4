import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconSearch } from '@tabler/icons-react'
import { type Ref, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedClass } from '#contract/schedule'
import { useRegionNames } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import type { ClassFilter } from './class-filter.ts'
import classes from './class-filter-bar.module.css'

type ClassFilterBarProps = { ref: Ref<HTMLInputElement>; all: ListedClass[]; shown: number; filter: ClassFilter }

/** Tier, words and province; what they leave is counted below. */
export function ClassFilterBar({ ref, all, shown, filter }: ClassFilterBarProps) {
  const { t } = useTranslation('schedule')
  const navigate = useNavigate()
  const { provinces } = useRegionNames()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  const tier = filter.tahap ?? 2
  const inTier = all.filter(one => one.tier === tier)
  const change = (next: ClassFilter) => void navigate({ to: '/kelas', search: next, replace: true })
  const { provinsi: _, ...anyProvince } = filter
  const { cari: __, ...anyWords } = filter

  return (
    <div className={classes.bar}>
      <title>{`${t('title')} · Gladi`}</title>
      <div className={classes.head}>
        <h1 ref={heading} tabIndex={-1} className={classes.title}>
          {t('title')}
        </h1>
        <SegmentedControl
          aria-label={t('tier')}
          value={String(tier)}
          onChange={value => change(value === '1' ? { tahap: 1 } : {})}
          data={[
            { value: '2', label: t('tierName.2') },
            { value: '1', label: t('tierName.1') },
          ]}
        />
      </div>
      <TextInput
        ref={ref}
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<Icon of={IconSearch} />}
        rightSection={<KeyHint keys={['/']} />}
        value={filter.cari ?? ''}
        onChange={event =>
          change(event.currentTarget.value ? { ...filter, cari: event.currentTarget.value } : anyWords)
        }
        onKeyDown={event => event.key === 'Escape' && change(anyWords)}
      />
      {tier === 2 && (
        <Select
          aria-label={t('filterProvince')}
          placeholder={t('province')}
          data={provinces.map(({ code, name }) => ({ value: code, label: name }))}
          value={filter.provinsi ?? null}
          searchable
          clearable
          allowDeselect={false}
          nothingFoundMessage={t('noMatch')}
          clearButtonProps={{ 'aria-label': t('clearFilter') }}
          onChange={code => change(code ? { ...filter, provinsi: code } : anyProvince)}
        />
      )}
      <p className={classes.count} role="status">
        {t('shown', { count: shown, all: inTier.length })}
      </p>
    </div>
  )
}
