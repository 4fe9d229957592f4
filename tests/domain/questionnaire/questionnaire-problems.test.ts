import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { formState } from '#domain/questionnaire/form-state'
import { type QuestionnaireProblemKind, questionnaireProblemKinds } from '#domain/questionnaire/questionnaire-problem'
import type { QuestionnaireSheets } from '#domain/questionnaire/questionnaire-sheets'
import { readQuestionnaire } from '#domain/questionnaire/read-questionnaire'
import { questionnaireOf, type Row, sheetOf, workbook } from './workbook.ts'

function problemsOf(sheets: QuestionnaireSheets) {
  const read = readQuestionnaire(sheets)
  return 'problems' in read ? read.problems : []
}

/** A workbook with one fault, and the one problem that it must give: kind, row, column, data. */
type Case = [
  QuestionnaireProblemKind,
  QuestionnaireSheets,
  number | null,
  string | null,
  Record<string, string | number>,
]

/** The rows stand in the group `page`: the first of them is row 3. */
const survey = (...family: Row[]) => workbook({ family, choices: letters })
const members = (...members: Row[]) => workbook({ members, choices: letters })
const question = (change: Row) => survey({ type: 'text', name: 'q', ...change })
const choice = (...choices: Row[]) =>
  workbook({ family: [{ type: 'select_one l', name: 'q' }], choices: [...letters, ...choices] })
const rule = (source: string) => question({ constraint: source, constraint_message: 'No' })
const calculation = (source: string) => survey({ type: 'calculate', name: 'c', calculation: source })

const letters: Row[] = [
  { list_name: 'l', name: 'a', label: 'A' },
  { list_name: 'l', name: 'b', label: 'B' },
]

const sheetCases: Case[] = [
  ['missing-column', { ...survey(), choices: sheetOf([], ['list_name', 'label']) }, 1, null, { expected: 'name' }],
  ['unknown-column', question({ colour: 'red' }), 1, 'colour', { found: 'colour' }],
  ['unknown-column', question({ 'bps::colour': 'red' }), 1, 'bps::colour', { found: 'bps::colour' }],
  [
    'unknown-column-instead',
    question({ constrain: '1' }),
    1,
    'constrain',
    { found: 'constrain', instead: 'constraint' },
  ],
  [
    'unknown-column-instead',
    question({ 'bps::warnig': '1' }),
    1,
    'bps::warnig',
    { found: 'bps::warnig', instead: 'bps::warning' },
  ],
  ['repeated-column', question({ relevant: '1', relevance: '1' }), 1, 'relevance', { found: 'relevance' }],
  ['unknown-language', question({ 'hint::Jawa (jv)': 'x' }), 1, 'hint::Jawa (jv)', { found: 'hint::Jawa (jv)' }],
  ['cell-beyond-header', withStrayCell(), 2, null, { found: 'stray' }],
  ['not-supported', question({ trigger: '${q}' }), 3, 'trigger', { found: 'trigger' }],
]

