import { useTranslation } from 'react-i18next'
import type { Missing } from '#domain/readiness/readiness'

/** What somebody lacks, in words: “hadir 40%, perlu 75%”. */
export function useMissingWords(): (missing: Missing) => string {
  const { t } = useTranslation('readiness')
  return missing => {
    switch (missing.rung) {
      case 'placed':
        return t('missing.placed')
      case 'attended':
        return missing.share === null
          ? t('missing.attendedUnknown')
          : t('missing.attended', { share: Math.floor(missing.share * 100), needed: Math.round(missing.needed * 100) })
      case 'pre-test':
        return t('missing.preTest')
      case 'post-test':
        return missing.percent === null
          ? t('missing.postTestUnknown')
          : t('missing.postTest', { percent: missing.percent, needed: missing.needed })
      case 'practice':
        if ('unmastered' in missing) return t('missing.unmastered', { variables: missing.unmastered.join(', ') })
        return missing.passed === null
          ? t('missing.practiceUnknown')
          : t('missing.practice', { passed: missing.passed, needed: missing.needed })
    }
  }
}
