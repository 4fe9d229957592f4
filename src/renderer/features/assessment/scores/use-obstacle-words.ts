import { useTranslation } from 'react-i18next'
import type { ScoreFileObstacle } from '#contract/assessment-scores'

/** Why a file cannot be imported as it stands, and the way on, in a sentence. */
export function useObstacleWords() {
  const { t } = useTranslation(['scores', 'roster'])
  return (obstacle: ScoreFileObstacle): string => {
    switch (obstacle.kind) {
      case 'unreadable':
        return t(`roster:fault.${obstacle.fault}` as 'roster:fault.empty', { ...obstacle.data, seems: obstacle.seems })
      case 'columns':
        return t('obstacle.columns', { fields: obstacle.missing.map(part => t(`missing.${part}`)).join(', ') })
      case 'same':
        return t('obstacle.same', { fileName: obstacle.fileName })
      default:
        return t(`obstacle.${obstacle.kind}`)
    }
  }
}

/** `needs`: somebody can say what is missing. */
export function fileState(obstacle: ScoreFileObstacle | null): 'ready' | 'needs' | 'refused' {
  if (obstacle === null) return 'ready'
  return obstacle.kind === 'columns' || obstacle.kind === 'no-occasion' ? 'needs' : 'refused'
}
