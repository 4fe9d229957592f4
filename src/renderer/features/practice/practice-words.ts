import { useCallback } from 'react'
import type { Words } from '#domain/questionnaire/questionnaire'
import { initialsOf } from '#domain/roster/initials'
import { useFormat } from '../../components/use-format.ts'
import { useShownName } from '../../components/screen-share.ts'

/** A text of the questionnaire in the language of the page; Indonesian where it has no other. */
export function useWords(): (words: Words) => string {
  const { language } = useFormat()
  return useCallback(words => words[language] || words.id, [language])
}

/** Sentences in which the people of a case are named, as they may be shown now: initials while the screen is shared. */
export function useShownText(people: readonly { name: string; calledAs: string }[]): (text: string) => string {
  const shownName = useShownName()
  const isShared = shownName('Siti Aminah') !== 'Siti Aminah'
  return text => (isShared ? maskNames(text, people) : text)
}

/** Every word of their names, in whatever letters, as its initial. */
export function maskNames(text: string, people: readonly { name: string; calledAs: string }[]): string {
  const words = new Set(people.flatMap(({ name, calledAs }) => [...name.split(/\s+/), ...calledAs.split(/\s+/)]))
  const names = [...words].filter(word => word.length > 2 && !titles.has(word.toLowerCase()))
  if (names.length === 0) return text
  const pattern = names.map(name => name.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|')
  // A sentence that ends with a name ends with the initial's own point.
  return text.replace(new RegExp(`(?<!\\p{L})(${pattern})(?!\\p{L})\\.?`, 'giu'), (_, name: string) => initialsOf(name))
}

/** How people are spoken to; no name. */
const titles = new Set([
  'pak',
  'bapak',
  'ibu',
  'mas',
  'mbak',
  'kak',
  'dik',
  'adik',
  'mbah',
  'nenek',
  'kakek',
  'bang',
  'kang',
  'neng',
  'teteh',
  'mama',
])
