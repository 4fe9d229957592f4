import { type ChangeGroup, changeGroups } from './change-groups.ts'

/** What the history shows; kept in the address. */
export type HistoryView = { jenis?: ChangeGroup }

export function readHistoryView(search: Record<string, unknown>): HistoryView {
  const group = changeGroups.find(name => name === search['jenis'])
  return group ? { jenis: group } : {}
}
