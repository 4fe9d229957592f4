import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ItemReading } from '#domain/assessment/bank/item-reading'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { readGift } from '#main/item-bank/read-gift'
import { readMoodleXml } from '#main/item-bank/read-moodle-xml'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/item-banks', name), 'utf8')

const told = ({ problems }: ItemReading) =>
  problems.map(({ place, kind, data }) => [place.in === 'text' && `${place.line}:${place.column}`, kind, data['found']])

const byId = ({ items }: ItemReading) => Object.fromEntries(items.map(({ item }) => [item.id, item]))

test('an export of Moodle as XML is understood: HTML, weights, points, tags and categories', () => {
  const reading = readMoodleXml(fixture('moodle-4-export.xml'))
  const items = byId(reading)
  expect(items['lantai-terluas']).toEqual({
    id: 'lantai-terluas',
    variable: 'K15',
    form: 'B',
    difficulty: 'hard',
    scenario: 'Ruang depan berkeramik 12 m2, kamar & dapur tanah 30 m2.',
    stem: 'Apa yang Anda catat?',
    answer: {
      kind: 'single',
      options: [
        { key: 'A', text: 'Keramik', fraction: 0, feedback: 'Itu hanya ruang depan.' },
        { key: 'B', text: 'Tanah', fraction: 1, feedback: null },
      ],
    },
    points: 2,
    explanation: 'Yang dicatat ialah lantai yang terluas.',
    source: null,
  })
  expect(items['K15-M2']?.answer).toMatchObject({
    kind: 'multiple',
    options: [{ fraction: 1 / 3 }, { fraction: 1 / 3 }, { fraction: 1 / 3 }, { fraction: -0.5 }],
  })
  expect(items['Karpet']).toMatchObject({
    answer: { kind: 'true-false', isTrue: false },
    difficulty: 'easy',
    explanation: 'Karpet hanya penutup.',
  })
  expect(items['luas-rumah']?.answer).toEqual({ kind: 'number', value: 42, tolerance: 0.5, unit: 'm²' })
  expect(told(reading)).toEqual([
    ['146:3', 'cannot-hold', 'essay'],
    ['155:5', 'has-picture', 'file'],
  ])
  expect([reading.count, reading.items.length]).toEqual([6, 4])
})

test('an export of Moodle as GIFT is understood, with signs that are only text; what cannot be held is told by line', () => {
  const reading = readGift(fixture('moodle-4-export.gift.txt'))
  const items = byId(reading)
  expect(items['lantai-terluas']).toMatchObject({
    variable: 'K15',
    form: 'B',
    difficulty: 'hard',
    scenario: 'Ruang depan berkeramik, kamar dan dapur tanah. Jam 07:00.',
    stem: 'Apa yang Anda catat?',
    explanation: 'Yang dicatat ialah lantai yang terluas.',
  })
  expect(items['K15-M2']?.answer).toMatchObject({ kind: 'multiple', options: [{ fraction: 1 / 3 }, {}, {}, {}] })
  expect(items['Karpet']).toMatchObject({ answer: { isTrue: false }, explanation: 'Karpet hanya penutup.' })
  expect(items['luas-rumah']?.answer).toEqual({ kind: 'number', value: 42, tolerance: 0.5, unit: null })
  expect(items['Panah']).toMatchObject({
    stem: 'Pukul 07:00 tertulis a = b. Ke mana arahnya?',
    answer: { kind: 'single', options: [{ text: 'utara -> selatan', fraction: 1 }, { text: 'selatan -> utara' }] },
  })
  expect(told(reading)).toEqual([
    ['44:1', 'cannot-hold', 'essay'],
    ['47:1', 'cannot-hold', 'short'],
    ['49:1', 'cannot-hold', 'matching'],
    ['54:1', 'cannot-hold', 'description'],
    ['57:23', 'not-closed', undefined],
    ['60:31', 'not-a-number', 'enam'],
  ])
})

