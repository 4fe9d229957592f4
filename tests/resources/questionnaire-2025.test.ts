import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#domain/questionnaire/answers'
import { formState } from '#domain/questionnaire/form-state'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import type { QuestionnaireSheets } from '#domain/questionnaire/questionnaire-sheets'
import { readQuestionnaire } from '#domain/questionnaire/read-questionnaire'
import { shippedQuestionnaires } from '#main/questionnaire-versions'
import { aCleanFamily, visitedOn, withAnswers, withMember } from '../builders/a-clean-family.ts'

const resources = join(import.meta.dirname, '../../resources')
const { questionnaire: form, source } = shippedQuestionnaires(resources).find(
  one => one.questionnaire.formId === 'ground-check-2025',
)!
const question = (name: string) => form.questions.find(one => one.name === name)!

describe('the form of 2025', () => {
  test('has exactly the 39 variables, 13 of a person and 26 of the family, each with a name and a concept', () => {
    const numbered = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`)
    expect(form.variables.map(({ id }) => id)).toEqual([...numbered('I', 13), ...numbered('K', 26)])
    for (const { id, name, concept, askAs, mistakes } of form.variables) {
      expect([id, name.id, name.en, concept, askAs].filter(text => !text)).toEqual([])
      expect(mistakes.length).toBeGreaterThan(0)
    }
  })

  test('asks the variables of a person in the repeat of members, the others once', () => {
    const misplaced = form.questions.filter(
      ({ variable, repeat }) => variable !== null && (repeat === 'anggota') !== variable.startsWith('I'),
    )
    expect(misplaced).toEqual([])
  })

  test('has its pages in the order of the visit', () => {
    const pages = ['kunjungan', 'keluarga', 'anggota', 'perumahan', 'aset', 'ternak']
    expect(form.pages.map(({ name }) => name)).toEqual(pages)
    expect(form.pages.map(({ repeat }) => repeat)).toEqual([null, null, 'anggota', null, null, null])
  })

  test('has a list for every select, and every list is used', () => {
    const used = form.questions.flatMap(({ list }) => (list === null ? [] : [list]))
    expect([...new Set(used)].sort()).toEqual(
      Object.keys(form.lists)
        .filter(name => name !== 'bps_variable')
        .sort(),
    )
    for (const { kind, list } of form.questions) expect(kind.startsWith('select')).toBe(list !== null)
  })
})

describe('codes and labels are those of the printed form', () => {
  const from = (first: number, last: number, digits: number) =>
    Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(digits, '0'))

  test.each([
    ['ya_tidak', from(1, 2, 1)],
    ['keberadaan_keluarga', ['1', '2', '3', '4', '5', '6', '8']],
    ['keberadaan_anggota', from(1, 6, 1)],
    ['jenis_kelamin', from(1, 2, 1)],
    ['alamat_sesuai', from(1, 5, 1)],
    ['hubungan', from(1, 8, 1)],
    ['status_kawin', from(1, 4, 1)],
    ['partisipasi', from(1, 3, 1)],
    ['jenjang', from(1, 22, 2)],
    ['kelas', from(1, 8, 1)],
    ['ijazah', from(1, 23, 2)],
    ['lapangan_usaha', from(1, 26, 2)],
    ['status_kedudukan', from(1, 8, 1)],
    ['skala_kesulitan', from(1, 4, 1)],
    ['skala_sedih', from(1, 4, 1)],
    ['disabilitas_ringkas', from(0, 6, 1)],
    ['penyakit', from(1, 18, 2)],
    ['status_rumah', from(1, 5, 1)],
    ['lantai', from(1, 9, 1)],
    ['dinding', from(1, 7, 1)],
    ['atap', from(1, 8, 1)],
    ['air_minum', from(1, 11, 2)],
    ['penerangan', from(1, 4, 1)],
    ['daya', from(1, 5, 1)],
    ['bahan_bakar', from(0, 11, 2)],
    ['bab', from(1, 6, 1)],
    ['kloset', from(1, 4, 1)],
    ['tinja', from(1, 6, 1)],
    ['luas_sawah', from(1, 5, 1)],
  ])('%s', (list, codes) => {
    expect(form.lists[list]!.map(({ code }) => code)).toEqual(codes)
  })

  test.each([
    ['atap', '5', 'Bambu'],
    ['atap', '6', 'Kayu/sirap'],
    ['bahan_bakar', '00', 'Tidak memasak di rumah'],
    ['bahan_bakar', '04', 'Gas elpiji 3 kg'],
    ['penyakit', '01', 'Tidak ada'],
    ['skala_kesulitan', '1', 'Ya, sama sekali tidak bisa'],
    ['skala_kesulitan', '4', 'Tidak mengalami kesulitan'],
    ['hubungan', '8', 'Lainnya'],
    ['keberadaan_anggota', '5', 'Anggota keluarga baru'],
    ['status_kedudukan', '8', 'Pekerja keluarga/tidak dibayar'],
    ['ijazah', '23', 'Tidak punya ijazah SD'],
    ['kelas', '8', 'Tamat & lulus'],
    ['penerangan', '2', 'Listrik PLN tanpa meteran'],
    ['bab', '2', 'Ada, digunakan bersama anggota keluarga dari keluarga/rumah tangga tertentu'],
    ['tinja', '4', 'Lubang tanah'],
    ['luas_sawah', '5', 'Tidak memiliki'],
  ])('%s %s is %s', (list, code, label) => {
    expect(form.lists[list]!.find(choice => choice.code === code)?.label.id).toBe(label)
  })
})

describe('what is skipped', () => {
  test.each<[string, Answers, string, string | null, boolean]>([
    ['power is asked with a meter', aCleanFamily, 'daya_1', null, true],
    ['without a meter it is not', withAnswers(aCleanFamily, { penerangan: '2' }), 'daya_1', null, false],
    ['nor is the number of the meter', withAnswers(aCleanFamily, { penerangan: '2' }), 'id_pln_1', null, false],
    ['the closet with a communal toilet', withAnswers(aCleanFamily, { bab: '3' }), 'kloset', null, true],
    ['not with a public one', withAnswers(aCleanFamily, { bab: '4' }), 'kloset', null, false],
    ['nor the disposal', withAnswers(aCleanFamily, { bab: '4' }), 'tinja', null, false],
    ['school from 5 on', aCleanFamily, 'partisipasi', 'daughter', true],
    ['not before', aCleanFamily, 'partisipasi', 'son', false],
    ['the level of who never went', withMember(aCleanFamily, 'head', { partisipasi: '1' }), 'jenjang', 'head', false],
    ['industry of who does not work', aCleanFamily, 'lapangan_usaha', 'daughter', false],
    ['speech of who is 3', aCleanFamily, 'dis_g_bicara', 'son', false],
    ['sight of who is 3', aCleanFamily, 'dis_a_lihat', 'son', true],
    ['a new member', withMember(aCleanFamily, 'son', { keberadaan_anggota: '5' }), 'hubungan', 'son', true],
    ['who moved abroad', withMember(aCleanFamily, 'son', { keberadaan_anggota: '4' }), 'hubungan', 'son', false],
    ['a family not found', withAnswers(aCleanFamily, { keberadaan_keluarga: '2' }), 'lantai', null, false],
    ['its members', withAnswers(aCleanFamily, { keberadaan_keluarga: '2' }), 'nama', 'head', false],
    ['its province', withAnswers(aCleanFamily, { keberadaan_keluarga: '2' }), 'kode_provinsi', null, true],
  ])('%s', (_, answers, name, entry, isAsked) => {
    const { questions } = formState(form, answers, visitedOn)
    expect(questions.find(one => one.question === name && one.entry === entry)?.isAsked).toBe(isAsked)
  })
})

test('a family filled in rightly has no error, no warning, nothing open, and nothing too much', () => {
  const state = formState(form, aCleanFamily, visitedOn)
  expect(
    state.questions.filter(({ error, warnings, isOpen, kept }) => error || warnings.length > 0 || isOpen || kept),
  ).toEqual([])
  expect(state).toMatchObject({ errors: 0, warnings: 0, open: 0 })
})

test.each([
  ['seminggu', 'Apakah Wartini bekerja/membantu bekerja selama seminggu yang lalu?'],
  ['biasanya', 'Apakah Wartini biasanya bekerja/membantu bekerja?'],
])('whether somebody works is asked as the setting %s says', (reference, words) => {
  const { questions } = formState(formSetTo('set_rujukan', reference), aCleanFamily, visitedOn)
  expect(questions.find(one => one.question === 'bekerja' && one.entry === 'wife')?.label.id).toBe(words)
})

describe('every check tells', () => {
  const other = aCleanFamily
  const noLight = (values: Record<string, string>) => withAnswers(other, { penerangan: '4', ...values })
  const family = (values: Record<string, string>) => withAnswers(other, values)
  const head = (values: Record<string, string>) => withMember(other, 'head', values)
  const wife = (values: Record<string, string>) => withMember(other, 'wife', values)
  const daughter = (values: Record<string, string>) => withMember(other, 'daughter', values)
  const anotherCard = '3302991203160000'

  /** The check, answers that break it, and the member where it is told. */
  const broken: [check: string, answers: Answers, entry: string | null][] = [
    ['C01', { ...other, entries: { anggota: [] } }, null],
    ['C02', head({ hubungan: '8' }), null],
    ['C03', wife({ jenis_kelamin: '1' }), 'wife'],
    ['C04', wife({ status_kawin: '1' }), 'wife'],
    ['C07', wife({ nik: '3302991403850000' }), 'head'],
    ['C08', head({ nik: '3302991203150000' }), 'head'],
    ['C09', noLight({ aset_kulkas: '1' }), null],
    ['C10', noLight({ aset_ac: '1' }), null],
    ['C11', noLight({ aset_pemanas_air: '1' }), null],
    ['C12', noLight({ aset_tv: '1' }), null],
    ['C13', noLight({ aset_komputer: '1' }), null],
    ['C14', family({ aset_tabung_gas: '1' }), null],
    ['C15', family({ jumlah_nama_kk: '5' }), null],
    ['C16', daughter({ tanggal_lahir: '2012-05-10' }), 'daughter'],
    ['C17', daughter({ tanggal_lahir: '2012-06-09' }), 'daughter'],
    ['C18', daughter({ tanggal_lahir: '2013-05-09' }), 'daughter'],
    ['C19', daughter({ jenis_kelamin: '1' }), 'daughter'],
    ['C21', head({ status_kedudukan: '1' }), 'head'],
    ['C22', daughter({ status_kawin: '3' }), 'daughter'],
    ['C23', daughter({ tanggal_lahir: '1990-05-09' }), 'daughter'],
    ['C24', wife({ hubungan: '6' }), 'wife'],
    ['C25', daughter({ nik: '' }), 'daughter'],
    ['C26', daughter({ nomor_kk_anggota: anotherCard }), 'daughter'],
    ['C27', family({ nama_kepala_keluarga: 'Wartini' }), null],
    ['C28', head({ status_kawin: '4' }), 'head'],
    ['C29', wife({ keberadaan_anggota: '4' }), 'head'],
    ['C30', daughter({ status_kawin: '2' }), 'daughter'],
    ['C31', daughter({ hubungan: '4' }), 'daughter'],
    ['C32', head({ tanggal_lahir: '2010-03-14' }), 'head'],
    ['C34', withMember(head({ tanggal_lahir: '1985-01-01' }), 'wife', { tanggal_lahir: '1988-12-31' }), 'wife'],
    ['C35', daughter({ ijazah: '13' }), 'daughter'],
    ['C36', daughter({ ijazah: '08' }), 'daughter'],
    ['C37', head({ ijazah: '03' }), 'head'],
    ['C38', daughter({ kelas: '8' }), 'daughter'],
    ['C39', daughter({ kelas: '7' }), 'daughter'],
    ['C40', head({ jenjang: '13', kelas: '5' }), 'head'],
    ['C41', wife({ kelas: '7', ijazah: '23' }), 'wife'],
    ['C42', head({ partisipasi: '2' }), 'head'],
    ['C43', head({ partisipasi: '1' }), 'head'],
    ['C44', head({ status_kedudukan: '6' }), 'head'],
    ['C45', head({ lapangan_usaha: '01' }), 'head'],
    ['C46', wife({ lapangan_usaha: '20' }), 'wife'],
    ['C47', wife({ lapangan_usaha: '25' }), 'wife'],
    ['C48', daughter({ hubungan: '7' }), 'daughter'],
    ['C49', daughter({ tanggal_lahir: '2016-05-09', bekerja: '1' }), 'daughter'],
    ['C50', family({ jumlah_keluarga: '2' }), null],
    ['C52', family({ jumlah_keluarga: '4' }), null],
    ['C53', family({ status_rumah: '4' }), null],
    ['C54', noLight({ bahan_bakar: '01' }), null],
    ['C55', family({ kloset: '4' }), null],
    ['C56', family({ bab: '6' }), null],
    ['C57', family({ jumlah_meteran: '2', daya_2: '1', id_pln_2: '99001234567' }), null],
    ['C60', daughter({ nomor_kk_anggota: anotherCard }), 'daughter'],
  ]
  /** Sourced, and an error there; the others are warnings, and our own suggestions always are. */
  const errors = ['C02', 'C03', 'C04', 'C07', 'C09', 'C10', 'C11', 'C12', 'C13']

  test('each of them is here', () => {
    expect(broken.map(([check]) => check)).toEqual(form.questions.flatMap(one => (one.check ? [one.name] : [])).sort())
  })

  test.each(broken)('%s', (check, answers, entry) => {
    const always = formSetTo('set_tinja', check === 'C56' ? 'semua' : 'bab123')
    const [about] = question(check).check!.about
    const { questions } = formState(always, answers, visitedOn)
    const told = questions.find(one => one.question === about && one.entry === entry)!
    const faults = [told.error, ...told.warnings].filter(fault => fault?.check === check)
    expect(faults).toMatchObject([{ check, severity: errors.includes(check) ? 'error' : 'warning' }])
    expect(faults[0]!.message).toEqual(question(check).label)
  })

  test.each<[string, Answers, string, string | null]>([
    ['more than four families (C51)', family({ jumlah_keluarga: '5' }), 'jumlah_keluarga', null],
    ['more than 100 grams of gold (C58)', family({ aset_emas: '100.5' }), 'aset_emas', null],
    ['more than two telephones each (C59)', family({ aset_smartphone: '9' }), 'aset_smartphone', null],
    ['an age above 105 (C33)', head({ tanggal_lahir: '1918-03-14' }), 'tanggal_lahir', 'head'],
  ])('a question warns by itself of %s', (_, answers, name, entry) => {
    const { questions } = formState(form, answers, visitedOn)
    const told = questions.find(one => one.question === name && one.entry === entry)!
    expect(told.warnings).toContainEqual(
      expect.objectContaining({ reason: 'warning', message: question(name).warningMessage }),
    )
  })

  test.each<[string, Answers, string, string | null]>([
    ['a NIK of 15 digits (C05)', head({ nik: '330299140385000' }), 'nik', 'head'],
    ['a family card number of 17 digits (C06)', family({ nomor_kk: '33029912031500000' }), 'nomor_kk', null],
    ['a token of 20 digits (C62)', family({ id_pln_1: '00123456780123456780' }), 'id_pln_1', null],
    ['a date of birth after the visit', head({ tanggal_lahir: '2025-02-27' }), 'tanggal_lahir', 'head'],
    ['four meters', family({ jumlah_meteran: '4' }), 'jumlah_meteran', null],
    ['a title before a name', head({ nama: 'Hj. Siti' }), 'nama', 'head'],
  ])('a question refuses %s', (_, answers, name, entry) => {
    const { questions } = formState(form, answers, visitedOn)
    const { error } = questions.find(one => one.question === name && one.entry === entry)!
    expect(error).toMatchObject({ reason: 'constraint', message: question(name).constraintMessage })
  })

  test('no disability and one, where the short list is asked (C61)', () => {
    const short = formSetTo('set_disabilitas', 'ringkas')
    const { questions } = formState(short, head({ disabilitas_ringkas: '0 4' }), visitedOn)
    const { error } = questions.find(one => one.question === 'disabilitas_ringkas' && one.entry === 'head')!
    expect(error).toMatchObject({ reason: 'constraint' })
  })
})

/** The form with another value of one of its settings, as a methodologist would edit it. */
function formSetTo(setting: string, value: string): Questionnaire {
  const sheets: QuestionnaireSheets = JSON.parse(source)
  const { header, rows } = sheets.survey
  const { cells } = rows.find(row => row.cells[header.indexOf('name')] === setting)!
  cells[header.indexOf('calculation')] = `'${value}'`
  const read = readQuestionnaire(sheets)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.questionnaire
}
