import { expect, test } from 'vitest'
import { answerFeasibility, type FeasibilityQuestion } from '#domain/allocation/answer-feasibility'
import { usualLimits } from './a-problem.ts'

function aQuestion(change: Partial<FeasibilityQuestion> = {}): FeasibilityQuestion {
  return { people: [33_603], rooms: 36, roomPool: 'national', limits: usualLimits, days: null, ...change }
}

test('33,603 people in 36 rooms: 24 waves at least, 32 at the target size, or 841 rooms, or classes of 934', () => {
  expect(answerFeasibility(aQuestion())).toEqual({
    people: 33_603,
    seatsPerWave: 1440,
    fits: true,
    classes: { fewest: 841, target: 1120, most: 1680, fewestMixed: 841 },
    waves: { fewest: 24, target: 32 },
    roomsForOneWave: { fewest: 841, target: 1120 },
    roomsForDays: null,
    largestSizeForOneWave: 934,
    largestSizeForDays: null,
    unplaceable: [],
  })
})

test('the 38 provinces need 856 classes since they do not mix, and no class size puts them into 36 rooms at once', () => {
  const answer = answerFeasibility(aQuestion({ people: provinces }))
  expect(answer.people).toBe(33_603)
  expect(answer.classes).toEqual({ fewest: 856, target: 1120, most: 1658, fewestMixed: 841 })
  expect(answer.waves).toEqual({ fewest: 24, target: 32 })
  expect(answer.largestSizeForOneWave).toBeNull()
})

test.each([
  [2, 672, 428],
  [4, 271, 214],
  [6, 173, 143],
  [8, 125, 107],
  [12, 82, 72],
  [16, 61, 54],
  [24, 40, 36],
])('in %i days the provinces need classes of up to %i, or %i rooms', (days, size, rooms) => {
  const answer = answerFeasibility(aQuestion({ people: provinces, days }))
  expect(answer.fits).toBe(days >= 24)
  expect(answer.largestSizeForDays).toBe(size)
  expect(answer.roomsForDays?.fewest).toBe(rooms)
})

test('with rooms of their own the largest province decides', () => {
  const answer = answerFeasibility(aQuestion({ people: [100, 400], rooms: 5, roomPool: 'province', days: 1 }))
  expect(answer.waves).toEqual({ fewest: 2, target: 3 })
  expect(answer.seatsPerWave).toBe(400)
  expect(answer.fits).toBe(false)
  expect(answer.largestSizeForDays).toBe(80)
})

test('divisions that fit no number of classes are named and left out of the counts', () => {
  const limits = { smallest: 25, largest: 35, target: 30 }
  const answer = answerFeasibility(aQuestion({ people: [19, 74, 60, 0], limits }))
  expect(answer.unplaceable).toEqual([
    { division: 0, people: 19, reason: 'too-few-people' },
    { division: 1, people: 74, reason: 'size-gap' },
  ])
  expect(answer.classes).toEqual({ fewest: 2, target: 2, most: 2, fewestMixed: 2 })
})

/** The briefing's 38 rows. */
const provinces = [
  1158, 1660, 718, 672, 547, 1098, 449, 1581, 114, 186, 4869, 4987, 731, 5215, 736, 214, 282, 1115, 1394, 605, 235, 418,
  272, 58, 407, 549, 1035, 447, 270, 233, 385, 177, 214, 109, 139, 159, 74, 91,
]
