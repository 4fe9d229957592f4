import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterEvent, answersAt, attemptAfter, newAttempt } from '#domain/practice/attempt'
import type { PracticeDeed } from '#domain/practice/practice-case'
import { aCase, eventsOf } from './a-case.ts'

const added = (entry: string): PracticeDeed => ({ kind: 'member-added', entry })
const removed = (entry: string): PracticeDeed => ({ kind: 'member-removed', entry })
const restored = (entry: string): PracticeDeed => ({ kind: 'member-restored', entry })
const answered = (question: string, entry: string | null, to: string, from = ''): PracticeDeed => ({
  kind: 'answered',
  question,
  entry,
  from,
  to,
})
const after = (deeds: readonly PracticeDeed[]) => attemptAfter(aCase(), eventsOf(deeds))

test('an attempt begins with what was filled in beforehand, and with nobody', () => {
  expect(after([]).answers).toEqual({
    values: { kode_provinsi: '33', tanggal_kunjungan: '2025-03-10' },
    entries: { anggota: [] },
  })
})

test('answers, questions, looks, reasons and the open time are kept as they happened', () => {
  const attempt = after([
    { kind: 'asked', saying: 'masak', typed: 'masak' },
    answered('bahan_bakar', null, '04'),
    { kind: 'looked', at: 'lantai' },
    { kind: 'asked', saying: 'masak' },
    { kind: 'gave-reason', question: 'bahan_bakar', entry: null, check: 'C20', reason: 'salah' },
    { kind: 'gave-reason', question: 'bahan_bakar', entry: null, check: 'C20', reason: 'Dilihat sendiri' },
    answered('bahan_bakar', null, '', '04'),
    { kind: 'finished' },
  ])
  expect(attempt).toMatchObject({
    asked: ['masak'],
    looked: ['lantai'],
    reasons: [{ question: 'bahan_bakar', entry: null, check: 'C20', reason: 'Dilihat sendiri' }],
    isFinished: true,
    elapsed: 8000,
    knownSince: { 'bahan_bakar@': 1, 'lantai@': 3 },
    recordedAt: { 'bahan_bakar@': 7 },
  })
  expect(attempt.answers.values).not.toHaveProperty('bahan_bakar')
})

test('the answer to a question that one must not ask is no knowledge', () => {
  expect(after([{ kind: 'asked', saying: 'miskin' }])).toMatchObject({ asked: ['miskin'], knownSince: {} })
})

test('of two members taken out, each comes back to the place that it had', () => {
  const three = ['a', 'b', 'c'].map(added)
  const names = (deeds: PracticeDeed[]) => after([...three, ...deeds]).answers.entries['anggota']!.map(({ id }) => id)
  expect(names([removed('a'), removed('b'), restored('a')])).toEqual(['a', 'c'])
  expect(names([removed('a'), removed('b'), restored('a'), restored('b')])).toEqual(['a', 'b', 'c'])
})

test('a replay shows the answers as they stood after any event', () => {
  const events = eventsOf([added('a'), answered('nama', 'a', 'Sit'), answered('nama', 'a', 'Siti', 'Sit')])
  const name = (seq: number) => answersAt(aCase(), events, seq).entries['anggota']![0]?.values['nama']
  expect([0, 1, 2, 3].map(name)).toEqual([undefined, undefined, 'Sit', 'Siti'])
})

describe('whatever happens in whichever order', () => {
  const entry = fc.constantFrom('a', 'b', 'c')
  const question = fc.constantFrom('nama', 'nik', 'bekerja')
  const value = fc.constantFrom('', '1', 'Siti', '😀')
  const deed: fc.Arbitrary<PracticeDeed> = fc.oneof(
    fc.record({ kind: fc.constant('member-added' as const), entry }),
    fc.record({ kind: fc.constant('member-removed' as const), entry }),
    fc.record({ kind: fc.constant('member-restored' as const), entry }),
    fc.record({ kind: fc.constant('answered' as const), question, entry: fc.option(entry), from: value, to: value }),
    fc.record({ kind: fc.constant('hidden-removed' as const), question, entry: fc.option(entry), value }),
    fc.record({ kind: fc.constant('asked' as const), saying: fc.constantFrom('masak', 'miskin', 'unknown') }),
    fc.record({ kind: fc.constant('looked' as const), at: fc.constantFrom('lantai', 'kk', 'unknown') }),
    fc.constant({ kind: 'resumed' as const }),
  )
  const deeds = fc.array(deed, { maxLength: 40 })

  test('going on from any beginning comes to the same attempt as all events at once', () => {
    fc.assert(
      fc.property(deeds, fc.nat(), (list, cut) => {
        const events = eventsOf(list)
        const at = cut % (events.length + 1)
        const whole = attemptAfter(aCase(), events)
        const begun = attemptAfter(aCase(), events.slice(0, at))
        const copy = structuredClone(begun)
        const goneOn = events.slice(at).reduce((attempt, event) => afterEvent(aCase(), attempt, event), begun)
        expect(goneOn).toEqual(whole)
        expect(begun).toEqual(copy)
      }),
    )
  })

  test('a member taken out and brought back leaves everything as it was', () => {
    fc.assert(
      fc.property(deeds, entry, (list, one) => {
        const before = after(list)
        fc.pre(before.answers.entries['anggota']!.some(({ id }) => id === one))
        expect({ ...after([...list, removed(one), restored(one)]), elapsed: 0 }).toEqual({ ...before, elapsed: 0 })
      }),
    )
  })

  test('every beginning is an attempt: each member once, and nobody both there and removed', () => {
    fc.assert(
      fc.property(deeds, list => {
        const { answers, removedMembers } = after(list)
        const ids = [...answers.entries['anggota']!, ...removedMembers].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  test('an answer taken back by its own opposite leaves the answers as they were', () => {
    fc.assert(
      fc.property(deeds, question, entry, value, (list, name, one, to) => {
        const before = after([...list, added(one)])
        const from = before.members.find(({ id }) => id === one)!.values[name] ?? ''
        const undone = [...list, added(one), answered(name, one, to, from), answered(name, one, from, to)]
        expect(after(undone).answers).toEqual(before.answers)
      }),
    )
  })
})

test('what a newer version records and this one does not know changes nothing but the time', () => {
  const [event] = eventsOf([{ kind: 'resumed' }])
  const unknown = { ...event!, kind: 'from-the-future' } as never
  expect(afterEvent(aCase(), newAttempt(aCase()), unknown)).toEqual({ ...newAttempt(aCase()), elapsed: 1000 })
})
