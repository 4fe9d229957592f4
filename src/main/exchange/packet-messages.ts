import type { CheckedDraft } from '#contract/exchange'
import type { TakenReceipt, ReceiptFault } from './take-receipt.ts'
import type { DraftView } from './draft-results.ts'
import type { WaitingSum } from './waiting-results.ts'
import type { PacketFaultKind } from '#packet/packet-fault'

/** How a worker opens the workspace. */
export type WorkspaceKey = { file: string; key: Uint8Array }

export type PacketWorkerData = (WorkspaceKey & { task: 'sum' }) | (WorkspaceKey & { task: 'draft'; at: string })

/** `keep`: the draft becomes a packet. `check`: what the centre answered when it was asked what it would make of it. */
export type PacketQuestion = { type: 'keep'; at: string } | { type: 'check'; answer: Uint8Array<ArrayBuffer> }

export type PacketAnswer =
  | { type: 'share'; share: number }
  | { type: 'sum'; sum: WaitingSum }
  | { type: 'nothing' }
  | { type: 'drafted'; view: DraftView; bytes: Uint8Array<ArrayBuffer>; sha256: string }
  /** Null: another packet was kept since it was drafted. */
  | { type: 'kept'; kept: { number: number; id: string } | null }
  | { type: 'checked'; checked: CheckedDraft | null }

export type ReceiptWorkerData = WorkspaceKey & { bytes: Uint8Array<ArrayBuffer> }

/** `take`: what was checked holds from now on. */
export type ReceiptQuestion = { type: 'take'; at: string }

/** Why a receipt is not taken: what it is, or what it says. */
export type ReceiptRefusal = ReceiptFault | { kind: PacketFaultKind; line: number | null }

export type ReceiptAnswer =
  | { type: 'checked' }
  | { type: 'fault'; fault: ReceiptRefusal }
  | { type: 'taken'; taken: TakenReceipt }
