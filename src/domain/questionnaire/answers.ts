/** One entry of a repeat, a member of the family. The id is given when it is added and never again. */
export type Entry = { id: string; values: Readonly<Record<string, string>> }

/**
 * What was typed, as text, by the question's name; absent and '' are blank. Kept as typed even where it is wrong: nothing
 * is lost by being invalid. A date is `YYYY-MM-DD`, a number plain digits with a point, several choices are separated by
 * a space.
 */
export type Answers = {
  values: Readonly<Record<string, string>>
  /** By the repeat's name, in order. */
  entries: Readonly<Record<string, readonly Entry[]>>
}

/** One question as it is asked: `entry` is the id of a repeat's entry, null outside. */
export type Place = { question: string; entry: string | null }
