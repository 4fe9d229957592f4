import type { ParticipantId } from '#domain/roster/participant'
import { type PeopleSort, type RegionWords, resortPeople, sortPeople } from '#domain/roster/people-order'
import { type PeopleFilter, type RosterEntry, testOf } from '#domain/roster/people-query'
import { folded } from '#domain/roster/folded-text'
import { type Double, possibleDoubles } from '#domain/roster/possible-doubles'
import type { Regions } from '#domain/roster/regions'
import { trainingState } from '#main/database/recorded-change'
import type { ReadableDb } from '#main/database/sql'
import type { OpenedWorkspace } from '#main/workspace-session'
import { orderText, type PeopleOrderText, withWords } from './people-order-text.ts'
import { lastKeptRow, listEntries, listEntriesOf, listTouchedSince, toEntry } from './roster-entries.ts'

/** Everybody, kept in memory as of one state of the training: a list of 35,000 people is then asked in milliseconds. */
export type PeopleDirectory = {
  state: string
  /** See `lastKeptRow`. */
  keptRow: number
  byId: ReadonlyMap<ParticipantId, RosterEntry>
  entries: readonly RosterEntry[]
  doubles: ReadonlyMap<ParticipantId, Double[]>
  regions: RegionWords
  orders: Map<string, PeopleOrderText & { sort: PeopleSort }>
  /** The list that was asked for last: scrolling asks for it again and again. */
  last?: { key: string; search: string; entries: readonly RosterEntry[] }
}

const directories = new WeakMap<OpenedWorkspace, PeopleDirectory>()

/** The people as they are now. After a change of a few people only those are read. */
export function peopleDirectory(workspace: OpenedWorkspace, regions: Regions): PeopleDirectory {
  return workspace.database.read(db => {
    const state = trainingState(db)
    const known = directories.get(workspace)
    if (known?.state === state) return known
    const touched = known && listTouchedSince(db, known.keptRow)
    const directory =
      known && touched ? refreshed(db, state, known, touched) : readDirectory(db, state, regionWordsOf(regions))
    directories.set(workspace, directory)
    return directory
  })
}

/** Fewer than these are asked one by one. */
const fewPeople = 3000

/** The people whom a filter means, in order. */
export function listPeople(directory: PeopleDirectory, filter: PeopleFilter, sort: PeopleSort): readonly RosterEntry[] {
  const { search = '', ...rest } = filter
  const key = JSON.stringify([rest, sort])
  const { last } = directory
  if (last?.key === key && last.search === search) return last.entries
  // Who types on means some of those already found.
  const isNarrower = last?.key === key && search.startsWith(last.search) && last.entries.length < fewPeople
  const entries = isNarrower
    ? last.entries.filter(testOf(filter))
    : findIn(inOrder(directory, sort), search).filter(testOf(rest))
  directory.last = { key, search, entries }
  return entries
}

/** Whom a search finds among everybody, in no order. */
export const searchEverybody = (directory: PeopleDirectory, search: string) => {
  const [first] = directory.orders.values()
  return search === '' ? directory.entries : findIn(first ?? inOrder(directory, byName), search)
}

const byName: PeopleSort = { column: 'name', descending: false }

function findIn(order: PeopleOrderText, search: string): readonly RosterEntry[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  return words.length === 0 ? order.entries : withWords(order, words)
}

function inOrder(directory: PeopleDirectory, sort: PeopleSort): PeopleOrderText {
  const key = `${sort.column} ${sort.descending}`
  const known = directory.orders.get(key)
  if (known) return known
  const order = { sort, ...orderText(sortPeople(directory.entries, sort, directory.regions)) }
  directory.orders.set(key, order)
  return order
}

function regionWordsOf(regions: Regions): RegionWords {
  const provinces = new Map<string, string>(regions.provinces.map(({ code, name }) => [code, name]))
  const regencies = new Map<string, string>(regions.regencies.map(({ code, name }) => [code, name]))
  return { provinceName: code => provinces.get(code) ?? code, regencyName: code => regencies.get(code) ?? code }
}

function readDirectory(db: ReadableDb, state: string, regions: RegionWords): PeopleDirectory {
  const rows = listEntries(db)
  const doubles = possibleDoubles(rows)
  const entries = rows.map(row => toEntry(row, doubles.has(row.id), regions))
  const byId = new Map(entries.map(entry => [entry.id, entry]))
  return { state, keptRow: lastKeptRow(db), entries, byId, doubles, regions, orders: new Map() }
}

function refreshed(
  db: ReadableDb,
  state: string,
  before: PeopleDirectory,
  touched: readonly ParticipantId[],
): PeopleDirectory {
  const { regions } = before
  const rows = new Map(listEntriesOf(db, touched).map(row => [row.id, row]))
  const those = new Set(touched)
  const untouched = before.entries.filter(({ id }) => !those.has(id))
  const doubles = possibleDoubles([...untouched, ...rows.values()])
  // Whoever shares a number with somebody who was touched may be a double no longer, or one now.
  const affected = untouched.filter(({ id, isPossibleDouble }) => doubles.has(id) !== isPossibleDouble)
  const changed = [...rows.values(), ...affected].map(row => toEntry(row, doubles.has(row.id), regions))
  const ids = new Set([...touched, ...changed.map(({ id }) => id)])
  const byId = new Map(before.byId)
  for (const id of ids) byId.delete(id)
  for (const entry of changed) byId.set(entry.id, entry)
  const orders = new Map(
    [...before.orders].map(([key, { sort, entries }]) => [
      key,
      { sort, ...orderText(resortPeople(entries, { ids, entries: changed }, sort, regions)) },
    ]),
  )
  return { state, keptRow: lastKeptRow(db), entries: [...byId.values()], byId, doubles, regions, orders }
}
