import { useTranslation } from 'react-i18next'
import { Note } from '../../components/note.tsx'

/** How many classes begin before their instructor is trained, and what to do about it; nothing where none does. */
export function UntrainedNote({ classes }: { classes: number }) {
  const { t } = useTranslation('allocation')
  return classes > 0 && <Note kind="warn">{t('untrained', { count: classes })}</Note>
}
