import type { PaletteGroup } from './palette-entry.ts'

const narrowing: Record<string, PaletteGroup[]> = {
  '@': ['people', 'about'],
  '#': ['classes'],
  '>': ['commands', 'pages'],
}

export type PaletteQuery = {
  /** Null: everything. */
  only: readonly PaletteGroup[] | null
  /** What is searched for, without the sign that narrows it. */
  text: string
}

/** `@` asks for people, `#` for classes, `>` for commands and pages. */
export function readQuery(typed: string): PaletteQuery {
  const text = typed.trimStart()
  const only = narrowing[text.charAt(0)] ?? null
  return { only, text: (only ? text.slice(1) : text).trim() }
}

/** Whether a group is asked for at all. */
export const asksFor = ({ only }: PaletteQuery, group: PaletteGroup) => only === null || only.includes(group)
