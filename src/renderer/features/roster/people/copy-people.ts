import type { ParticipantId } from '#domain/roster/participant'
import type { PersonColumn } from '#domain/roster/people-query'
import { client } from '../../../api.ts'
import type { PeopleList } from './use-people-window.ts'

type Copied = PeopleList & { participantIds: ParticipantId[]; columns: PersonColumn[]; language: 'id' | 'en' }

/** Puts people on the clipboard as a spreadsheet takes them: a row each under a row of headers, numbers masked. */
export async function copyPeople(copied: Copied) {
  const file = await client.roster.exportPeople({ ...copied, format: 'text', withNumbers: false })
  await navigator.clipboard.writeText(await file.text())
}