const rowCases: Case[] = [
  ['missing-type', survey({ type: '', name: 'q' }), 3, 'type', {}],
  ['unknown-type', survey({ type: 'geopoint', name: 'q' }), 3, 'type', { found: 'geopoint' }],
  ['unknown-type-instead', survey({ type: 'int', name: 'q' }), 3, 'type', { found: 'int', instead: 'integer' }],
  [
    'unknown-type-instead',
    survey({ type: 'select_one l or_other', name: 'q' }),
    3,
    'type',
    { found: 'select_one l or_other', instead: 'select_one' },
  ],
  ['missing-list', survey({ type: 'select_one', name: 'q' }), 3, 'type', { found: 'select_one' }],
  ['unknown-list', survey({ type: 'select_one m', name: 'q' }), 3, 'type', { found: 'm' }],
  ['unknown-list', survey({ type: 'select_one constructor', name: 'q' }), 3, 'type', { found: 'constructor' }],
  ['missing-name', survey({ type: 'text', label: 'x' }), 3, 'name', {}],
  ['bad-name', survey({ type: 'text', name: '1 q' }), 3, 'name', { found: '1 q' }],
  ['repeated-name', survey({ type: 'text', name: 'anggota' }), 5, 'name', { found: 'anggota', first: 3 }],
  ['missing-label', survey({ type: 'text', name: 'q', label: '' }), 3, 'label', { found: 'q' }],
  [
    'missing-translation',
    question({ 'hint::Indonesia (id)': 'x', 'hint::English (en)': '' }),
    3,
    'hint::Indonesia (id)',
    { language: 'en' },
  ],
  ['missing-message', question({ constraint: '. = 1' }), 3, 'constraint_message', { expected: 'constraint_message' }],
  ['missing-calculation', survey({ type: 'calculate', name: 'c' }), 3, 'calculation', { found: 'c' }],
  ['not-yes-or-no', question({ read_only: 'perhaps' }), 3, 'read_only', { found: 'perhaps' }],
  [
    'misplaced-cell',
    survey({ type: 'note', name: 'n', required: 'yes' }),
    3,
    'required',
    { found: 'required', type: 'note' },
  ],
  [
    'misplaced-cell',
    question({ constraint_message: 'x' }),
    3,
    'constraint_message',
    { found: 'constraint_message', type: 'text' },
  ],
  ['misplaced-cell', question({ 'bps::concept': 'x' }), 3, 'bps::concept', { found: 'bps::concept', type: 'text' }],
  [
    'misplaced-cell',
    question({ required_message: 'x' }),
    3,
    'required_message',
    { found: 'required_message', type: 'text' },
  ],
  ['outside-page', outsidePage(), 2, 'type', { found: 'q' }],
  ['repeat-in-group', survey({ type: 'begin_repeat', name: 'r' }, { type: 'end_repeat' }), 3, 'type', { found: 'r' }],
  ['repeat-in-group', members({ type: 'begin repeat', name: 'r' }, { type: 'end repeat' }), 5, 'type', { found: 'r' }],
  ['end-without-begin', survey({ type: 'end_group' }), 4, 'type', { found: 'end_group' }],
  [
    'wrong-end',
    survey({ type: 'begin_group', name: 'g' }, { type: 'end_repeat' }),
    4,
    'type',
    { found: 'end_repeat', expected: 'end_group', first: 3 },
  ],
  ['not-closed', notClosed(), 2, 'type', { found: 'g' }],
  ['default-not-plain', question({ default: 'today()' }), 3, 'default', { found: 'today()' }],
  ['bad-default', survey({ type: 'select_one l', name: 'q', default: 'z' }), 3, 'default', { found: 'z' }],
]

const expressionCases: Case[] = [
  ['strange-character', rule('1 # 2'), 3, 'constraint', { at: 3, found: '#' }],
  ['text-not-closed', rule("'x"), 3, 'constraint', { at: 1, found: "'x" }],
  ['broken-name', rule('${q'), 3, 'constraint', { at: 1, found: '${q' }],
  ['path', rule('/data/q = 1'), 3, 'constraint', { at: 1, found: '/data/q' }],
  ['value-expected', rule('1 = )'), 3, 'constraint', { at: 5, found: ')' }],
  ['operator-expected', rule('1 2'), 3, 'constraint', { at: 3, found: '2' }],
  ['bracket-expected', rule('(1 2)'), 3, 'constraint', { at: 4, found: '2' }],
  ['ends-too-early', rule('1 ='), 3, 'constraint', { at: 4, found: '' }],
  ['unknown-function', rule('pulldata(1)'), 3, 'constraint', { at: 1, found: 'pulldata' }],
  ['unknown-function-instead', rule('now() = 1'), 3, 'constraint', { at: 1, found: 'now', instead: 'today' }],
  ['argument-count', rule('not()'), 3, 'constraint', { at: 1, found: 'not', count: 0, least: 1, most: 1 }],
  ['question-expected', rule('count(1) = 1'), 3, 'constraint', { at: 1, found: 'count', argument: 1 }],
  ['text-expected', rule('regex(., .)'), 3, 'constraint', { at: 1, found: 'regex', argument: 2 }],
  ['parent-not-in-position', rule('.. = 1'), 3, 'constraint', { at: 1, found: '..' }],
  ['broken-pattern', rule("regex(., '(')"), 3, 'constraint', { at: 1, found: '(' }],
  ['slow-pattern', rule("regex(., '(x+)+')"), 3, 'constraint', { at: 1, found: '(x+)+' }],
  ['date-format', rule("format-date(., '%b') = 1"), 3, 'constraint', { at: 1, found: '%b' }],
  ['too-long', rule('1'.repeat(5000)), 3, 'constraint', { at: 4001, found: '', most: 4000 }],
  ['too-deep', rule('('.repeat(61)), 3, 'constraint', { at: 62, found: '(', most: 60 }],
]

