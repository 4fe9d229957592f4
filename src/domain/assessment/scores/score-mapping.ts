/** What a column can say of the person, of the attempt, and of the score as a whole. */
export const columnFields = [
  'id',
  'nik',
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
  'time',
  'total',
  'possible',
  'form',
  'state',
] as const
export type ColumnField = (typeof columnFields)[number]

/** What a column holds. `points` and `answer` are of one item, by its id. */
export type ColumnRole = { is: ColumnField } | { is: 'points' | 'answer'; item: string }

/** For each column of a file, from 0; null: it is not used. */
export type ScoreMapping = (ColumnRole | null)[]

/** Without these nothing can be read: somebody has to say which column it is. */
export type MissingColumn = 'person' | 'score'

const ofPersons = new Set<string>(['id', 'nik', 'name', 'firstName', 'lastName', 'email', 'phone'])

export function missingColumns(mapping: ScoreMapping): MissingColumn[] {
  const roles = mapping.filter(role => role !== null)
  const hasPerson = roles.some(({ is }) => ofPersons.has(is))
  const hasScore = roles.some(({ is }) => is === 'total' || is === 'points' || is === 'answer')
  return [...(hasPerson ? [] : ['person' as const]), ...(hasScore ? [] : ['score' as const])]
}

/** The first column that holds a field; undefined where none does. */
export function columnOf(mapping: ScoreMapping, field: ColumnField): number | undefined {
  const column = mapping.findIndex(role => role?.is === field)
  return column < 0 ? undefined : column
}

/** A mapping that somebody made, and for which test: in another one its items mean nothing. */
export type RememberedMapping = { designId: string; mapping: ScoreMapping }

/** What was remembered, as far as it holds for this test; the other columns as guessed. */
export function recalledMapping(
  { designId, mapping }: RememberedMapping,
  guessed: ScoreMapping,
  forDesign: string,
): ScoreMapping {
  return guessed.map((guess, column) => {
    const role = mapping[column] ?? null
    const isForeign = designId !== forDesign && (role === null || 'item' in role)
    return isForeign ? guess : role
  })
}
