import { useTranslation } from 'react-i18next'
import type { ClassId } from '#contract/identifiers'
import type { ParticipantId } from '#domain/roster/participant'
import { client } from '../../../api.ts'
import { FileMenu as MenuOfFiles } from '../../../components/file-menu.tsx'
import { useFormat } from '../../../components/use-format.ts'

type Whose = { kind: 'class'; classId: ClassId } | { kind: 'person'; participantId: ParticipantId | null }

/** Scores as a file, marked LATIHAN; nothing that was typed is in it. */
export function ScoresMenu({ of }: { of: Whose }) {
  const { t } = useTranslation('practice')
  const { language } = useFormat()
  return (
    <FileMenu label={t('cases.saveScores')} make={format => client.practice.scoresFile({ format, language, of })} />
  )
}

type FileMenuProps = { label: string; make: (format: 'xlsx' | 'csv') => Promise<File> }

export function FileMenu(props: FileMenuProps) {
  const { t } = useTranslation('practice')
  return <MenuOfFiles {...props} saved={name => t('cases.saved', { name })} />
}
