import { answerFeasibility, type FeasibilityAnswer } from '#domain/allocation/answer-feasibility'
import type { Words } from '#main/words'
import type { Arguments } from './command-arguments.ts'

type Asked = { people: number; rooms: number; smallest: number; largest: number; days: number }

/** `gladi feasibility --people N --rooms R --size A-B [--days 1]`: whether so many fit, and if not, what would. */
export async function feasibilityCommand(given: Arguments, words: Words) {
  const [smallest, largest] = given.range('size', [20, 40])
  const middle = Math.min(largest, Math.max(smallest, 30))
  const asked: Asked = {
    people: given.number('people', 1),
    rooms: given.number('rooms', 1, 36),
    smallest,
    largest,
    days: given.number('days', 1, 1),
  }
  const limits = { smallest, largest, target: given.number('target', smallest, middle) }
  const answer = answerFeasibility({ ...asked, people: [asked.people], roomPool: 'national', limits })
  const sentences = sentencesOf(asked, answer, words)
  const fits = answer.fits && answer.unplaceable.length === 0
  process.stdout.write(
    given.flag('json')
      ? `${JSON.stringify({ ...asked, ...answer, fits, seats: answer.seatsPerWave * asked.days, sentences }, null, 2)}\n`
      : `${sentences.join('\n')}\n`,
  )
}

function sentencesOf(asked: Asked, answer: FeasibilityAnswer, words: Words) {
  const seats = answer.seatsPerWave * asked.days
  const numbers = { ...asked, seats, missing: asked.people - seats }
  const [unplaceable] = answer.unplaceable
  if (unplaceable) return [words(`cli:fit.${unplaceable.reason}`, numbers)]
  if (answer.fits) return [words('cli:fit.seats', numbers), words('cli:fit.yes', { ...numbers, ...answer.classes })]
  return [
    words('cli:fit.seats', numbers),
    words('cli:fit.no', numbers),
    words('cli:fit.waves', answer.waves),
    words('cli:fit.rooms', { ...numbers, ...answer.roomsForDays }),
    words('cli:fit.size', { ...numbers, size: answer.largestSizeForDays }),
  ]
}
