import { describe, expect, test } from 'vitest'
import { rowProblemKinds, tableProblemKinds } from '#domain/assessment/score-table/score-problem'
import { wordsIn } from '#main/words'
import { aFile, gladi } from './run-gladi.ts'

const responses = 'id,S1,S2,S3,S4\n1,1,1,1,1\n2,1,1,1,0\n3,1,1,0,0\n4,1,0,1,0\n5,0,1,0,0\n6,1,0,0,0\n'
const scores =
  'id,class,pre,post\n1,A,40,70\n2,A,55,80\n3,A,60,75\n4,A,35,65\n5,A,70,90\n6,A,50,50\n7,A,100,100\n8,A,45,40\n'
const json = async (...args: string[]) => {
  const { code, out, err } = await gladi(...args, '--json')
  expect(err).toBe('')
  return { code, told: JSON.parse(out) }
}

describe('gladi items stats', () => {
  test('gives the figures of Moodle, and sets aside what cannot be points', async () => {
    const { code, told } = await json('items', 'stats', aFile(`${responses}7,105,-1,x,0\n1,1,1,1,1\n`))
    expect(code).toBe(0)
    expect(told).toMatchObject({
      isComputed: true,
      rows: { in: 8, taken: 6, setAside: 2 },
      people: 6,
      cic: expect.closeTo(45.5285, 4),
      items: [{ item: 'S1', facility: 5 / 6, discriminationIndex: expect.closeTo(15.8114, 4) }, {}, {}, {}],
    })
    expect(told.problems.map(({ row, column, kind }: Record<string, string>) => [row, column, kind])).toEqual([
      [8, 'S1', 'above-maximum'],
      [8, 'S2', 'negative'],
      [8, 'S3', 'not-a-number'],
      [9, 'id', 'double-id'],
    ])
    expect(told.problems[0].sentence).toBe(
      'Baris 8, kolom S1: 105 lebih dari nilai tertinggi 1. Betulkan nilainya, atau nilai tertingginya.',
    )
  })

  test('says in words what is there, and how little one person tells', async () => {
    const { code, out } = await gladi('items', 'stats', aFile('id,S1,S2\nmaks,2,1\n1,2,0\n'))
    expect(code).toBe(0)
    expect(out).toContain('1 orang, 2 butir: rata-rata 2 dari 3, median 2, simpangan baku belum dapat dihitung.')
    expect(out).toContain('Hanya 1 orang: daya beda baru dapat dipercaya mulai 30 orang.')
  })
})

describe('gladi gain', () => {
  test('gives what the matched gained, as a whole and by class', async () => {
    const { code, told } = await json('gain', aFile(`${scores}9,A,45,\n10,B,20,60\n11,B,30,105\n`))
    expect(code).toBe(0)
    expect(told).toMatchObject({
      rows: { in: 11, taken: 10, setAside: 1 },
      overall: { matched: 9, preOnly: 1, classes: 2, grouping: 'classes' },
      warnings: ['few-people', 'few-classes'],
      problems: [{ row: 12, column: 'post', kind: 'above-maximum' }],
    })
    expect(told.byClass[0]).toMatchObject({
      class: 'A',
      classGain: { value: expect.closeTo(1 / 3, 6) },
      test: { t: expect.closeTo(2.852799, 6), p: expect.closeTo(0.02459, 6) },
    })
  })

  test('of one class is told in words', async () => {
    const { out } = await gladi('gain', aFile(scores), '--english')
    expect(out).toContain('A rise of 14.375 points (95% confidence interval: 2.4599 to 26.2901).')
    expect(out).toContain('Hake gain 0.3333')
  })
})

test('what cannot be computed is 1 with a sentence, wrong usage is 2', async () => {
  expect(await gladi('gain', aFile(responses))).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('kolom class: kolom ini tidak ada'),
  })
  expect(await json('items', 'stats', aFile('id\n1\n'))).toMatchObject({
    code: 1,
    told: { isComputed: false, problems: [{ kind: 'no-items' }] },
  })
  expect((await gladi('items', 'stats', 'tidak-ada.csv')).code).toBe(1)
  expect((await gladi('items', 'stats', aFile(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])))).err).toContain('bukan CSV')
  expect((await gladi('items')).code).toBe(2)
  expect((await gladi('gain')).code).toBe(2)
})

test.each(['id', 'en'] as const)('there is a sentence in %s for whatever can be wrong', language => {
  const words = wordsIn(language)
  const said = [...tableProblemKinds, ...rowProblemKinds].map(kind =>
    words(`cli:score.problem.${kind}`, { found: 'x' }),
  )
  expect(said.filter(sentence => !/ .*\.$/.test(sentence))).toEqual([])
})
