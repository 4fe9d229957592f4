import { useTranslation } from 'react-i18next'
import { missingPhrase } from '#domain/readiness/missing-phrase'
import type { Missing } from '#domain/readiness/readiness'

/** What somebody lacks, in words: “hadir 40%, perlu 75%”. */
export function useMissingWords(): (missing: Missing) => string {
  const { t } = useTranslation('readiness')
  return missing => {
    const { key, values } = missingPhrase(missing)
    return t(`missing.${key}`, values)
  }
}
