import type { Change } from '#contract/history'

type Told = Pick<Change, 'kind' | 'data'>

/** What a change's sentence is filled with, every name of a person as `shown` gives it. */
export function shownData({ kind, data }: Told, shown: (name: string) => string): Change['data'] {
  const names = nameFields({ kind, data })
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => [
      field,
      typeof value === 'string' && names.includes(field) ? shown(value) : value,
    ]),
  )
}

/** Which values are names of people; a folder has a name too, and a class is where somebody went. */
function nameFields({ kind, data }: Told): string[] {
  if (kind === 'instructorChanged') return ['from', 'to']
  if (kind === 'personEdited') return data['context'] === 'name' ? ['name', 'before', 'after'] : ['name']
  if (kind.startsWith('attendance') || kind === 'assessmentScoreDecided') return ['name', 'shown']
  return 'participantId' in data || /^(person|people|number)/.test(kind) ? ['name'] : []
}
