import type { PacketHeader } from '#domain/exchange/packet'

const words = {
  plan: 'rencana',
  result: 'hasil',
  card: 'kartu',
  rehearsal: 'latihan',
  receipt: 'tanda-terima',
  decision: 'keputusan',
}

/** `hasil-73-12.gladi`: what, whose, which. The same in every language: it goes to others. */
export const packetFileName = ({ kind, from, to, sequence }: Pick<PacketHeader, 'kind' | 'from' | 'to' | 'sequence'>) =>
  `${words[kind]}-${from.provinceCode ?? to.provinceCode ?? 'pusat'}-${sequence}.gladi`
