import { typedNumbers } from '../mark-item.ts'
import type { ProblemData } from './item-problem.ts'

export type NumberFault = {
  kind: 'not-a-number' | 'ambiguous-number' | 'too-fine-number'
  data: ProblemData
}

/** A number as people write it, comma or point; `1.300` could be two numbers and is refused. Six decimals at most. */
export function readNumber(found: string): { number: number } | { fault: NumberFault } {
  const numbers = typedNumbers(found)
  const [number] = numbers
  if (number === undefined) return { fault: { kind: 'not-a-number', data: { found } } }
  if (numbers.length > 1) return { fault: { kind: 'ambiguous-number', data: { found } } }
  if (!isKept(number)) return { fault: { kind: 'too-fine-number', data: { found } } }
  return { number: number === 0 ? 0 : number }
}

/** Every format keeps it: up to twelve digits before the point, six behind it. */
export const isKept = (number: number) => Math.abs(number) < 1e12 && Number(number.toFixed(6)) === number

/** With a decimal comma, so that it reads back as the same number: `1,3000`, since `1,300` could be two numbers. */
export function numberText(number: number): string {
  const text = String(number).replace('.', ',')
  return typedNumbers(text).length === 1 ? text : `${text}0`
}
