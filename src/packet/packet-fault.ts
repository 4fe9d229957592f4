/** Why bytes are not a packet that can be taken; the words for each stand in the language files (exchange:fault). */
export const packetFaults = [
  'not-a-packet',
  'encrypted',
  'other-format',
  'truncated',
  'damaged',
  'too-large',
  'wrong-counts',
  'bad-record',
] as const
export type PacketFaultKind = (typeof packetFaults)[number]

/** `line`: of the records, from 1, where one of them is at fault. */
export class PacketFault extends Error {
  readonly kind: PacketFaultKind
  readonly line: number | null

  constructor(kind: PacketFaultKind, line: number | null = null) {
    super(line === null ? kind : `${kind} in line ${line}`)
    this.name = 'PacketFault'
    this.kind = kind
    this.line = line
  }
}
