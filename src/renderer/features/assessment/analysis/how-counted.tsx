import { useTranslation } from 'react-i18next'
import { FormulaNote } from '../../../components/formula-note.tsx'

/** How a figure is counted, for whoever asks. */
export function HowCounted({ figure, formula }: { figure: string; formula: string }) {
  const { t } = useTranslation('analysis')
  return <FormulaNote label={t('how', { figure })} lines={[formula]} />
}
