import { useQuery } from '@tanstack/react-query'
import { api, useRegionNames } from '../../api.ts'
import { useIsCompanion } from '../../is-companion.ts'
import type { PaletteEntry, PaletteGroup } from './palette-entry.ts'
import { bestEntries, groupEntries, type RankedGroup } from './rank-entries.ts'
import { asksFor, type PaletteQuery } from './read-query.ts'
import { type RecentTarget, useRecentTargets } from './recent-targets.ts'
import { useCommands } from './use-commands.ts'
import { useFoundPeople } from './use-found-people.ts'
import { usePageEntries } from './use-page-entries.ts'
import { usePersonCommands } from './use-person-commands.ts'
import { useTargetEntries } from './use-target-entries.ts'

/** How many of each group are shown where nothing narrows the palette; where something does, `mostAlone`. */
const most = { people: 4, classes: 4, provinces: 3, commands: 5, pages: 6 }
const mostAlone = { people: 8, classes: 12, provinces: 12, commands: 20, pages: 12 }

/** What the palette offers for what is typed, in groups, the best first. */
export function usePaletteGroups(query: PaletteQuery): RankedGroup[] {
  const { text } = query
  const limits = query.only ? mostAlone : most
  const isCompanion = useIsCompanion()
  const { data: classes = [] } = useQuery(api.schedule.classes.queryOptions({ enabled: !isCompanion }))
  const { provinces } = useRegionNames()
  const found = useFoundPeople(asksFor(query, 'people') ? text : '', limits.people)
  const targets = useTargetEntries()
  const personCommands = usePersonCommands()
  const recent = useRecentEntries()
  const pages = usePageEntries()
  const commands = useCommands()

  const [first] = found.people
  const searched: Partial<Record<PaletteGroup, PaletteEntry[]>> = {
    people: found.people.map(targets.ofPerson),
    about: first ? personCommands(first, text, found.total) : [],
    commands: bestEntries(commands, text, limits.commands),
    pages: bestEntries(pages, text, limits.pages),
  }
  if (text === '' && query.only === null) searched.recent = recent
  else {
    searched.classes = bestEntries(classes.map(targets.ofClass), text, limits.classes)
    searched.provinces = bestEntries(
      (isCompanion ? [] : provinces).map(province => targets.ofProvince(province.code)),
      text,
      limits.provinces,
    )
  }
  const asked = Object.values(searched)
    .flat()
    .filter(entry => asksFor(query, entry.group))
  return groupEntries(asked, text)
}

/** What was opened lately, where it is still there. */
function useRecentEntries(): PaletteEntry[] {
  const targets = useRecentTargets(recent => recent.targets)
  const isCompanion = useIsCompanion()
  const { data: classes = [] } = useQuery(api.schedule.classes.queryOptions({ enabled: !isCompanion }))
  const { ofPerson, ofClass, ofProvince } = useTargetEntries()

  const entryOf = (target: RecentTarget) => {
    if (target.kind === 'person') return ofPerson(target.person)
    if (target.kind === 'province') return ofProvince(target.code)
    const found = classes.find(({ id }) => id === target.classId)
    return found && ofClass(found)
  }
  return targets.flatMap(target => {
    const entry = entryOf(target)
    return entry ? [{ ...entry, group: 'recent' as const }] : []
  })
}