test('what other programs do not say is asked for, or taken from what the user said of the whole file', () => {
  const gift = '::Satu::Lantai apa? {=tanah ~keramik}\n\n::Satu::Atap apa? {=seng ~genteng}'
  expect(told(readGift(gift))).toEqual([
    ['1:1', 'missing-variable', undefined],
    ['1:1', 'missing-form', undefined],
    ['3:1', 'missing-variable', undefined],
    ['3:1', 'missing-form', undefined],
  ])
  const { items, problems } = readGift(gift, { variable: 'K15' as VariableId, form: 'A', difficulty: 'easy' })
  expect(problems).toEqual([])
  expect(items.map(({ item }) => [item.id, item.difficulty])).toEqual([
    ['Satu', 'easy'],
    ['Satu-2', 'easy'],
  ])
})

test.each([
  [
    'a document type',
    '<?xml version="1.0"?>\n<!DOCTYPE quiz SYSTEM "file:///etc/passwd">\n<quiz/>',
    '2:1',
    'declarations',
  ],
  ['an entity that grows', '<quiz>\n<!ENTITY a "&a;&a;"></quiz>', '2:1', 'declarations'],
  ['an element that is not closed', '<quiz>\n  <question type="essay">\n</quiz>', '3:1', 'not-xml'],
  ['an ampersand as it is', '<quiz>\n <question type="x"><name>a & b</name></question></quiz>', '2:29', 'not-xml'],
  ['an attribute without quotes', '<quiz>\n<question type=essay></question></quiz>', '2:11', 'not-xml'],
  ['another root', '<mbz>\n<question/></mbz>', '1:1', 'not-a-quiz'],
  ['elements without end', `<quiz>${'<a>'.repeat(60)}${'</a>'.repeat(60)}</quiz>`, '1:1', 'too-deep'],
])('XML with %s is refused at its place', (_, xml, place, kind) => {
  const reading = readMoodleXml(xml)
  expect(reading.items).toEqual([])
  expect(told(reading).map(([at, what]) => [at, what])).toEqual([[place, kind]])
})

test('entities of the file are text, never expanded', () => {
  const xml = `<quiz><question type="truefalse"><name><text>K15-X</text></name><questiontext format="plain_text"><text>&xxe; &#65;</text></questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer><tags><tag><text>K15</text></tag><tag><text>form A</text></tag></tags></question></quiz>`
  expect(byId(readMoodleXml(xml))['K15-X']?.stem).toBe('&xxe; A')
})

const question = (inner: string, type = 'numerical') =>
  `<quiz>\n<question type="${type}"><name><text>x</text></name><questiontext><text>Berapa?</text></questiontext>${inner}<tags><tag><text>K15</text></tag><tag><text>form A</text></tag></tags></question>\n</quiz>`

test.each([
  [
    'two right numbers',
    question('<answer fraction="100"><text>1</text></answer><answer fraction="50"><text>2</text></answer>'),
    'several-numbers',
  ],
  ['no right number', question('<answer fraction="0"><text>1</text></answer>'), 'missing-key'],
  ['a number that is none', question('<answer fraction="100"><text>satu</text></answer>'), 'not-a-number'],
  ['a fraction that is none', question('<answer fraction="105"><text>1</text></answer>'), 'bad-fraction'],
  [
    'two units',
    question(
      '<answer fraction="100"><text>1</text></answer><units><unit><unit_name>m</unit_name></unit><unit><unit_name>km</unit_name></unit></units>',
    ),
    'several-units',
  ],
  [
    'neither true nor false',
    question('<answer fraction="0"><text>true</text></answer>', 'truefalse'),
    'no-right-option',
  ],
  [
    'no right option',
    question('<answer fraction="0"><text>a</text></answer><answer fraction="0"><text>b</text></answer>', 'multichoice'),
    'no-right-option',
  ],
  [
    'a negative grade',
    question('<defaultgrade>-1</defaultgrade><answer fraction="100"><text>1</text></answer>'),
    'points-not-positive',
  ],
])('a question with %s is told of', (_, xml, kind) => {
  const { items, problems } = readMoodleXml(xml)
  expect([items.length, ...problems.map(problem => problem.kind)].slice(0, 2)).toEqual([0, kind])
})
