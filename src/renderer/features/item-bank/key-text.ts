import type { ItemAnswer } from '#domain/assessment/item'
import { rightKeys } from '#domain/assessment/bank/fractions'
import { numberText } from '#domain/assessment/bank/read-number'

/** The key in a word; `truth` says true and false. */
export function keyText(answer: ItemAnswer, truth: (isTrue: boolean) => string): string {
  switch (answer.kind) {
    case 'true-false':
      return truth(answer.isTrue)
    case 'number': {
      const tolerance = answer.tolerance === 0 ? '' : ` ± ${numberText(answer.tolerance)}`
      return [numberText(answer.value) + tolerance, answer.unit].filter(Boolean).join(' ')
    }
    default:
      return rightKeys(answer.kind, answer.options).join(', ')
  }
}
