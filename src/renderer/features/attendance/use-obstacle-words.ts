import { useTranslation } from 'react-i18next'
import type { ReportObstacle } from '#contract/attendance'
import { useFormat } from '../../components/use-format.ts'

/** Why a report cannot be saved as it stands, and the way on, in a sentence. */
export function useObstacleWords() {
  const { t } = useTranslation(['attendance', 'roster'])
  const { date } = useFormat()
  return (obstacle: ReportObstacle): string => {
    switch (obstacle.kind) {
      case 'unreadable':
        return t(`roster:fault.${obstacle.fault}` as 'roster:fault.empty', obstacle.data)
      case 'columns':
        return t('obstacle.columns', { fields: obstacle.missing.map(field => t(`field.${field}`)).join(', ') })
      case 'other-date': {
        const classDay = date(obstacle.classDay)
        if (obstacle.days.length === 0) return t('obstacle.other-date-unknown', { classDay })
        return t('obstacle.other-date', { days: obstacle.days.map(date).join(', '), classDay })
      }
      case 'same':
        return t('obstacle.same', { fileName: obstacle.fileName })
      default:
        return t(`obstacle.${obstacle.kind}`)
    }
  }
}