const nameCases: Case[] = [
  ['unknown-question', rule('${nobody} = 1'), 3, 'constraint', { found: 'nobody' }],
  ['unknown-question', question({ label: 'Of ${nobody}' }), 3, 'label', { found: 'nobody' }],
  [
    'unknown-question-instead',
    survey({ type: 'text', name: 'umur' }, { type: 'text', name: 'q', relevant: '${umurr} = 1' }),
    4,
    'relevant',
    { found: 'umurr', instead: 'umur' },
  ],
  [
    'unknown-question',
    survey(
      { type: 'begin_group', name: 'g', relevant: '${nobody} = 1' },
      { type: 'text', name: 'q' },
      { type: 'end_group' },
    ),
    3,
    'relevant',
    { found: 'nobody' },
  ],
  ['no-value', rule("${page} = ''"), 3, 'constraint', { found: 'page' }],
  ['no-value', rule("${anggota} = ''"), 3, 'constraint', { found: 'anggota' }],
  [
    'member-outside-repeat',
    workbook({
      family: [{ type: 'calculate', name: 'c', calculation: '${m} + 1' }],
      members: [{ type: 'text', name: 'm' }],
    }),
    3,
    'calculation',
    { found: 'm', repeat: 'anggota' },
  ],
  [
    'not-of-repeat',
    survey(
      { type: 'text', name: 'q' },
      { type: 'calculate', name: 'c', calculation: 'indexed-repeat(${q}, ${anggota}, 1)' },
    ),
    4,
    'calculation',
    { found: 'q' },
  ],
  ['self-not-here', question({ relevant: '. = 1' }), 3, 'relevant', {}],
  ['position-outside-repeat', calculation('position(..)'), 3, 'calculation', {}],
  ['column-not-here', question({ relevant: 'q = 1' }), 3, 'relevant', { found: 'q' }],
  [
    'unknown-choice-column',
    survey({ type: 'select_one l', name: 'q', choice_filter: 'of = 1' }),
    3,
    'choice_filter',
    { found: 'of', list: 'l' },
  ],
  [
    'unknown-code',
    survey({ type: 'select_one l', name: 'q' }, { type: 'text', name: 't', relevant: "${q} = 'z'" }),
    4,
    'relevant',
    { found: 'z', question: 'q', list: 'l' },
  ],
  [
    'unknown-code',
    survey({ type: 'select_multiple l', name: 'q' }, { type: 'text', name: 't', relevant: "selected(${q}, 'z')" }),
    4,
    'relevant',
    { found: 'z', question: 'q', list: 'l' },
  ],
  [
    'circle',
    survey(
      { type: 'calculate', name: 'a', calculation: '${b}' },
      { type: 'calculate', name: 'b', calculation: '${a}' },
    ),
    3,
    'calculation',
    { found: 'a → b → a' },
  ],
  ['circle', survey({ type: 'text', name: 'a', relevant: "${a} = ''" }), 3, 'relevant', { found: 'a → a' }],
]

const checkNote = (change: Row) =>
  survey(
    { type: 'text', name: 'q' },
    { type: 'note', name: 'C', relevant: '${q} = 1', 'bps::severity': 'error', 'bps::about': 'q', ...change },
  )

