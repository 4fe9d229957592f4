import type { ClassId } from '#contract/identifiers'

/** What the page of a design shows; kept in the address. */
export type DesignView = {
  /** Its classes where absent. */
  lihat?: 'items'
  /** The class whose people are shown; `luar`: who is in none. */
  kelas?: ClassId | 'luar'
  /** The item beside the list. */
  butir?: string
}

export function readDesignView({ lihat, kelas, butir }: Record<string, unknown>): DesignView {
  return {
    ...(lihat === 'items' && { lihat }),
    ...(isText(kelas) && { kelas: kelas as ClassId }),
    ...(isText(butir) && { butir }),
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
