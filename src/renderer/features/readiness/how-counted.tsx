import { useTranslation } from 'react-i18next'
import { FormulaNote } from '../../components/formula-note.tsx'

/** How a number is counted, for whoever asks. */
export function HowCounted({ of, lines }: { of: string; lines: readonly string[] }) {
  const { t } = useTranslation('readiness')
  return <FormulaNote label={t('howCounted', { of })} lines={lines} />
}
