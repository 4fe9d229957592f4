import type { PacketHeader } from '#domain/exchange/packet'
import type { PacketRefusal } from '#domain/exchange/receipt'
import { centreScope, type Scope } from '../store/store.ts'

/** About whose facts a packet speaks, and where its sender's device is enrolled. */
export type PacketWay = { scope: Scope; senderProvince: string }

/**
 * The centre takes results of a province, and plans of its own people. `caller`: of which province the device is that
 * brings the packet; the centre's people (`00`) may bring everybody's.
 */
export function wayOf(
  { kind, from, to }: Pick<PacketHeader, 'kind' | 'from' | 'to'>,
  caller: string,
): PacketWay | { refused: PacketRefusal } {
  if (kind === 'result') {
    if (to.role !== 'centre') return { refused: 'other-receiver' }
    if (from.role !== 'province' || from.provinceCode === null) return { refused: 'wrong-kind' }
    if (caller !== centreScope && caller !== from.provinceCode) return { refused: 'other-province' }
    return { scope: { role: 'province', provinceCode: from.provinceCode }, senderProvince: from.provinceCode }
  }
  if (kind !== 'plan') return { refused: to.role === 'centre' ? 'wrong-kind' : 'other-receiver' }
  if (from.role !== 'centre' || caller !== centreScope) return { refused: 'wrong-kind' }
  if (to.role !== 'province' || to.provinceCode === null) return { refused: 'other-receiver' }
  return { scope: { role: 'centre', provinceCode: to.provinceCode }, senderProvince: centreScope }
}
