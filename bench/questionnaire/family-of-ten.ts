import type { Answers } from '#domain/questionnaire/answers'

/** A family of ten adults with everything answered; invented, and its numbers cannot exist. */
export const familyOfTen: Answers = {
  values: {
    tanggal_kunjungan: '2025-02-26',
    keberadaan_keluarga: '1',
    jumlah_nama_kk: '10',
    kode_provinsi: '73',
    nama_provinsi: 'Sulawesi Selatan',
    kode_kabkota: '7371',
    nama_kabkota: 'Makassar',
    kode_kecamatan: '7371010',
    nama_kecamatan: 'Mariso',
    kode_desa: '7371010001',
    nama_desa: 'Bontorannu',
    alamat_domisili: 'Jalan Mawar 4',
    lintang: '-5.16',
    bujur: '119.41',
    nomor_kk: '7371990101900000',
    nama_kepala_keluarga: 'Orang Satu',
    jumlah_keluarga: '1',
    status_rumah: '1',
    lantai: '1',
    dinding: '1',
    atap: '1',
    air_minum: '01',
    penerangan: '1',
    jumlah_meteran: '1',
    daya_1: '1',
    id_pln_1: '990012345678',
    bahan_bakar: '03',
    bab: '1',
    kloset: '1',
    tinja: '1',
    ...counts(['tabung_gas', 'kulkas', 'ac', 'pemanas_air', 'telepon_rumah', 'tv', 'emas', 'komputer'], 'aset_'),
    ...counts(['motor', 'sepeda', 'mobil', 'perahu', 'kapal', 'smartphone'], 'aset_'),
    ...counts(['sapi', 'kerbau', 'kuda', 'babi', 'kambing'], 'ternak_'),
    luas_sawah: '1',
    rumah_lain: '0',
    lahan_lain: '0',
  },
  entries: { anggota: Array.from({ length: 10 }, (_, index) => member(index)) },
}

function counts(names: string[], prefix: string): Record<string, string> {
  return Object.fromEntries(names.map(name => [prefix + name, '1']))
}

function member(index: number) {
  const difficulties = ['a_lihat', 'b_dengar', 'c_jalan', 'd_tangan', 'e_belajar', 'f_perilaku', 'g_bicara']
  const scale = [...difficulties, 'h_urus_diri', 'i_ingat', 'j_sedih']
  return {
    id: `m${index}`,
    values: {
      nama: `Orang ${['Satu', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam', 'Tujuh', 'Delapan', 'Sembilan', 'Nol'][index]}`,
      nik: `73719901${String(index + 10)}900000`,
      keberadaan_anggota: '1',
      nomor_kk_anggota: '7371990101900000',
      jenis_kelamin: String((index % 2) + 1),
      tanggal_lahir: `${1955 + index * 4}-05-1${index}`,
      hubungan: index === 0 ? '1' : index === 1 ? '2' : '3',
      status_kawin: index < 2 ? '2' : '1',
      alamat_anggota: '1',
      partisipasi: '3',
      jenjang: '03',
      kelas: '8',
      ijazah: '03',
      bekerja: '1',
      lapangan_usaha_tulis: 'Menanam padi di sawah',
      lapangan_usaha: '01',
      status_kedudukan: '4',
      punya_usaha: '2',
      penyakit_kronis: '01',
      ...Object.fromEntries(scale.map(name => [`dis_${name}`, '4'])),
    },
  }
}

/** One more answer; `member` counts from 0, null: the family's. */
export type Change = { question: string; member: number | null; value: string }

/** What a companion corrects, back and forth; none of it hides an answer. */
export const changes: Change[] = [
  { question: 'nama', member: 4, value: 'Orang Baru' },
  { question: 'tanggal_lahir', member: 4, value: '1990-08-17' },
  { question: 'jumlah_nama_kk', member: null, value: '9' },
  { question: 'status_kawin', member: 5, value: '2' },
  { question: 'aset_kulkas', member: null, value: '0' },
  { question: 'jenis_kelamin', member: 1, value: '1' },
  { question: 'dis_a_lihat', member: 9, value: '3' },
  { question: 'jumlah_nama_kk', member: null, value: '10' },
  { question: 'nama', member: 4, value: 'Orang Lima' },
  { question: 'status_kawin', member: 5, value: '1' },
  { question: 'jenis_kelamin', member: 1, value: '2' },
  { question: 'aset_kulkas', member: null, value: '1' },
  { question: 'tanggal_lahir', member: 4, value: '1971-05-14' },
  { question: 'dis_a_lihat', member: 9, value: '4' },
]

export function withChange({ values, entries }: Answers, { question, member, value }: Change): Answers {
  if (member === null) return { values: { ...values, [question]: value }, entries }
  const anggota = entries.anggota!.map((entry, index) =>
    index === member ? { ...entry, values: { ...entry.values, [question]: value } } : entry,
  )
  return { values, entries: { ...entries, anggota } }
}