const meaningCases: Case[] = [
  [
    'unknown-variable',
    variables({ index: 0, change: { 'bps::variable': 'X01' }, dropping: ['bps::concept', 'bps::certainty'] }),
    3,
    'bps::variable',
    { found: 'X01' },
  ],
  [
    'variable-without-question',
    variables({ index: 0, change: { 'bps::variable': '' }, dropping: ['bps::concept', 'bps::certainty'] }),
    null,
    'bps::variable',
    { found: 'I01' },
  ],
  ['variable-without-name', variables({ unnamed: 'K26' }), null, 'name', { found: 'K26' }],
  ['missing-concept', variables({ index: 0, dropping: ['bps::concept'] }), 3, 'bps::concept', { found: 'I01' }],
  [
    'concept-twice',
    variables({ index: 1, change: { 'bps::variable': 'I01' } }),
    4,
    'bps::concept',
    { found: 'I01', first: 3 },
  ],
  [
    'bad-certainty',
    variables({ index: 0, change: { 'bps::certainty': 'sure' } }),
    3,
    'bps::certainty',
    { found: 'sure' },
  ],
  ['bad-credit', variables({ index: 0, change: { 'bps::credit': 'half' } }), 3, 'bps::credit', { found: 'half' }],
  ['bad-severity', checkNote({ 'bps::severity': 'grave' }), 4, 'bps::severity', { found: 'grave' }],
  ['check-without-condition', checkNote({ relevant: '' }), 4, 'relevant', { found: 'C' }],
  ['check-about-nothing', checkNote({ 'bps::about': '' }), 4, 'bps::about', { found: 'C' }],
  ['check-about-unknown', checkNote({ 'bps::about': 'q nobody' }), 4, 'bps::about', { found: 'nobody' }],
  ['missing-list-name', choice({ list_name: '', name: 'x' }), 4, 'list_name', {}],
  ['missing-code', choice({ list_name: 'l', name: '', label: 'X' }), 4, 'name', { found: 'l' }],
  ['bad-code', choice({ list_name: 'l', name: 'x y' }), 4, 'name', { found: 'x y' }],
  ['repeated-code', choice({ list_name: 'l', name: 'a' }), 4, 'name', { found: 'a', list: 'l', first: 2 }],
  ['missing-setting', workbook({ settings: { form_id: '' } }), 2, 'form_id', { expected: 'form_id' }],
  ['bad-version', workbook({ settings: { version: '2025' } }), 2, 'version', { found: '2025' }],
  ['bad-version', workbook({ settings: { version: '2025023001' } }), 2, 'version', { found: '2025023001' }],
  ['too-many-settings', twoSettings(), 3, null, {}],
]

const cases = [...sheetCases, ...rowCases, ...expressionCases, ...nameCases, ...meaningCases]

describe('A workbook is refused with the place and what it needs to say', () => {
  test.each(cases)('%s', (kind, sheets, row, column, data) => {
    const problem = problemsOf(sheets).find(problem => problem.kind === kind)
    expect(problem).toMatchObject({ kind, row, column, data })
  })

  test('for every kind of problem there is', () => {
    expect(questionnaireProblemKinds.filter(kind => !cases.some(([tested]) => tested === kind))).toEqual([])
  })

  test('with all problems at once, by sheet and row', () => {
    const sheets = workbook({
      family: [
        { type: 'text', name: 'q', constraint: '1 +', constraint_message: 'No', required: '${nobody}' },
        { type: 'picture', name: 'p' },
      ],
      settings: { version: 'new' },
    })
    expect(problemsOf(sheets).map(({ sheet, row, kind }) => `${sheet} ${row} ${kind}`)).toEqual([
      'survey 3 ends-too-early',
      'survey 3 unknown-question',
      'survey 4 unknown-type',
      'settings 2 bad-version',
    ])
  })

  test('and each fault alone is one problem, unless one leads to another', () => {
    const leadsOn: QuestionnaireProblemKind[] = [
      'missing-type',
      'unknown-type',
      'end-without-begin',
      'wrong-end',
      'not-closed',
      'repeated-name',
      'missing-name',
      'missing-column',
      'unknown-variable',
      'concept-twice',
      'repeat-in-group',
    ]
    const alone = cases.filter(([kind]) => !leadsOn.includes(kind))
    expect(alone.map(([, sheets]) => problemsOf(sheets).map(problem => problem.kind))).toEqual(
      alone.map(([kind]) => [kind]),
    )
  })
})

const words = fc.constantFrom(
  '',
  'text',
  'select_one constructor',
  'select_one l',
  'note',
  'calculate',
  'begin_group',
  'end_group',
  'begin_repeat',
  'end_repeat',
  'q',
  'anggota',
  '__proto__',
  'constructor',
  '${q} = 1',
  "${anggota} = 'a'",
  'sum(${q})',
  'q = 1',
  '.',
  'yes',
  'a',
  'I01',
  'error',
)
const columns = [
  'type',
  'name',
  'label',
  'hint::English (en)',
  'relevant',
  'constraint',
  'calculation',
  'default',
  'choice_filter',
  'required',
  'bps::variable',
  'bps::severity',
  'bps::about',
  '__proto__',
]
const rows = fc.array(fc.array(fc.oneof(words, fc.string()), { maxLength: columns.length + 1 }), { maxLength: 12 })

