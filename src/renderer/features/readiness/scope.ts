import type { ClassId } from '#contract/identifiers'
import type { ReadinessFilter, ReadinessScope } from '#contract/readiness'
import { rungs } from '#domain/readiness/readiness'
import { ladderSteps } from '#domain/readiness/readiness-sum'

/** A scope in the address: the nation where nothing is said. */
export type ScopeView = { provinsi?: string; kabupaten?: string; kelas?: string }

/** The list behind a number; kept in the address. */
export type PeopleView = ScopeView & {
  status?: NonNullable<ReadinessFilter['state']>
  /** Those who came so far. */
  sampai?: NonNullable<ReadinessFilter['reached']>
  /** Those who stopped there. */
  berhenti?: NonNullable<ReadinessFilter['stoppedAt']>
  /** Those who lack it. */
  kurang?: NonNullable<ReadinessFilter['lacks']>
  cari?: string
}

export function scopeOfView({ provinsi, kabupaten, kelas }: ScopeView): ReadinessScope {
  if (kelas) return { kind: 'class', classId: kelas as ClassId }
  if (kabupaten) return { kind: 'regency', code: kabupaten }
  return provinsi ? { kind: 'province', code: provinsi } : { kind: 'nation' }
}

export function viewOfScope(scope: ReadinessScope): ScopeView {
  if (scope.kind === 'nation') return {}
  if (scope.kind === 'class') return { kelas: scope.classId }
  return scope.kind === 'regency' ? { kabupaten: scope.code } : { provinsi: scope.code }
}

export function readScopeView({ provinsi, kabupaten, kelas }: Record<string, unknown>): ScopeView {
  if (typeof kelas === 'string' && kelas !== '') return { kelas }
  if (/^\d{4}$/.test(String(kabupaten))) return { kabupaten: String(kabupaten) }
  return /^\d{2}$/.test(String(provinsi)) ? { provinsi: String(provinsi) } : {}
}

const states = ['ready', 'not-ready', 'not-reported'] as const

export function readPeopleView(search: Record<string, unknown>): PeopleView {
  const view: PeopleView = readScopeView(search)
  const status = states.find(name => name === search['status'])
  const sampai = ladderSteps.find(name => name === search['sampai'])
  const berhenti = ladderSteps.find(name => name === search['berhenti'])
  const kurang = rungs.find(name => name === search['kurang'])
  if (status) view.status = status
  if (sampai) view.sampai = sampai
  if (berhenti) view.berhenti = berhenti
  if (kurang) view.kurang = kurang
  if (typeof search['cari'] === 'string' && search['cari'] !== '') view.cari = search['cari']
  return view
}

export function filterOfView({ status, sampai, berhenti, kurang, cari }: PeopleView): ReadinessFilter {
  return {
    ...(status && { state: status }),
    ...(sampai && { reached: sampai }),
    ...(berhenti && { stoppedAt: berhenti }),
    ...(kurang && { lacks: kurang }),
    ...(cari && { search: cari }),
  }
}

/** `73` is a province's page, `7371` a regency's. */
export const scopeOfCode = (code: string): ReadinessScope =>
  code.length === 2 ? { kind: 'province', code } : { kind: 'regency', code }
