import type { ListedPerson } from '#contract/people'
import { bestNamesFirst } from '#domain/roster/best-names'
import { maskedPhone } from '#domain/roster/contact'
import { maskedNik } from '#domain/roster/identity-number'
import type { ParticipantId } from '#domain/roster/participant'
import type { RosterEntry } from '#domain/roster/people-query'
import { createRegionFinder, type RegionFinder } from '#domain/roster/region-finder'
import type { Regions } from '#domain/roster/regions'
import { logChange } from '#main/database/change-log'
import { forPlanners } from '#main/procedure'
import { wordsIn } from '#main/words'
import { countPeopleInSteps } from './count-people-in-steps.ts'
import { listPeople, peopleDirectory, searchEverybody } from './people-directory.ts'
import { peopleFile } from './people-file.ts'
import { peopleTable } from './people-table.ts'
import { addPerson, bringPeopleBack, editPerson, withdrawPeople } from './person-changes.ts'
import { findParticipant, listTaughtClasses } from './person-repository.ts'

const { roster } = forPlanners

export const peopleRouter = {
  people: roster.people.handler(({ input: { filter, sort, offset, limit }, context: { workspace, regions } }) => {
    const listed = listPeople(peopleDirectory(workspace, regions), filter, sort)
    return { total: listed.length, rows: listed.slice(offset, offset + limit).map(toListed) }
  }),

  findPeople: roster.findPeople.handler(({ input: { text, limit }, context: { workspace, regions } }) => {
    const byName = { column: 'name', descending: false } as const
    const found = listPeople(peopleDirectory(workspace, regions), { search: text }, byName)
    return { total: found.length, rows: bestNamesFirst(found, text).slice(0, limit).map(toListed) }
  }),

  peopleCounts: roster.peopleCounts.handler(async ({ input, context: { workspace, regions }, signal }) => {
    const { search = '', ...filter } = input.filter
    const directory = peopleDirectory(workspace, regions)
    const counts = await countPeopleInSteps(searchEverybody(directory, search), filter, signal)
    return { ...counts, everybody: directory.entries.length }
  }),

  peopleIds: roster.peopleIds.handler(({ input: { filter, sort, from, to }, context: { workspace, regions } }) => {
    const listed = listPeople(peopleDirectory(workspace, regions), filter, sort)
    return listed.slice(from, to + 1).map(({ id }) => id)
  }),

  person: roster.person.handler(({ input, context: { workspace, regions }, errors }) => {
    const { byId, doubles } = peopleDirectory(workspace, regions)
    const entry = byId.get(input.participantId)
    if (!entry) throw errors.PERSON_GONE()
    return {
      ...toListed(entry),
      email: entry.email,
      teaches: workspace.database.read(db => listTaughtClasses(db, entry.id)) as {
        classId: never
        classCode: string
      }[],
      doubles: (doubles.get(entry.id) ?? []).map(({ id, same }) => ({
        participantId: id,
        name: byId.get(id)?.name ?? '',
        same,
      })),
    }
  }),

  editPerson: roster.editPerson.handler(async ({ input, context: { workspace, regions, now }, errors }) => {
    const { participantId: id, values } = input
    const at = now().toISOString()
    const finder = finderOf(regions)
    const edited = await workspace.database.write(db => editPerson(db, { id, values, at, finder }) ?? null)
    if (!edited) throw errors.PERSON_GONE()
    return edited
  }),

  addPerson: roster.addPerson.handler(async ({ input, context: { workspace, regions, now, newId } }) => {
    const addition = { id: newId() as ParticipantId, at: now().toISOString(), finder: finderOf(regions) }
    const { saved, problems } = await workspace.database.write(db => addPerson(db, { ...addition, ...input }))
    return { participantId: saved ? addition.id : null, problems }
  }),

  withdraw: roster.withdraw.handler(({ input, context: { workspace, now } }) =>
    workspace.database.write(db => withdrawPeople(db, input.participantIds, now().toISOString())),
  ),

  bringBack: roster.bringBack.handler(({ input, context: { workspace, now } }) =>
    workspace.database.write(db => bringPeopleBack(db, input.participantIds, now().toISOString())),
  ),

  reveal: roster.reveal.handler(async ({ input: { participantId, field }, context: { workspace, now }, errors }) => {
    const found = await workspace.database.write(db => {
      const person = findParticipant(db, participantId)
      if (!person) return null
      const data = { participantId, name: person.name, field, context: field }
      if (person[field] !== null) logChange(db, { at: now().toISOString(), kind: 'numberRevealed', data })
      return { value: person[field] }
    })
    if (!found) throw errors.PERSON_GONE()
    return found
  }),

  exportPeople: roster.exportPeople.handler(async ({ input, context: { workspace, regions, now } }) => {
    const { filter, sort, participantIds, columns, format, language, withNumbers } = input
    const directory = peopleDirectory(workspace, regions)
    const named = participantIds && new Set(participantIds)
    const listed = named
      ? listPeople(directory, {}, sort).filter(({ id }) => named.has(id))
      : listPeople(directory, filter, sort)
    const words = wordsIn(language)
    const rows = peopleTable(listed, { columns, withNumbers, regions: directory.regions, words })
    const at = now().toISOString()
    const file = await peopleFile(rows, format, `${words('roster:list.fileName')} ${at.slice(0, 10)}`)
    if (withNumbers) {
      const data = { count: listed.length, columns }
      await workspace.database.write(db => void logChange(db, { at, kind: 'numbersExported', data }))
    }
    return file
  }),
}

const toListed = (entry: RosterEntry): ListedPerson => ({
  participantId: entry.id,
  externalId: entry.externalId,
  name: entry.name,
  role: entry.role,
  provinceCode: entry.provinceCode,
  regencyCode: entry.regencyCode,
  districtName: entry.districtName,
  nik: entry.nik === null ? null : maskedNik(entry.nik),
  phone: entry.phone === null ? null : maskedPhone(entry.phone),
  hasEmail: entry.email !== null,
  classId: entry.classId as ListedPerson['classId'],
  classCode: entry.classCode,
  withdrawnAt: entry.withdrawnAt,
  isPossibleDouble: entry.isPossibleDouble,
})

/** Indexing all regions takes some milliseconds, so it is done once. */
const finders = new WeakMap<Regions, RegionFinder>()

function finderOf(regions: Regions): RegionFinder {
  const finder = finders.get(regions) ?? createRegionFinder(regions)
  finders.set(regions, finder)
  return finder
}
