import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { occasionIn, proposeOccasion } from '#domain/assessment/scores/occasion-of-file'
import { instantOf, readDayOrder, timeWarning } from '#domain/assessment/scores/score-times'
import { type MatchedRow, settleRows } from '#domain/assessment/scores/settle-rows'
import type { ParticipantId } from '#domain/roster/participant'

const hour = 3_600_000
const start = Date.parse('2025-03-04T01:00:00Z')
const session = { start, end: start + 7 * hour }

describe('before or after', () => {
  test.each([
    ['Pre-test SULSEL-07 (Responses).csv', 'pre'],
    ['pretest_kelas 3.csv', 'pre'],
    ['nilai_post_test.xlsx', 'post'],
    ['Rekap tes akhir.xlsx', 'post'],
    ['pre dan post.xlsx', null],
    ['preskripsi.xlsx', null],
  ])('%s', (name, occasion) => expect(occasionIn(name)).toBe(occasion))

  test('where no name says it, when most sent it in does', () => {
    const times = [start - hour, start + hour, session.end].map(at => ({ at, session }))
    expect(proposeOccasion({ kind: 'crossed', texts: ['jawaban.csv'], times })).toEqual({
      occasion: 'pre',
      why: 'time',
    })
    expect(proposeOccasion({ kind: 'crossed', texts: ['jawaban.csv'], times: [] })).toBeNull()
    expect(proposeOccasion({ kind: 'single', texts: ['pretest.csv'], times })).toEqual({
      occasion: 'post',
      why: 'only',
    })
  })
})

describe('times of a file', () => {
  const days = ['2025-03-04']
  const offset = 7 * hour

  test('a day that can be read twice is that of a class', () => {
    expect(readDayOrder(['04/03/2025 08.00.00'], { days, offset, isIndonesian: false })).toBe('day-first')
    expect(readDayOrder(['3/4/2025 8:00:00'], { days, offset, isIndonesian: true })).toBe('month-first')
    expect(readDayOrder(['05/06/2025 08.00'], { days, offset, isIndonesian: true })).toBe('day-first')
  })

  test.each([
    ['2025/03/04 3:30:00 PM GMT+7', '2025-03-04T08:30:00.000Z'],
    ['3/4/2025 15:30:00', '2025-03-04T08:30:00.000Z'],
    ['4 March 2025  3:30 PM', '2025-03-04T08:30:00.000Z'],
    ['Selasa, 4 Maret 2025, 15:30', '2025-03-04T08:30:00.000Z'],
  ])('%s', (time, instant) => {
    expect(new Date(instantOf({ time }, { order: 'month-first', offset })!).toISOString()).toBe(instant)
  })

  test('a pre-test after the class and a post-test before it are told, and count', () => {
    const kindOf = (at: number | null, occasion: 'pre' | 'post') =>
      timeWarning({ row: 2, time: 'kemarin' }, at, { occasion, session, column: 'Waktu' })?.kind
    expect(kindOf(session.end + hour, 'pre')).toBe('other-date')
    expect(kindOf(start - hour, 'post')).toBe('other-date')
    expect(kindOf(start - hour, 'pre')).toBeUndefined()
    expect(kindOf(null, 'post')).toBe('unreadable-time')
  })
})

test('every row is taken, waits or is set aside, and nobody has more results than attempts', () => {
  const person = fc.integer({ min: 0, max: 4 })
  const match = fc.oneof(
    person.map((id): MatchedRow['match'] => ({
      kind: 'certain',
      participantId: `p${id}` as ParticipantId,
      by: 'name',
    })),
    fc.constantFrom<MatchedRow['match'][]>(
      { kind: 'unknown', nearest: [] },
      { kind: 'ambiguous', candidates: [], why: 'same-name' },
      { kind: 'nobody' },
    ),
  )
  const at = fc.option(fc.integer({ min: 0, max: 9 }))
  fc.assert(
    fc.property(fc.array(fc.record({ match, at })), fc.integer({ min: 0, max: 3 }), (matched, attempts) => {
      const rows = matched.map((one, index) => aRow(index + 2, one))
      const { taken, waiting, problems } = settleRows(rows, () => attempts)
      const ends = [...taken, ...waiting, ...problems].map(({ row }) => row)
      expect(ends.toSorted((a, b) => a - b)).toEqual(rows.map(({ row }) => row))
      for (const list of Map.groupBy(taken, ({ participantId }) => participantId).values()) {
        expect(list.length).toBeLessThanOrEqual(attempts)
        expect(list.map(one => one.at ?? 0)).toEqual(list.map(one => one.at ?? 0).toSorted((a, b) => a - b))
      }
    }),
  )
})

const aRow = (row: number, said: Pick<MatchedRow, 'match' | 'at'>): MatchedRow => ({
  row,
  clue: { id: '', nik: '', email: '', phone: '', name: `Orang ${row}` },
  time: '',
  result: { form: null, itemPoints: null, responses: null, points: 1, possible: 2 },
  ...said,
})
