import type { ParticipantId } from '#domain/roster/participant'
import { type PeopleSort, type RegionWords, sortPeople } from '#domain/roster/people-order'
import { type PeopleFilter, type RosterEntry, searchText, testOf } from '#domain/roster/people-query'
import { type Double, possibleDoubles } from '#domain/roster/possible-doubles'
import type { Regions } from '#domain/roster/regions'
import { trainingState } from '#main/database/recorded-change'
import { type ReadableDb, sql } from '#main/database/sql'
import type { OpenedWorkspace } from '#main/workspace-session'

/** Everybody, kept in memory as of one state of the training: a list of 35,000 people is then asked in milliseconds. */
export type PeopleDirectory = {
  state: string
  entries: readonly RosterEntry[]
  byId: ReadonlyMap<ParticipantId, RosterEntry>
  doubles: ReadonlyMap<ParticipantId, Double[]>
  regions: RegionWords
  /** By column and direction. */
  orders: Map<string, readonly RosterEntry[]>
  /** The list that was asked for last: scrolling asks for it again and again. */
  last?: { key: string; entries: readonly RosterEntry[] }
}

const directories = new WeakMap<OpenedWorkspace, PeopleDirectory>()

/** The people as they are now. */
export function peopleDirectory(workspace: OpenedWorkspace, regions: Regions): PeopleDirectory {
  return workspace.database.read(db => {
    const state = trainingState(db)
    const known = directories.get(workspace)
    if (known?.state === state) return known
    const directory = readDirectory(db, state, known?.regions ?? regionWordsOf(regions))
    directories.set(workspace, directory)
    return directory
  })
}

/** The people whom a filter means, in order. */
export function listPeople(directory: PeopleDirectory, filter: PeopleFilter, sort: PeopleSort): readonly RosterEntry[] {
  const key = JSON.stringify([filter, sort])
  if (directory.last?.key !== key) {
    const entries = inOrder(directory, sort).filter(testOf(filter))
    directory.last = { key, entries }
  }
  return directory.last.entries
}

function inOrder(directory: PeopleDirectory, sort: PeopleSort): readonly RosterEntry[] {
  const key = `${sort.column} ${sort.descending}`
  const known = directory.orders.get(key)
  if (known) return known
  const order = sortPeople(directory.entries, sort, directory.regions)
  directory.orders.set(key, order)
  return order
}

export function regionWordsOf(regions: Regions): RegionWords {
  const provinces = new Map<string, string>(regions.provinces.map(({ code, name }) => [code, name]))
  const regencies = new Map<string, string>(regions.regencies.map(({ code, name }) => [code, name]))
  return { provinceName: code => provinces.get(code) ?? code, regencyName: code => regencies.get(code) ?? code }
}

type EntryRow = Omit<RosterEntry, 'isPossibleDouble' | 'searchText'>

function readDirectory(db: ReadableDb, state: string, regions: RegionWords): PeopleDirectory {
  const rows = listRows(db)
  const doubles = possibleDoubles(rows)
  const entries = rows.map((row): RosterEntry => {
    const entry = { ...row, isPossibleDouble: doubles.has(row.id) }
    const provinceName = regions.provinceName(row.provinceCode)
    const regencyName = row.regencyCode === null ? '' : regions.regencyName(row.regencyCode)
    return { ...entry, searchText: searchText({ ...entry, provinceName, regencyName }) }
  })
  return { state, entries, byId: new Map(entries.map(entry => [entry.id, entry])), doubles, regions, orders: new Map() }
}

const listRows = (db: ReadableDb) =>
  db.all<EntryRow>(sql`
    SELECT p.id, external_id AS externalId, name, role, nik, phone, email, province_code AS provinceCode,
           regency_code AS regencyCode, district_name AS districtName, withdrawn_at AS withdrawnAt,
           c.id AS classId, c.code AS classCode
    FROM participant p
    LEFT JOIN plan ON plan.adopted_at IS NOT NULL AND plan.superseded_at IS NULL
    LEFT JOIN class_member m
      ON m.plan_id = plan.id AND m.tier = CASE p.role WHEN 'instructor' THEN 1 ELSE 2 END AND m.participant_id = p.id
    LEFT JOIN training_class c ON c.id = m.class_id
  `)
