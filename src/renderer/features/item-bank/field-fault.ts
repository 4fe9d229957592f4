import { createContext, use } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemFault, ItemField } from '#domain/assessment/bank/item-problem'

/** What is wrong with the item that is written. */
export const FaultsContext = createContext<readonly ItemFault[]>([])

/** What is wrong with one of its fields, in a sentence; undefined: nothing. */
export function useFieldFault() {
  const { t } = useTranslation('items')
  const faults = use(FaultsContext)
  return (field: ItemField, letter?: string) => {
    const fault = faults.find(one => one.field === field && one.letter === letter)
    // In a field some are said shorter than of a file.
    return fault && t(`problem.${fault.kind}` as 'problem.missing-variable', { context: 'field', ...fault.data })
  }
}
