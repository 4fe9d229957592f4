import type { ItemAnswer, ItemResponse } from './item.ts'
import { chosenIn, markItem } from './mark-item.ts'
import { upperLowerGroups } from './upper-lower.ts'
import { weightedOf } from './weighted-moments.ts'

export type ChoiceFigures = {
  /** The option's key, `true`, `false`, the number as typed with a point; empty: left open, or not among the choices. */
  choice: string
  /** What it gives of the item's points, 0–1. */
  worth: number
  people: number
  /** Of everybody, and of the best and the weakest 27 %, 0–1; of fewer than two people the groups are null. */
  share: number
  upper: number | null
  lower: number | null
  /** A wrong one that nobody takes, or that the best take more often than the weakest: it does not do its work. */
  fault: 'unused' | 'draws-the-best' | null
}

/**
 * Who chose what, in the order of the item's options, numbers by how often they were typed; what was left open comes last,
 * where anybody did. Of several choices each counts, so that shares may sum to more than 1.
 * `responses[i]` and `totals[i]` are of one person.
 */
export function choiceFigures(
  answer: ItemAnswer,
  responses: readonly ItemResponse[],
  totals: Float64Array,
): ChoiceFigures[] {
  const groups = upperLowerGroups(weightedOf(totals))
  const tallies = new Map(choicesOf(answer).map(choice => [choice, { people: 0, upper: 0, lower: 0 }]))
  for (const [person, response] of responses.entries()) {
    for (const choice of chosenBy(answer, response)) {
      const tally = tallies.get(choice) ?? { people: 0, upper: 0, lower: 0 }
      tally.people++
      tally.upper += groups?.upper(totals[person]!) ?? 0
      tally.lower += groups?.lower(totals[person]!) ?? 0
      tallies.set(choice, tally)
    }
  }
  return [...tallies].sort(openLast(answer)).map(([choice, { people, upper, lower }]) => {
    const figures = {
      choice,
      worth: markItem({ answer, points: 1 }, choice),
      people,
      share: responses.length === 0 ? 0 : people / responses.length,
      upper: groups && upper / groups.size,
      lower: groups && lower / groups.size,
    }
    return { ...figures, fault: faultOf(figures) }
  })
}

function choicesOf(answer: ItemAnswer): string[] {
  switch (answer.kind) {
    case 'single':
    case 'multiple':
      return answer.options.map(({ key }) => key)
    case 'true-false':
      return ['true', 'false']
    case 'number':
      return []
  }
}

/** What a response counts for; an empty choice where there is none that is known. */
export function chosenBy(answer: ItemAnswer, response: ItemResponse): string[] {
  const given = response.trim()
  switch (answer.kind) {
    case 'single':
      return [answer.options.find(({ key }) => key === given.toUpperCase())?.key ?? '']
    case 'multiple': {
      const chosen = chosenIn(answer.options, given)
      return chosen.length > 0 ? chosen.map(({ key }) => key) : ['']
    }
    case 'true-false':
      return [given === 'true' || given === 'false' ? given : '']
    case 'number':
      return [given.replace(',', '.')]
  }
}

type Tally = [choice: string, { people: number }]

function openLast(answer: ItemAnswer) {
  const isTyped = answer.kind === 'number'
  return ([a, { people: ofA }]: Tally, [b, { people: ofB }]: Tally) =>
    Number(a === '') - Number(b === '') || (isTyped ? ofB - ofA || (a < b ? -1 : 1) : 0)
}

function faultOf({ choice, worth, people, upper, lower }: Omit<ChoiceFigures, 'fault' | 'share'>) {
  if (choice === '' || worth > 0) return null
  if (people === 0) return 'unused'
  return upper !== null && lower !== null && upper > lower ? 'draws-the-best' : null
}
