import { answerFeasibility } from '#domain/allocation/answer-feasibility'
import type { Words } from '#main/words'
import type { Arguments } from './command-arguments.ts'

/** `gladi feasibility --people N --rooms R --size A-B`: whether so many fit, and what would help. */
export async function feasibilityCommand(given: Arguments, words: Words) {
  const people = given.number('people', 1)
  const rooms = given.number('rooms', 1, 36)
  const [smallest, largest] = given.range('size', [20, 40])
  const middle = Math.min(largest, Math.max(smallest, 30))
  const answer = answerFeasibility({
    people: [people],
    rooms,
    roomPool: 'national',
    limits: { smallest, largest, target: given.number('target', smallest, middle) },
    days: null,
  })
  process.stdout.write(
    `${given.flag('json') ? JSON.stringify(answer, null, 2) : words('cli:feasibility', { people, rooms, largest, seats: rooms * largest })}\n`,
  )
}
