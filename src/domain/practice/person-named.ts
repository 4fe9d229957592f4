import type { CasePerson } from './practice-case.ts'
import { nameLikeness } from './score/name-likeness.ts'

/** Whom an entry with that name is probably about, while it is being recorded; null: nobody, or nobody for certain. */
export function personNamed(people: readonly Pick<CasePerson, 'key' | 'name'>[], name: string): string | null {
  if (name.trim() === '') return null
  const ranked = people
    .map(({ key, name: other }) => ({ key, likeness: nameLikeness(name, other) }))
    .sort((a, b) => b.likeness - a.likeness)
  const [first, second] = ranked
  if (!first || first.likeness < 0.6) return null
  return second && second.likeness > first.likeness - 0.05 ? null : first.key
}
