import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { caseProblemKinds } from '#domain/practice/check/case-problem'
import type { PracticeCase } from '#domain/practice/practice-case'
import { wordsIn } from '#main/words'
import { folder, gladi } from './run-gladi.ts'

const shipped = join(import.meta.dirname, '../../../resources/practice-cases/keluarga-asep.json')
const asep: PracticeCase = JSON.parse(readFileSync(shipped, 'utf8'))

let last = 0
function aJson(content: unknown) {
  const file = join(folder, `berkas-${++last}.json`)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const changed = (change: (practiceCase: PracticeCase) => void) => {
  const practiceCase = structuredClone(asep)
  change(practiceCase)
  return aJson(practiceCase)
}

describe('gladi case check', () => {
  test('of a sound case says so', async () => {
    const { code, out, err } = await gladi('case', 'check', shipped)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Keluarga Asep: 4 anggota')
    expect((await gladi('case', 'check', 'keluarga-asep', '--json')).code).toBe(0)
  })

  test('tells everything that is wrong, with the place in the file, in both languages', async () => {
    const file = changed(({ sayings, decisions, record }) => {
      sayings[0]!.by = 'siapa'
      decisions[0]!.sentence = 'Tidak pernah dikatakan.'
      record.members[0]!.values = { ...record.members[0]!.values, nik: '7371014101900001' }
    })
    const { code, out } = await gladi('case', 'check', file)
    expect(code).toBe(1)
    expect(out).toContain('sayings[0].by: tidak ada orang dengan kunci “siapa” di people.')
    expect(out).toMatch(/decisions\[0\]\.sentence: kalimat “Tidak pernah dikatakan\.” tidak ada kata demi kata/)
    expect(out).toContain('7371014101900001 mungkin milik orang')
    expect((await gladi('case', 'check', file, '--english')).out).toContain('nobody in people has the key “siapa”.')
    const told = JSON.parse((await gladi('case', 'check', file, '--json')).out)
    expect(told.isSound).toBe(false)
    expect(told.problems).toContainEqual({ path: 'sayings[0].by', kind: 'unknown-person', found: 'siapa' })
  })

  test.each<[string, unknown, string]>([
    ['no JSON', '{ "id": ', 'bukan JSON yang utuh'],
    ['another JSON', [], 'jenis isinya keliru'],
    ['a misspelt name', { ...asep, tittle: 'x' }, 'tittle: nama ini tidak dikenal'],
    ['something missing', { ...asep, scene: undefined }, 'scene: wajib diisi'],
    [
      'a number for text',
      { ...asep, prefilled: { kode_provinsi: 32 } },
      'prefilled.kode_provinsi: jenis isinya keliru',
    ],
    ['another year', { ...asep, questionnaire: '1999' }, 'formulir “1999” tidak ada'],
    ['10,000 characters', { ...asep, scene: 'x'.repeat(10_000) }, 'scene: terlalu panjang'],
  ])('%s is told, not a crash', async (_, content, sentence) => {
    const { code, out, err } = await gladi('case', 'check', aJson(content))
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toContain(sentence)
  })

  test.each(['id', 'en'] as const)('has a sentence in %s for whatever can be wrong', language => {
    const words = wordsIn(language)
    const said = caseProblemKinds.map(kind => words(`cli:case.problem.${kind}`, { found: 'x' }))
    expect(said.filter(sentence => !/ .*\.$/.test(sentence))).toEqual([])
  })

  test('a file that is not there is 1, wrong usage is 2', async () => {
    expect((await gladi('case', 'check', 'tidak-ada.json')).code).toBe(1)
    for (const wrong of [
      ['case'],
      ['case', 'check'],
      ['case', 'check', 'a', 'b'],
      ['case', 'apa'],
      ['case', 'score', 'a'],
    ]) {
      expect((await gladi(...wrong)).code).toBe(2)
    }
  })
})

describe('gladi case score', () => {
  const right = { values: asep.record.values, members: asep.record.members.map(({ values }) => ({ values })) }
  const score = async (answers: unknown, ...options: string[]) => {
    const { code, out, err } = await gladi('case', 'score', shipped, aJson(answers), ...options)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    return out
  }

  test('of the right record has every variable right', async () => {
    const scored = JSON.parse(await score(right, '--json'))
    expect(scored.right).toBe(scored.counted)
    expect(scored.counted).toBeGreaterThan(30)
    const entries = { values: right.values, entries: { anggota: right.members } }
    expect(JSON.parse(await score(entries, '--json'))).toEqual(scored)
  })

  test('of a wrong roof has one wrong variable, in words too', async () => {
    const answers = { ...right, values: { ...right.values, atap: '8' } }
    const { right: count, counted, mistakes } = JSON.parse(await score(answers, '--json'))
    expect({ count, mistakes }).toMatchObject({ count: counted - 1, mistakes: { concept: 1 } })
    expect(await score(answers)).toMatch(
      /Benar \d+ dari \d+ variabel\.\nK\d\d atap: tercatat “8”, benar “\d” \(Salah konsep\)\./,
    )
  })

  test('where it says what was asked, what was recorded without asking is a mistake of its own', async () => {
    const { mistakes } = JSON.parse(await score({ ...right, asked: [] }, '--json'))
    expect(mistakes['not-asked']).toBeGreaterThan(20)
    const asked = asep.sayings.filter(one => !one.isBadQuestion).map(({ id }) => id)
    const looked = [...asep.documents, ...asep.views].map(({ key }) => key)
    const scored = JSON.parse(await score({ ...right, asked, looked }, '--json'))
    expect(scored.right).toBe(scored.counted)
  })

  test.each<[string, unknown, string]>([
    ['no JSON', 'lantai', 'bukan JSON yang utuh'],
    ['numbers', { values: { lantai: 6 } }, 'values.lantai: jenis isinya keliru'],
    ['a question that the form does not have', { values: { luas: '6' } }, 'values.luas: nama ini tidak dikenal'],
    ['a saying that nobody says', { values: {}, asked: ['hujan'] }, 'asked[0] “hujan”: nama ini tidak dikenal'],
    ['a part that nobody knows', { values: {}, anggota: [] }, 'anggota: nama ini tidak dikenal'],
  ])('%s is refused with the place', async (_, answers, sentence) => {
    const { code, out, err } = await gladi('case', 'score', shipped, aJson(answers), '--json')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(sentence)
  })
})

describe('gladi case generate', () => {
  test('writes a sound case that teaches what was asked for, the same for the same seed', async () => {
    const made = async (name: string, seed: string) => {
      const file = join(folder, name)
      const { code, out } = await gladi('case', 'generate', '--seed', seed, '--variables', 'K15,I10', '--out', file)
      expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('untuk K15, I10') })
      return file
    }
    const [file, again, other] = [await made('a.json', '7'), await made('b.json', '7'), await made('c.json', '8')]
    expect((await gladi('case', 'check', file)).code).toBe(0)
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'))
    expect(readFileSync(other, 'utf8')).not.toBe(readFileSync(file, 'utf8'))
    const { decisions }: PracticeCase = JSON.parse(readFileSync(file, 'utf8'))
    expect(new Set<string>(decisions.map(({ variable }) => variable))).toEqual(new Set(['I10', 'K15']))
  })

  test.each([
    ['a variable that the form does not have', ['--seed', '1', '--variables', 'K99'], '--variables'],
    ['no seed', ['--variables', 'K15'], '--seed wajib'],
    ['no variables', ['--seed', '1'], '--variables wajib'],
  ])('%s is wrong usage', async (_, options, sentence) => {
    const { code, err } = await gladi('case', 'generate', '--out', join(folder, 'x.json'), ...options)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(sentence) })
  })
})
