import { describe, expect, test } from 'vitest'
import { checkCase } from '#domain/practice/check/check-case'
import { checkCases } from '#domain/practice/check/check-cases'
import type { CaseDocument, CasePerson, Decision, PracticeCase, Saying } from '#domain/practice/practice-case'
import { aCase } from './a-case.ts'
import { questionnaire2025, writtenCases } from './the-cases.ts'

const questionnaire = questionnaire2025()
const problemsOf = (practiceCase: PracticeCase) => checkCase(practiceCase, questionnaire)

/** A written case without a problem that has a family card, a bill with a number, and somebody besides its first. */
const sound = writtenCases().find(
  one =>
    problemsOf(one).length === 0 &&
    one.record.members.length > 2 &&
    one.documents.some(({ kind }) => kind === 'kk') &&
    one.documents.some(
      ({ kind, shows }) => kind === 'electricity' && shows.some(({ question }) => question === 'id_pln_1'),
    ),
)!
const problemsWith = (changes: Partial<PracticeCase>) => problemsOf({ ...sound, ...changes })
const withSaying = (changes: Partial<Saying>) =>
  problemsWith({ sayings: [{ ...sound.sayings[0]!, ...changes }, ...sound.sayings.slice(1)] })
const withDecision = (changes: Partial<Decision>) =>
  problemsWith({ decisions: [{ ...sound.decisions[0]!, ...changes }, ...sound.decisions.slice(1)] })
const withPerson = (changes: Partial<CasePerson>) =>
  problemsWith({ people: [...sound.people, { ...sound.people[0]!, key: 'tamu', name: 'Tamu', ...changes }] })
const withDocument = (of: CaseDocument['kind'], change: (document: never) => object) =>
  problemsWith({
    documents: sound.documents.map(one => (one.kind === of ? { ...one, ...change(one as never) } : one)),
  })
const withValues = (values: Record<string, string>) =>
  problemsWith({ record: { ...sound.record, values: { ...sound.record.values, ...values } } })
const withMember = (values: Record<string, string>) =>
  problemsWith({
    record: {
      ...sound.record,
      members: sound.record.members.map((one, at) =>
        at === 0 ? { ...one, values: { ...one.values, ...values } } : one,
      ),
    },
  })

test('a sound case has no problem', () => {
  expect(problemsOf(sound)).toEqual([])
})

describe('what is named must be there, and once', () => {
  test.each([
    [
      'a question',
      () => withSaying({ about: [{ question: 'luas_lantai', member: null }] }),
      'sayings[0].about[0].question',
      'unknown-question',
    ],
    [
      'a person asked about',
      () => withSaying({ about: [{ question: 'nik', member: 'paijo' }] }),
      'sayings[0].about[0].member',
      'unknown-person',
    ],
    [
      'a member’s question asked of the family',
      () => withSaying({ about: [{ question: 'nik', member: null }] }),
      'sayings[0].about[0].member',
      'unknown-person',
    ],
    ['who answers', () => withSaying({ by: 'paijo' }), 'sayings[0].by', 'unknown-person'],
    ['the question before a probing one', () => withSaying({ after: 'no-such' }), 'sayings[0].after', 'unknown-saying'],
    ['a variable', () => withDecision({ variable: 'K99' as never }), 'decisions[0].variable', 'unknown-variable'],
    ['a trap', () => withDecision({ trap: 'T108' }), 'decisions[0].trap', 'unknown-trap'],
    [
      'the source of a decision',
      () => withDecision({ saying: 'no-such', document: undefined as never, view: undefined as never }),
      'decisions[0].saying',
      'unknown-saying',
    ],
    ['a value’s question', () => withValues({ luas_lantai: '36' }), 'record.values.luas_lantai', 'unknown-question'],
    ['a code', () => withValues({ atap: '9' }), 'record.values.atap', 'unknown-code'],
    [
      'a key of people',
      () => withPerson({ key: sound.people[0]!.key }),
      `people[${sound.people.length}].key`,
      'double-key',
    ],
    ['an id of sayings', () => withSaying({ id: sound.sayings[1]!.id }), 'sayings[1].id', 'double-key'],
    [
      'a question’s words',
      () => withSaying({ ask: ` ${sound.sayings[1]!.ask.toUpperCase()}!` }),
      'sayings[1].ask',
      'double-question',
    ],
  ])('%s', (_, problems, path, kind) => {
    expect(problems()).toContainEqual(expect.objectContaining({ path, kind }))
  })
})

