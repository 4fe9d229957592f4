import { expect, test } from 'vitest'
import { classMessage } from '#main/handover/class-message'
import { wordsIn } from '#main/words'
import { anAttendedClass } from './an-attended-class.ts'

const message = (change: Parameters<typeof anAttendedClass>[0] = {}, language: 'id' | 'en' = 'id') =>
  classMessage(anAttendedClass(change), 'Ground Check DTSEN 2025', wordsIn(language), language)

test('a message says when, where and by whom, in the time of the place', () => {
  expect(message()).toBe(`*Ground Check DTSEN 2025*
Yth. Bapak/Ibu pendamping kelas SULSEL-01,
berikut jadwal kelas Bapak/Ibu:

Hari: Kamis, 27 Februari 2025
Jam: 08.00–15.30 WITA
Ruang: Zoom 1
Tautan: https://contoh.invalid/j/1
ID rapat: 812 0000 0000
Kode sandi: gladi
Innas: Guru Contoh

Mohon masuk sedikit lebih awal dan pakai nama lengkap. Terima kasih.`)
})

test('what is not known yet is left out, but for the link, which follows', () => {
  const text = message({ room: '12', link: null, meetingId: null, passcode: null, instructorName: null })
  expect(text).toContain('Ruang: 12\nTautan: menyusul\n\nMohon')
})

test('instructors are addressed as instructors, and English writes 08:00', () => {
  expect(message({ tier: 1 })).toContain('Bapak/Ibu Innas kelas')
  expect(message({}, 'en')).toContain('Day: Thursday, 27 February 2025\nTime: 08:00–15:30 WITA')
})

test('what opens a meeting goes out as it is', () => {
  const text = message({ link: 'https://contoh.invalid/*1', meetingId: '812  *0', passcode: ' ab*12' })
  expect(text).toContain('Tautan: https://contoh.invalid/*1\nID rapat: 812  *0\nKode sandi: ab*12\n')
})

test('a name cannot make lines or bold text of its own', () => {
  expect(message({ instructorName: '*Guru*\n\nTautan: https://jahat.invalid' })).toContain(
    '\nInnas: Guru Tautan: https://jahat.invalid\n',
  )
})
