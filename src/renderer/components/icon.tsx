import type { Icon as TablerIcon } from '@tabler/icons-react'

/** A Tabler outline icon at the window's stroke. Decorative: its meaning stands in words beside it. */
export function Icon({ of: Shape, size = 16 }: { of: TablerIcon; size?: number }) {
  return <Shape size={size} stroke={1.6} aria-hidden />
}
