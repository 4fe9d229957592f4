import type { ListedClass } from '#contract/schedule'
import { faultsAdded } from '#domain/schedule/class-changes'
import { breaksRule, type ClassFault, classIdsOf } from '#domain/schedule/class-faults'
import type { PlanInForce } from '#domain/schedule/class-in-force'
import type { PickOutcome } from './pick-list.tsx'
import { useFaultWords } from './use-fault-words.ts'

/** Says what a change would do to the plan: the faults that it adds, each with the class that would have it. */
export function useOutcome(plan: PlanInForce<ListedClass>) {
  const faultWords = useFaultWords()

  return (after: PlanInForce<ListedClass>, here: string, button: string): PickOutcome => {
    const sentenceOf = (fault: ClassFault) => {
      const ids = classIdsOf(fault)
      const seenFrom = ids.includes(here) ? here : ids[0]!
      const { code } = after.classes.find(({ id }) => id === seenFrom)!
      return `${code}: ${faultWords(fault, seenFrom, after.classes)}`
    }
    const added = faultsAdded(plan, after)
    return {
      bad: added.filter(breaksRule).map(sentenceOf),
      warn: added.filter(fault => !breaksRule(fault)).map(sentenceOf),
      button,
    }
  }
}
