import { describe, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import { planWorkbook } from '#main/handover/plan-workbook'
import { wordsIn } from '#main/words'
import { aHandover } from './a-handover.ts'

const made = aHandover()
const uneven = { name: 'homeInstructors' as const, value: 1.23456, bound: 2 / 3 }
const plan = { ...made, tiers: made.tiers.map(tier => ({ ...tier, objectives: [...tier.objectives, uneven] })) }

const names = {
  id: ['Ringkasan', 'Kelas', 'Anggota', 'Belum punya kelas'],
  en: ['Summary', 'Classes', 'Members', 'Without a class'],
}

describe.each(['id', 'en'] as const)('the workbook in %s', language => {
  const book = XLSX.read(planWorkbook(plan, wordsIn(language)), { type: 'array', cellFormula: true })
  const [summary, classes, members, unplaced] = book.SheetNames.map(name =>
    XLSX.utils.sheet_to_json<(string | number)[]>(book.Sheets[name]!, { header: 1, defval: '' }),
  )

  test('has its four sheets, every word of them in that language', () => {
    expect(book.SheetNames).toEqual(names[language])
    const headers = [summary, classes, members, unplaced].flatMap(rows => rows![0]!)
    expect(headers.filter(header => header === '' || /[:{]/.test(String(header)))).toEqual([])
    expect(classes![0]).toContain(language === 'id' ? 'Jam setempat' : 'Local time')
    const reasons = new Set(unplaced!.slice(1).map(row => row[5]))
    expect(
      reasons.has(language === 'id' ? 'Provinsi ini belum punya Innas' : 'This province has no instructor yet'),
    ).toBe(true)
    expect([...reasons].filter(reason => /[:{]|^\w+(-\w+)+$/.test(String(reason)))).toEqual([])
  })

  test('lists every class with its numbers as numbers and its time as clocks there show it', () => {
    expect(classes!.slice(1)).toEqual(
      plan.classes.map(one => [
        one.code,
        one.tier,
        one.provinceNames.join(', '),
        one.regencyNames.join(', '),
        one.size,
        one.instructorName ?? '',
        one.room,
        one.roomLink ?? '',
        one.wave,
        one.date,
        '08.00–15.30',
        one.zone,
      ]),
    )
  })

  test('lists every member and everybody without a class as written', () => {
    expect(members!.slice(1)).toEqual(
      plan.members.map(one => [
        one.classCode,
        one.participantId,
        one.name,
        one.provinceName,
        one.regencyName ?? '',
        one.districtName ?? '',
      ]),
    )
    expect(unplaced!.slice(1).map(row => row.slice(0, 5))).toEqual(
      plan.unplaced.map(one => [one.participantId, one.name, one.tier, one.provinceName, one.regencyName ?? '']),
    )
  })

  test('sums up both tiers and every goal with its bound', () => {
    const [one, two] = plan.tiers
    expect(summary!.slice(1, 6).map(row => row.slice(1))).toEqual([
      [one!.classes, two!.classes],
      [one!.placed, two!.placed],
      [one!.unplaced, two!.unplaced],
      [one!.minSize, two!.minSize],
      [one!.maxSize, two!.maxSize],
    ])
    const goals = [...one!.objectives, ...two!.objectives]
    expect(summary!.slice(9).map(row => row[1])).toEqual(
      goals.map(({ value }) => (value === uneven.value ? 1.23 : value)),
    )
    expect(summary!.at(-1)![2]).toMatch(/ 0\.67$/)
    expect(summary!.slice(9).every(row => /^(batas terbukti|proven bound) [\d.]+$/.test(String(row[2])))).toBe(true)
  })

  test('has no formula, whatever people are called', () => {
    const cells = book.SheetNames.flatMap(name => Object.values(book.Sheets[name]!) as XLSX.CellObject[])
    expect(cells.filter(cell => cell.f !== undefined)).toEqual([])
    expect(cells.some(cell => cell.t === 's' && String(cell.v).startsWith('=HYPERLINK'))).toBe(true)
  })
})