property.prop([rows, rows])(
  'Whatever stands in the cells, there are problems or a form that can be filled in',
  (survey, choices) => {
    const sheet = (header: string[], rows: string[][]) => ({
      header,
      rows: rows.map((cells, index) => ({ row: index + 2, cells })),
    })
    const read = readQuestionnaire({
      survey: sheet(columns, survey),
      choices: sheet(['list_name', 'name', 'label', 'constructor'], choices),
      settings: workbook({}).settings,
    })
    const state =
      'problems' in read
        ? read.problems
        : formState(read.questionnaire, { values: { q: '1' }, entries: {} }, '2025-03-01').questions
    expect(Array.isArray(state)).toBe(true)
  },
)

test('A workbook whose columns go by their other names, in any order, is read all the same', () => {
  const read = readQuestionnaire({
    ...workbook({}),
    survey: sheetOf(
      [
        { name: 'p', type: 'begin group', label: 'P' },
        { name: 'q', type: 'text', label: 'Q', readonly: 'TRUE', relevance: '1' },
        { name: 'c', type: 'calculate', label: 'C', calculate: '1' },
        { type: 'end group' },
        { type: 'start', name: 's' },
        { type: 'audit', name: 'audit', parameters: 'track-changes=true' },
      ],
      ['calculate', 'type', 'relevance', 'name', 'readonly', 'label', 'parameters'],
    ),
    choices: sheetOf([], ['list name', 'value', 'label']),
  })
  expect(read).toMatchObject({
    questionnaire: {
      version: '2025022501',
      title: { id: 'Trial', en: 'Trial' },
      questions: [
        { name: 'q', page: 'p', isReadOnly: true, relevant: { source: '1' } },
        { name: 'c', kind: 'calculate' },
      ],
      calculationOrder: ['c'],
    },
  })
})

test('A chain of thousands of calculations, each needing the next, is put in order', () => {
  const names = Array.from({ length: 5000 }, (_, index) => `c${index}`)
  const family = names.map((name, index) => ({
    type: 'calculate',
    name,
    calculation: index === 4999 ? '1' : `\${c${index + 1}}`,
  }))
  expect(questionnaireOf(workbook({ family })).calculationOrder).toEqual(names.toReversed())
})

test('The same code twice in a list is allowed where the settings say so', () => {
  const twice = [...letters, { list_name: 'l', name: 'a', label: 'Also A' }]
  expect(problemsOf(workbook({ choices: twice, settings: { allow_choice_duplicates: 'yes' } }))).toEqual([])
})

function withStrayCell(): QuestionnaireSheets {
  const sheets = survey()
  const [first, ...rest] = sheets.survey.rows
  return { ...sheets, survey: { ...sheets.survey, rows: [{ ...first!, cells: [...first!.cells, 'stray'] }, ...rest] } }
}

function outsidePage(): QuestionnaireSheets {
  return { ...survey(), survey: sheetOf([{ type: 'text', name: 'q', label: 'Q' }]) }
}

function notClosed(): QuestionnaireSheets {
  return { ...survey(), survey: sheetOf([{ type: 'begin_group', name: 'g', label: 'G' }]) }
}

function twoSettings(): QuestionnaireSheets {
  const setting = { form_id: 'x', version: '2025022501', form_title: 'X' }
  return { ...survey(), settings: sheetOf([setting, setting]) }
}

/** A question for each of the 39 variables, the rows from 3 on; one of them changed. */
function variables({
  index = 0,
  change = {},
  dropping = [],
  unnamed,
}: {
  index?: number
  change?: Row
  dropping?: string[]
  unnamed?: string
}) {
  const ids = [...numbered('I', 13), ...numbered('K', 26)]
  const family = ids.map((id, at): Row => {
    const row = { type: 'text', name: `q_${id}`, 'bps::variable': id, 'bps::concept': 'x', 'bps::certainty': 'H' }
    const kept = Object.fromEntries(
      Object.entries(row).filter(([column]) => at !== index || !dropping.includes(column)),
    )
    return at === index ? { ...kept, ...change } : kept
  })
  return workbook({
    family,
    choices: ids.filter(id => id !== unnamed).map(id => ({ list_name: 'bps_variable', name: id })),
  })
}

function numbered(letter: string, count: number) {
  return Array.from({ length: count }, (_, index) => letter + String(index + 1).padStart(2, '0'))
}