describe('the story holds together', () => {
  const kindsOf = (problems: ReturnType<typeof problemsOf>) => problems.map(({ kind }) => kind)

  test('somebody answers, and nobody who is away', () => {
    const away = sound.people.map(one => ({ ...one, presence: 'away' as const }))
    expect(kindsOf(problemsWith({ people: away }))).toEqual(
      expect.arrayContaining(['nobody-answers', 'absent-answers']),
    )
  })

  test('no probing question waits for itself', () => {
    const [first, second, ...others] = sound.sayings
    const sayings = [{ ...first!, after: second!.id }, { ...second!, after: first!.id }, ...others]
    expect(kindsOf(problemsWith({ sayings }))).toEqual(['circular-after', 'circular-after'])
  })

  test('nothing said is empty', () => {
    expect(withSaying({ keywords: ' ' })).toEqual([{ path: 'sayings[0].keywords', kind: 'empty-text', found: '' }])
  })

  test('a decision stands word for word where it says, in exactly one place', () => {
    expect(kindsOf(withDecision({ sentence: 'Ini tidak pernah dikatakan.' }))).toEqual(['sentence-not-said'])
    expect(kindsOf(withDecision({ saying: 'x', document: 'y' }))).toEqual(['source-count'])
  })

  test('papers print what they are said to show', () => {
    expect(
      kindsOf(withDocument('electricity', () => ({ meterNumber: '99009999999', customerId: '990099999999' }))),
    ).toContain('document-differs')
    const wrongRow = (card: Extract<CaseDocument, { kind: 'kk' }>) => ({
      rows: card.rows.map(row => ({ ...row, nik: '3300000101010000' })),
    })
    expect(kindsOf(withDocument('kk', wrongRow))).toContain('document-differs')
  })

  test('no number belongs to anybody, wherever it stands', () => {
    const words = (text: string) => withSaying({ words: `${sound.sayings[0]!.words} ${text}` })
    expect(kindsOf(words('NIK-nya 3302 0117 0678 0001.'))).toContain('real-nik')
    expect(kindsOf(words('Meterannya 14020013120.'))).toContain('real-meter-number')
    expect(kindsOf(words('Tanggal 12-02-2025 jam 09.15, bayar 20.000.'))).toEqual([])
  })
})

describe('the right record passes the form', () => {
  test.each([
    ['an error', () => withMember({ nik: '33020117067800' }), 'nik', 'value-in-error'],
    ['an open question', () => withValues({ atap: '' }), 'atap', 'value-open'],
    [
      'a value that the form does not ask for',
      () => withMember({ alamat_anggota_lain: 'Jalan Melati 3' }),
      'alamat_anggota_lain',
      'value-not-asked',
    ],
    ['a value that is computed', () => withMember({ umur: '40' }), 'umur', 'calculated-value'],
  ])('%s', (_, problems, question, kind) => {
    expect(problems()).toContainEqual(expect.objectContaining({ path: expect.stringMatching(`\\.${question}$`), kind }))
  })

  test('a warning is a problem until the case says that it is meant', () => {
    const record = {
      ...sound.record,
      values: { ...sound.record.values, jumlah_nama_kk: '29' },
    }
    const warnings = problemsWith({ record }).filter(({ kind }) => kind === 'value-in-warning')
    expect(warnings.length).toBeGreaterThan(0)
    const allowedWarnings = warnings.map(({ path }) => path.split('.').at(-1)!)
    expect(problemsWith({ record, allowedWarnings }).filter(({ kind }) => kind === 'value-in-warning')).toEqual([])
  })
})

test('what nobody says and nothing shows cannot be answered, nor what only a leading question brings out', () => {
  const isOfRoof = ({ question }: { question: string }) => question === 'atap'
  const views = sound.views.map(view => ({ ...view, shows: view.shows.filter(one => !isOfRoof(one)) }))
  const documents = sound.documents.map(one => ({ ...one, shows: one.shows.filter(one => !isOfRoof(one)) }))
  const leading = sound.sayings.map(one => (one.about.some(isOfRoof) ? { ...one, isBadQuestion: 'Menggiring.' } : one))
  expect(problemsWith({ views, documents, sayings: leading })).toContainEqual({
    path: 'record.values.atap',
    kind: 'value-not-answerable',
    found: sound.record.values['atap'],
  })
})

test('a number that is recorded stands somewhere, and enough of the address', () => {
  const untold = { ...sound.record.values, nomor_kk: '3302012812090000', alamat_domisili: 'Jalan Antah Berantah 77' }
  const found = problemsWith({ record: { ...sound.record, values: untold } }).filter(
    ({ kind }) => kind === 'value-not-told',
  )
  expect(found.map(({ path }) => path)).toEqual(['record.values.alamat_domisili', 'record.values.nomor_kk'])
})

test('a set of cases is told what it lacks', () => {
  const needs = {
    cases: 2,
    traps: ['T24', 'T25'],
    variables: ['K18', 'K19'],
    sizes: [1, 3],
    zones: ['WIB', 'WIT'],
    zoneOf: (code: string) => ({ '33': 'WIB', '94': 'WIT' })[code],
  }
  const [decision] = aCase().decisions
  const decisions = [decision!, { ...decision!, variable: 'K19' as never }]
  const other = aCase({
    id: 'sutini',
    decisions,
    level: 2,
    place: { provinceCode: '77', regencyCode: '7701', setting: 'rural' },
  })
  expect(checkCases([aCase(), aCase(), other], needs)).toEqual([
    { kind: 'double-id', id: 'wagiman' },
    { kind: 'unknown-province', id: 'sutini', provinceCode: '77' },
    { kind: 'trap-not-covered', trap: 'T25' },
    { kind: 'variable-not-taught', variable: 'K19', cases: ['sutini'] },
    { kind: 'level-missing', level: 3 },
    { kind: 'size-missing', members: 1 },
    { kind: 'setting-missing', setting: 'urban' },
    { kind: 'zone-missing', zone: 'WIT' },
  ])
  expect(checkCases([], needs)).toContainEqual({ kind: 'too-few', found: 0, needed: 2 })
})
