import type { Role } from './participant.ts'

/** Undefined where the text names no role, or both. */
export function readRole(text: string): Role | undefined {
  const plain = text.toLowerCase()
  const companion = /pendamping|companion|\bpkh\b/.test(plain)
  const instructor = /\binnas\b|instruktur|instructor|pengajar/.test(plain)
  if (companion === instructor) return undefined
  return companion ? 'companion' : 'instructor'
}
