import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReadinessScope } from '#contract/readiness'
import { api, useRegionNames } from '../../api.ts'

/** What a scope is called: Indonesia, a province, a regency, a class's code. */
export function useScopeName(scope: ReadinessScope): string {
  const { t } = useTranslation('readiness')
  const { provinceName, regencyName } = useRegionNames()
  const { data: classes } = useQuery(api.schedule.classes.queryOptions({ enabled: scope.kind === 'class' }))
  switch (scope.kind) {
    case 'nation':
      return t('nation')
    case 'province':
      return provinceName(scope.code)
    case 'regency':
      return regencyName(scope.code)
    case 'class':
      return classes?.find(({ id }) => id === scope.classId)?.code ?? ''
  }
}
