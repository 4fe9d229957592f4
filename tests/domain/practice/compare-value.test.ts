import { describe, expect, test } from 'vitest'
import { compareValue } from '#domain/practice/score/compare-value'
import { questionnaire2025 } from './the-cases.ts'

const { questions } = questionnaire2025()

function mistake(
  name: string,
  recorded: string,
  right: string,
  more: { isRefused?: boolean; elsewhere?: string[] } = {},
) {
  const question = questions.find(question => question.name === name)!
  return compareValue(question, { recorded, right, isRefused: false, alternatives: [], elsewhere: [], ...more })
}

describe('as good as right', () => {
  test.each([
    ['nama', 'SITI  AMINAH', 'Siti Aminah'],
    ['nama_kepala_keluarga', "Ma'ruf", 'MARUF'],
    ['aset_motor', '02', '2'],
    ['aset_emas', '2,5', '2.50'],
    ['lintang', '-7.46340', '-7.4631'],
    ['nik', '3302 0117 0678 0000', '3302011706780000'],
    ['alamat_domisili', 'Jl. Sawo Gg. 2 no 5 RT 03', 'JALAN SAWO GANG 2 NOMOR 5 RT 3'],
    [
      'alamat_domisili',
      'jalan sawah kulon rt 2 rw 4 dekat pos ronda',
      'Jalan Sawah Kulon, RT 2 RW 4, rumah kedua dari pos ronda',
    ],
  ])('%s: %s for %s', (name, recorded, right) => {
    expect(mistake(name, recorded, right)).toBeNull()
  })
})

describe('mistyped or misread', () => {
  test.each([
    ['a letter of a name', 'nama', 'Siti Aminh', 'Siti Aminah'],
    ['a digit of a NIK', 'nik', '3302011706780001', '3302011706780000'],
    ['two digits of a NIK in the wrong order', 'nik', '3302011760780000', '3302011706780000'],
    ['a digit too few', 'id_pln_1', '9900001234', '99000012345'],
    ['day and month in each other’s place', 'tanggal_lahir', '1980-06-03', '1980-03-06'],
    ['a decade', 'tanggal_lahir', '1988-06-03', '1978-06-03'],
    ['kilograms for grams', 'aset_emas', '0.01', '10'],
    ['ten times too many', 'ternak_kambing', '20', '2'],
    ['digits in the wrong order', 'ternak_kambing', '21', '12'],
    ['a key hit twice', 'ternak_kambing', '122', '12'],
    ['a sign forgotten', 'lintang', '7.4631', '-7.4631'],
    ['a house number', 'alamat_domisili', 'Jalan Sawo Barat 6', 'Jalan Sawo Barat 5'],
    ['letters for a number', 'aset_motor', 'dua', '2'],
  ])('%s', (_, name, recorded, right) => {
    expect(mistake(name, recorded, right)).toBe('typo')
  })

  test('a token of twenty digits, because the form refuses it', () => {
    expect(mistake('id_pln_1', '41207733550918264403', '99000131207', { isRefused: true })).toBe('typo')
  })

  test('the card’s number in the place of a NIK', () => {
    const elsewhere = ['3302011203090000']
    expect(mistake('nik', '3302011203090000', '1807994307810000', { elsewhere })).toBe('typo')
    expect(mistake('nik', '3302011203090000', '1807994307810000')).toBe('concept')
  })
})

describe('misunderstood', () => {
  test.each([
    ['a wrong code', 'lantai', '6', '8'],
    ['one code of two', 'disabilitas_ringkas', '1', '1 4'],
    ['a nickname', 'nama', 'Yem', 'Tukiyem'],
    ['people for families', 'jumlah_keluarga', '4', '1'],
    ['one motorcycle too few', 'aset_motor', '1', '2'],
    ['another birthday', 'tanggal_lahir', '1975-11-20', '1980-03-06'],
    ['another village', 'lintang', '-7.21', '-7.4631'],
    ['the address on the card', 'alamat_domisili', 'Dusun Kulon 12', 'Jalan Melati 3'],
  ])('%s', (_, name, recorded, right) => {
    expect(mistake(name, recorded, right)).toBe('concept')
  })

  test('a title in a name, though the form refuses it', () => {
    expect(mistake('nama', 'Hj. Siti Aminah, S.Pd.', 'Siti Aminah', { isRefused: true })).toBe('concept')
  })

  test('of the relation to the head: a mistake about the members', () => {
    expect(mistake('hubungan', '3', '8')).toBe('member')
  })
})

test('several codes are right in whichever order', () => {
  expect(mistake('disabilitas_ringkas', '4 1', '1 4')).toBeNull()
})
