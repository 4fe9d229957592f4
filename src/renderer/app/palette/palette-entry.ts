import type { Icon } from '@tabler/icons-react'

export const paletteGroups = ['recent', 'people', 'about', 'classes', 'provinces', 'commands', 'pages'] as const
export type PaletteGroup = (typeof paletteGroups)[number]

/** One line of the palette. */
export type PaletteEntry = {
  /** Stays the same as long as it means the same: `class:…`, `command:import`. */
  id: string
  group: PaletteGroup
  icon: Icon
  label: string
  /** Beside the label: where somebody is, how many. */
  detail?: string | undefined
  /** Further words by which it is found, never shown. */
  words?: string | undefined
  /** The keys that do the same without the palette. */
  keys?: string[] | undefined
  run: () => void
}

/** The id of an entry's line in the list `listId`. */
export const optionId = (listId: string, entry: PaletteEntry) => `${listId}-${entry.id}`
