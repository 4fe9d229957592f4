export const scoreParts = ['ragu', 'tidak-dikenal', 'berkas'] as const
export type ScorePart = (typeof scoreParts)[number]

/** What the page of imported scores shows; kept in the address. Absent: what needs somebody first. */
export type ScoresView = { bagian?: ScorePart }

export const readScoresView = ({ bagian }: Record<string, unknown>): ScoresView => {
  const part = scoreParts.find(one => one === bagian)
  return part ? { bagian: part } : {}
}
