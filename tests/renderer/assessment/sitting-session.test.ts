import { ORPCError } from '@orpc/client'
import { describe, expect, test, vi } from 'vitest'
import type { OpenSitting, ResultId, SittingId } from '#contract/assessment'
import type { ItemWithoutKey } from '#domain/assessment/item-without-key'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { choiceAt, choicesOf, responseAfter } from '../../../src/renderer/features/assessment/sitting/answer-choices.ts'
import { startSitting } from '../../../src/renderer/features/assessment/sitting/sitting-session.ts'

const anItem = (id: string, answer: ItemWithoutKey['answer']): ItemWithoutKey => ({
  id,
  variable: 'K15' as VariableId,
  scenario: null,
  stem: 'Apa yang dicatat?',
  points: 1,
  answer,
})
const options = ['A', 'B', 'C'].map(key => ({ key, text: `Pilihan ${key}` }))
const single = anItem('K15-A1', { kind: 'single', options })
const multiple = anItem('K15-A2', { kind: 'multiple', options })
const truths = anItem('K15-A3', { kind: 'true-false' })
const items = [single, multiple, truths]

const anOpenSitting = (changes: Partial<OpenSitting> = {}) =>
  ({ sittingId: 's' as SittingId, items, answers: {}, timeLeft: 60_000, ...changes }) as OpenSitting

/** Main as far as a sitting asks it; it answers when it is let. */
function aMain() {
  const asked: { itemId: string; response: string; timeLeft: number | null }[] = []
  const waiting: { answer: () => void; fail: (error: Error) => void }[] = []
  const answer = (given: (typeof asked)[number] & { sittingId: SittingId }) => {
    asked.push({ itemId: given.itemId, response: given.response, timeLeft: given.timeLeft })
    return new Promise((resolve, reject) =>
      waiting.push({ answer: () => resolve({ timeLeft: given.timeLeft }), fail: reject }),
    )
  }
  const finish = () => Promise.resolve({ resultId: 's' })
  return { client: { answer, finish } as never, asked, next: () => vi.waitUntil(() => waiting.shift()) }
}

describe('a sitting in the window', () => {
  test('goes on at the first item that is open', () => {
    const session = startSitting(anOpenSitting({ answers: { 'K15-A1': 'A' } }), aMain().client, () => 0)
    expect(session.store.getState().at).toBe(1)
  })

  test('sends one answer at a time, of each item the latest, with the time that is left', async () => {
    const main = aMain()
    let clock = 1000
    const session = startSitting(anOpenSitting(), main.client, () => clock)
    clock += 5000
    session.answer('K15-A1', 'A')
    const first = await main.next()
    session.answer('K15-A2', 'A')
    session.answer('K15-A2', 'AB')
    expect(session.store.getState()).toMatchObject({ saving: 'saving', answers: { 'K15-A1': 'A', 'K15-A2': 'AB' } })
    first.answer()
    ;(await main.next()).answer()
    expect(await session.flush()).toBe(true)
    expect(main.asked).toEqual([
      { itemId: 'K15-A1', response: 'A', timeLeft: 55_000 },
      { itemId: 'K15-A2', response: 'AB', timeLeft: 55_000 },
    ])
    expect(session.store.getState().saving).toBe('saved')
  })

  test('what could not be sent is kept, said, and sent again', async () => {
    const main = aMain()
    const session = startSitting(anOpenSitting(), main.client, () => 0)
    session.answer('K15-A1', 'B')
    ;(await main.next()).fail(new Error('The host is gone.'))
    await vi.waitUntil(() => session.store.getState().saving === 'failed')
    const flushed = session.flush()
    ;(await main.next()).answer()
    expect(await flushed).toBe(true)
    expect(session.store.getState().saving).toBe('saved')
    session.stop()
  })

  test('what comes after the time leads to the result', async () => {
    const main = aMain()
    const session = startSitting(anOpenSitting({ timeLeft: 0 }), main.client, () => 0)
    session.answer('K15-A1', 'B')
    const data = { resultId: 's' as string as ResultId }
    ;(await main.next()).fail(new ORPCError('SITTING_FINISHED', { defined: true, data }))
    expect(await session.flush()).toBe(false)
    expect(session.store.getState().finished).toBe('s')
  })
})

describe('a key', () => {
  const truth = { trueKey: 'B', true: 'Benar', falseKey: 'S', false: 'Salah' }
  test('is a letter or a place', () => {
    const offered = choicesOf(single.answer, truth)
    expect(['b', 'B', '2', 'D', '0', '9'].map(key => choiceAt(offered, key)?.value)).toEqual([
      'B',
      'B',
      'B',
      undefined,
      undefined,
      undefined,
    ])
    const both = choicesOf(truths.answer, truth)
    expect(['b', 's', '1', '2'].map(key => choiceAt(both, key)?.value)).toEqual(['true', 'false', 'true', 'false'])
  })

  test('is a code of the form where the choices begin with one', () => {
    const coded = ['2 Genteng', '3 Seng', '10 Lainnya'].map((text, at) => ({ letter: 'ABC'[at]!, value: text, text }))
    expect(['2', '3', '1', 'b'].map(key => choiceAt(coded, key)?.text)).toEqual([
      '2 Genteng',
      '3 Seng',
      undefined,
      '3 Seng',
    ])
  })

  test('chooses alone, or adds and takes away where several may be right', () => {
    expect(responseAfter(single.answer, 'A', 'B')).toBe('B')
    expect(responseAfter(multiple.answer, 'C', 'A')).toBe('AC')
    expect(responseAfter(multiple.answer, 'AC', 'C')).toBe('A')
  })
})
