import type { Database } from '#main/database/database'
import { PacketFault } from '#packet/packet-fault'
import { findDevice } from './device-repository.ts'
import { openGladiFile } from './open-gladi-file.ts'
import type { ReceiptRefusal } from './packet-messages.ts'
import { checkReceipt, type ReadReceipt } from './take-receipt.ts'

/** A receipt as it came, ready to be taken, or why not. */
export async function checkReceiptFile(
  database: Database,
  bytes: Uint8Array,
): Promise<ReadReceipt | { fault: ReceiptRefusal }> {
  try {
    const opened = await openGladiFile(bytes, database.read(findDevice)!.reading)
    return database.read(db => checkReceipt(db, opened))
  } catch (error) {
    if (!(error instanceof PacketFault)) throw error
    return { fault: { kind: error.kind, line: error.line } }
  }
}
