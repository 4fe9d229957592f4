import * as z from 'zod'
import { type PracticeCase, viewKinds } from '#domain/practice/practice-case'
import type { VariableId } from '#domain/questionnaire/questionnaire'

/** A file of a case, key and all. Strict: a misspelt name is a problem, not something that is passed over. */

const text = z.string().min(1).max(2000)
const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100)
const question = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
  .max(100)
const variable = z.custom<VariableId>(
  value => typeof value === 'string' && /^(I(0[1-9]|1[0-3])|K(0[1-9]|1\d|2[0-6]))$/.test(value),
)
const sex = z.enum(['male', 'female'])
const certainty = z.enum(['H', 'M', 'L', 'own'])
const nik = z.string().regex(/^\d{16}$/)
const date = z.iso.date()
const values = z.record(question, z.string().max(2000))

const person = z.strictObject({
  key,
  name: text,
  sex,
  age: z.number().int().min(0).max(120).nullable(),
  presence: z.enum(['answers', 'can-be-asked', 'away', 'child', 'spoken-of']),
  whereabouts: z.exactOptional(text),
  calledAs: text,
})

const shown = z.strictObject({ question, member: key.nullable() })
const document = { key, shows: z.array(shown) }

const kkRow = z.strictObject({
  name: text,
  nik,
  sex,
  bornOn: date,
  relation: text,
  marital: text,
  education: text,
  job: text,
})

const caseDocument = z.discriminatedUnion('kind', [
  z.strictObject({
    ...document,
    kind: z.literal('kk'),
    number: nik,
    headName: text,
    address: text,
    rows: z.array(kkRow).min(1),
  }),
  z.strictObject({
    ...document,
    kind: z.enum(['ktp', 'kia']),
    name: text,
    nik,
    bornAt: text,
    bornOn: date,
    sex,
    address: text,
    marital: text,
    job: text,
  }),
  z.strictObject({
    ...document,
    kind: z.literal('electricity'),
    meterNumber: text,
    customerId: text,
    name: text,
    tariff: text,
    paid: text,
    token: text.nullable(),
    boughtAt: text,
  }),
  z.strictObject({ ...document, kind: z.literal('meter'), meterNumber: text, power: text }),
  z.strictObject({ ...document, kind: z.literal('paper'), title: text, lines: z.array(text).min(1) }),
])

const view = z.strictObject({ key, kind: z.enum(viewKinds), title: text, description: text, shows: z.array(shown) })

const saying = z.strictObject({
  id: key,
  about: z.array(shown).min(1),
  ask: text,
  keywords: z.string().max(2000),
  by: key,
  words: text,
  after: z.exactOptional(key),
  isBadQuestion: z.exactOptional(text),
})

const decision = z.strictObject({
  question,
  member: key.nullable(),
  variable,
  trap: z
    .string()
    .regex(/^T\d+$/)
    .nullable(),
  saying: z.exactOptional(key),
  document: z.exactOptional(key),
  view: z.exactOptional(key),
  sentence: text,
  why: text,
  wrong: z.exactOptional(z.string().max(2000)),
  certainty,
})

export const practiceCase = z.strictObject({
  id: key,
  title: text,
  questionnaire: text,
  level: z.literal([1, 2, 3]),
  place: z.strictObject({
    provinceCode: z.string().regex(/^\d{2}$/),
    regencyCode: z.string().regex(/^\d{4}$/),
    setting: z.enum(['urban', 'rural']),
  }),
  scene: text,
  people: z.array(person).min(1).max(40),
  documents: z.array(caseDocument).max(100),
  views: z.array(view).max(40),
  sayings: z.array(saying).min(1).max(1000),
  prefilled: values,
  record: z.strictObject({
    values,
    members: z.array(z.strictObject({ key, values })).max(40),
  }),
  decisions: z.array(decision).min(1).max(400),
  allowedWarnings: z.exactOptional(z.array(text).max(100)),
})

/** Where in the file, `sayings[3].by`, and what is wrong there. */
export type CaseFileProblem =
  | { kind: 'not-json'; where: string }
  | {
      kind: 'missing' | 'unknown' | 'wrong-kind' | 'wrong-form' | 'wrong-choice' | 'too-small' | 'too-big'
      where: string
    }

/** What a file says, as a case, or all that is wrong with how it is written. */
export function readPracticeCase(file: string): { practiceCase: PracticeCase } | { problems: CaseFileProblem[] } {
  let json: unknown
  try {
    json = JSON.parse(file.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { problems: [{ kind: 'not-json', where: placeOf(error) }] }
  }
  const read = practiceCase.safeParse(json, { reportInput: true })
  if (read.success) return { practiceCase: read.data }
  return { problems: read.error.issues.flatMap(problemsOf) }
}

/** `line 3 column 5`, where the engine says so. */
const placeOf = (error: unknown) => /line \d+ column \d+|position \d+/.exec(String(error))?.[0] ?? ''

const kinds: Partial<Record<z.core.$ZodIssue['code'], CaseFileProblem['kind']>> = {
  invalid_type: 'wrong-kind',
  invalid_value: 'wrong-choice',
  invalid_union: 'wrong-choice',
  too_small: 'too-small',
  too_big: 'too-big',
}

function problemsOf(issue: z.core.$ZodIssue): CaseFileProblem[] {
  const where = pathOf(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({ kind: 'unknown', where: pathOf([...issue.path, key]) }))
  }
  if (issue.input === undefined && issue.code !== 'invalid_union') return [{ kind: 'missing', where }]
  return [{ kind: kinds[issue.code] ?? 'wrong-form', where }]
}

const pathOf = (parts: PropertyKey[]) =>
  parts
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? String(part) : `.${String(part)}`))
    .join('')
