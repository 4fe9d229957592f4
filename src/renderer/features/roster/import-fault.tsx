import { ORPCError } from '@orpc/client'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Note } from '../../components/note.tsx'
import type { RosterImport } from './roster-import.ts'
import { useFaultWords } from './use-problem-words.ts'

type Failed = Extract<RosterImport, { at: 'unreadable' | 'failed' }>

/** Why the file could not be read or saved, and that nothing changed. */
export function ImportFault({ state }: { state: Failed }) {
  const { t } = useTranslation('import')
  const faultWords = useFaultWords()
  return (
    <Note kind="bad" title={t('fault.title', { file: state.file.name })}>
      {state.at === 'unreadable'
        ? faultWords(state.fault, state.seems, state.data)
        : `${errorWords(t, state.error)} ${t('fault.nothingChanged')}`}
    </Note>
  )
}

function errorWords(t: TFunction<'import'>, error: unknown) {
  if (error instanceof ORPCError && error.code === 'CHECK_GONE') return t('fault.checkGone')
  if (error instanceof ORPCError && error.code === 'ROSTER_CHANGED') return t('fault.rosterChanged')
  return error instanceof Error ? error.message : String(error)
}
