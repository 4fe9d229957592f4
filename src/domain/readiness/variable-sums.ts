import type { VariableId } from '#domain/questionnaire/questionnaire'
import { type VariableFigures, variableIds, type VariableSource, variableSources } from './variable-figures.ts'

/** For each source and variable what was right and of how much, one after the other: a nation adds up in a millisecond. */
export type VariableSums = Float64Array

export const variableSumsLength = variableSources.length * variableIds.length * 2
const indexOf = new Map<string, number>(variableIds.map((id, at) => [id, at]))

export const noVariables = (): VariableSums => new Float64Array(variableSumsLength)

const placeOf = (source: VariableSource, variable: number) =>
  (variableSources.indexOf(source) * variableIds.length + variable) * 2

export function addTo(total: VariableSums, sums: VariableSums) {
  for (let at = 0; at < variableSumsLength; at++) total[at]! += sums[at]!
}

/** An item by its place in a form: where it counts (−1: nowhere, it is void), and for how much. */
export type ItemPlaces = { places: number[]; points: number[] }

export const itemPlacesOf = (
  items: readonly { variable: string; points: number; isVoid: number }[],
  source: 'pre' | 'post',
): ItemPlaces => ({
  places: items.map(({ variable, isVoid }) =>
    isVoid || !indexOf.has(variable) ? -1 : placeOf(source, indexOf.get(variable)!),
  ),
  points: items.map(({ points }) => points),
})

const [zero, nine, comma, open, close] = ['0', '9', ',', '[', ']'].map(sign => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
]

/**
 * Adds the points of many people: JSON lists one after the other, `[1,0,0.5][1,1,1]`. Read by hand, since a nation has
 * millions of them and nearly all are one digit.
 */
export function addPoints(sums: VariableSums, lists: string, { places, points }: ItemPlaces) {
  let item = 0
  let from = 0
  for (let at = 0; at < lists.length; at++) {
    const sign = lists.charCodeAt(at)
    if (sign === open) {
      item = 0
      from = at + 1
    } else if (sign === comma || sign === close) {
      const place = places[item] ?? -1
      if (place >= 0 && at > from) {
        const first = lists.charCodeAt(from)
        sums[place]! +=
          at === from + 1 && first >= zero && first <= nine ? first - zero : Number(lists.slice(from, at)) || 0
        sums[place + 1]! += points[item]!
      }
      item++
      from = at + 1
    }
  }
}

/** Adds rehearsals: a variable and 1 or 0 each, one after the other: `I011K150`. */
export function addRehearsals(sums: VariableSums, results: string) {
  for (let at = 0; at < results.length; at += 4) {
    const letter = results.charCodeAt(at) === individual ? 0 : 13
    const number = (results.charCodeAt(at + 1) - zero) * 10 + results.charCodeAt(at + 2) - zero
    const place = placeOf('practice', letter + number - 1)
    sums[place]! += results.charCodeAt(at + 3) - zero
    sums[place + 1]!++
  }
}

const individual = 'I'.charCodeAt(0)

export function figuresOf(sums: VariableSums): VariableFigures[] {
  const rightOf = (source: VariableSource, variable: number) => {
    const place = placeOf(source, variable)
    return { right: sums[place]!, of: sums[place + 1]! }
  }
  return variableIds.map((variable: VariableId, at) => ({
    variable,
    pre: rightOf('pre', at),
    post: rightOf('post', at),
    practice: rightOf('practice', at),
  }))
}
