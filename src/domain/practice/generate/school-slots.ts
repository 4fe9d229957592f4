import type { Person } from './family.ts'
import { inWords } from './fill-slots.ts'
import type { Talk } from './talk.ts'

const before: Record<string, number> = { '08': 6, '09': 6, '10': 6, '13': 9, '14': 9, '15': 9, '16': 9, '17': 9 }

/** Words for level, grade and certificate; `{kelas_lanjut}` counts on from the first grade of primary school. */
export function schoolSlots({ values }: Person, { making: { book }, chance }: Talk): Record<string, string> {
  const name = (code: string | undefined) => (code && book.levels[code] ? chance.pick(book.levels[code].names) : '')
  const { jenjang, kelas, ijazah } = values
  if (jenjang === undefined) return {}
  const grade = Number(kelas)
  const isStudy = Number(jenjang) >= 18
  const later = (before[jenjang] ?? 0) + grade
  return {
    jenjang: name(jenjang),
    jenjang_kode: jenjang,
    kelas: isStudy ? `semester ${inWords(grade * 2)}` : `kelas ${inWords(grade)}`,
    kelas_lanjut: isStudy ? `tahun ke${inWords(grade)}` : `kelas ${inWords(later)}`,
    punya_ijazah: ijazah === '23' ? 'ijazah belum punya' : `ijazah yang dipegang ${name(ijazah)}`,
    ijazah: ijazah === '23' ? '' : name(ijazah),
  }
}
