import type { Run, TextOf } from './expression/run.ts'
import type { Words } from './questionnaire.ts'

/** Words with the values that they name filled in. */
export type Wording = (run: Run) => Words | null

/** `valueOf` gives the value of a name, null for one that does not exist, which stays as written. */
export function wordingOf(words: Words | null, valueOf: (name: string) => TextOf | null): Wording {
  if (!words || (!words.id.includes('${') && !words.en.includes('${'))) return () => words
  const [id, en] = [textOf(words.id, valueOf), textOf(words.en, valueOf)]
  return run => ({ id: id(run), en: en(run) })
}

function textOf(text: string, valueOf: (name: string) => TextOf | null): TextOf {
  const parts = text.split(/(\$\{[^}]*\})/).map(part => {
    const name = /^\$\{\s*(.*?)\s*\}$/.exec(part)?.[1]
    return (name === undefined ? null : valueOf(name)) ?? (() => part)
  })
  return run => parts.map(part => part(run)).join('')
}

/** Names between `${}`. */
export const namesIn = (words: string) => Array.from(words.matchAll(/\$\{\s*(.*?)\s*\}/g), ([, name]) => name!)
