import { expect, test } from 'vitest'
import { findHeaderRow, guessMapping, headerFingerprint, missingFields } from '#domain/roster/headers'
import { headers } from '../../fixtures/rosters/roster-tables.ts'

test('the template is understood', () => {
  expect(guessMapping(headers)).toEqual({
    externalId: 0,
    nik: 1,
    name: 2,
    role: 3,
    provinceCode: 4,
    province: 5,
    regencyCode: 6,
    regency: 7,
    district: 8,
    phone: 9,
    email: 10,
  })
  expect(missingFields(guessMapping(headers), false)).toEqual([])
})

test('other usual headers are understood', () => {
  const header = ['No', 'NAMA LENGKAP', 'NIK (KTP)', 'Jabatan', 'PROV', 'KAB/KOTA', 'Kec.', 'No. HP / WA', 'E-mail*']
  expect(guessMapping(header)).toEqual({
    name: 1,
    nik: 2,
    role: 3,
    province: 4,
    regency: 5,
    district: 6,
    phone: 7,
    email: 8,
  })
})

test('of two columns for one field the more usual header counts', () => {
  expect(guessMapping(['Nama Petugas', 'Nama'])).toEqual({ name: 1 })
})

test('what is missing is named; a role is not, where everybody has one', () => {
  expect(missingFields({ name: 0 }, false)).toEqual(['role', 'province'])
  expect(missingFields({ regencyCode: 0 }, true)).toEqual(['name'])
})

test('the header row is found below titles', () => {
  const rows = [
    { row: 1, cells: ['DAFTAR PENDAMPING PKH'] },
    { row: 2, cells: ['Provinsi', ': Jawa Barat'] },
    { row: 4, cells: ['Nama', 'Peran', 'Provinsi', 'Kabupaten/Kota'] },
    { row: 5, cells: ['Siti', 'pendamping', 'Jawa Barat', 'Kota Bogor'] },
  ]
  expect(findHeaderRow({ name: '', rows, faults: new Map() })).toMatchObject({ row: 4, recognised: 4 })
})

test('of two rows with as many known headers the first is the header', () => {
  const cells = ['Nama', 'Peran']
  const rows = [
    { row: 2, cells },
    { row: 30, cells },
  ]
  expect(findHeaderRow({ name: '', rows, faults: new Map() })).toMatchObject({ row: 2 })
})

test('a fingerprint forgets case and signs but not order', () => {
  expect(headerFingerprint(['NAMA', 'No. HP'])).toBe(headerFingerprint(['nama ', 'no hp']))
  expect(headerFingerprint(['Nama', 'Peran'])).not.toBe(headerFingerprint(['Peran', 'Nama']))
})
