import { Select } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReadinessScope } from '#contract/readiness'
import { api, useRegionNames } from '../../api.ts'
import { useAtCentre } from '../../at-centre.ts'
import classes from './scope-choice.module.css'

/** Whose figures: a province, then one of its classes. */
export function ScopeChoice({ scope, onChange }: { scope: ReadinessScope; onChange: (scope: ReadinessScope) => void }) {
  const { t } = useTranslation('readiness')
  const { provinces } = useRegionNames()
  const atCentre = useAtCentre()
  const seen = provinces.filter(({ code }) => atCentre === null || atCentre.sees(code))
  const { data: all } = useSuspenseQuery(api.schedule.classes.queryOptions())
  const province = provinceOf(scope, all)
  const listed = all.filter(({ tier, division }) => tier === 2 && division === province)
  return (
    <div className={classes.choice}>
      <Select
        aria-label={t('choose.province')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('choose.nation') }}
        placeholder={t('nation')}
        value={province}
        onChange={code => onChange(code === null ? { kind: 'nation' } : { kind: 'province', code })}
        data={seen.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        aria-label={t('choose.class')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('choose.allClasses') }}
        placeholder={t('choose.allClasses')}
        disabled={province === null}
        value={scope.kind === 'class' ? scope.classId : null}
        onChange={id => onChange(id === null ? { kind: 'province', code: province! } : { kind: 'class', classId: id })}
        data={listed.map(({ id, code }) => ({ value: id, label: code }))}
      />
    </div>
  )
}

function provinceOf(scope: ReadinessScope, all: readonly { id: string; division: string }[]): string | null {
  if (scope.kind === 'nation') return null
  if (scope.kind === 'class') return all.find(({ id }) => id === scope.classId)?.division ?? null
  return scope.code.slice(0, 2)
}
