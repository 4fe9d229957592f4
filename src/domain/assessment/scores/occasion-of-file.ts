import type { DesignKind, Occasion } from '../test-design.ts'
import { plainText } from './plain-text.ts'

/** The occasion that a text names: `Pre-test kelas 3`, `nilai akhir`; null: none, or both. */
export function occasionIn(text: string): Occasion | null {
  const plain = ` ${plainText(text)} `
  const isPre = / (pre|pretest|pretes|awal|sebelum)( |$)| pre ?tes/.test(plain)
  const isPost = / (post|posttest|posttes|pasca|pascates|akhir|sesudah|setelah)( |$)| post ?tes/.test(plain)
  if (isPre === isPost) return null
  return isPre ? 'pre' : 'post'
}

/** Why an occasion is proposed; `only`: the test has no other. */
export const occasionReasons = ['only', 'name', 'time'] as const
export type OccasionProposal = { occasion: Occasion; why: (typeof occasionReasons)[number] }

export type OccasionClues = {
  kind: DesignKind
  /** From the surest on: the name of the file, what stands above the table, its sheet. */
  texts: readonly string[]
  /** When rows were sent in, with the session of the class they are of; milliseconds. */
  times: readonly { at: number; session: { start: number; end: number } }[]
}

/** The occasion of a file as far as it says so itself; null: somebody has to choose. */
export function proposeOccasion({ kind, texts, times }: OccasionClues): OccasionProposal | null {
  if (kind === 'single') return { occasion: 'post', why: 'only' }
  const named = texts.map(occasionIn).find(occasion => occasion !== null)
  if (named) return { occasion: named, why: 'name' }
  const early = times.filter(({ at, session }) => at < middleOf(session)).length
  if (times.length === 0 || early * 2 === times.length) return null
  return { occasion: early * 2 > times.length ? 'pre' : 'post', why: 'time' }
}

const middleOf = ({ start, end }: { start: number; end: number }) => (start + end) / 2
