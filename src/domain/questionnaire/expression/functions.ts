export type ValueKind = 'text' | 'number' | 'truth'

/** `branches`: what the second and third arguments give, text where they differ. */
export type FunctionRule = { gives: ValueKind | 'branches'; least: number; most: number }

const many = 99

/** The functions of the subset; formats of the instrument, XLSForm. */
export const functions = {
  if: { gives: 'branches', least: 3, most: 3 },
  coalesce: { gives: 'text', least: 2, most: 2 },
  once: { gives: 'text', least: 1, most: 1 },
  not: { gives: 'truth', least: 1, most: 1 },
  true: { gives: 'truth', least: 0, most: 0 },
  false: { gives: 'truth', least: 0, most: 0 },
  selected: { gives: 'truth', least: 2, most: 2 },
  regex: { gives: 'truth', least: 2, most: 2 },
  'count-selected': { gives: 'number', least: 1, most: 1 },
  count: { gives: 'number', least: 1, most: 1 },
  'count-non-empty': { gives: 'number', least: 1, most: 1 },
  sum: { gives: 'number', least: 1, most: many },
  min: { gives: 'number', least: 1, most: many },
  max: { gives: 'number', least: 1, most: many },
  position: { gives: 'number', least: 1, most: 1 },
  int: { gives: 'number', least: 1, most: 1 },
  round: { gives: 'number', least: 1, most: 2 },
  number: { gives: 'number', least: 1, most: 1 },
  'string-length': { gives: 'number', least: 1, most: 1 },
  'decimal-date-time': { gives: 'number', least: 1, most: 1 },
  'indexed-repeat': { gives: 'text', least: 3, most: 3 },
  string: { gives: 'text', least: 1, most: 1 },
  concat: { gives: 'text', least: 1, most: many },
  substr: { gives: 'text', least: 2, most: 3 },
  today: { gives: 'text', least: 0, most: 0 },
  date: { gives: 'text', least: 1, most: 1 },
  'format-date': { gives: 'text', least: 2, most: 2 },
  'jr:choice-name': { gives: 'text', least: 2, most: 2 },
} as const satisfies Record<string, FunctionRule>

export type FunctionName = keyof typeof functions

export const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(functions, name)

/** Functions of XPath and ODK outside the subset, and what says the same. */
const replacements: Readonly<Record<string, string>> = {
  'string-join': 'concat',
  join: 'concat',
  substring: 'substr',
  'substring-before': 'substr',
  'substring-after': 'substr',
  contains: 'regex',
  'starts-with': 'regex',
  'ends-with': 'regex',
  now: 'today',
  'date-time': 'date',
  'format-date-time': 'format-date',
  'decimal-time': 'decimal-date-time',
  floor: 'int',
  ceiling: 'round',
  boolean: 'not',
  'boolean-from-string': 'if',
  'selected-at': 'selected',
  'choice-name': 'jr:choice-name',
  iif: 'if',
  len: 'string-length',
  length: 'string-length',
  average: 'sum',
  avg: 'sum',
}

/** A function of the subset to write instead; also for a name in other letters, `IF`. */
export function replacementOf(name: string): string | null {
  const lower = name.toLowerCase()
  return isFunctionName(lower) ? lower : (new Map(Object.entries(replacements)).get(lower) ?? null)
}
