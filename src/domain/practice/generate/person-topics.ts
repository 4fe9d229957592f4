import { type Family, isHere, type Person } from './family.ts'
import { dateInWords } from './fill-slots.ts'
import { schoolSlots } from './school-slots.ts'
import type { Talk } from './talk.ts'

/** Something that is asked about people. */
export type PersonTopic = {
  id: string
  /** Where its sentences are. */
  key: string
  variable: string | null
  /** Null: not asked about this person. */
  code: (person: Person, family: Family) => string | null
  about: (person: Person) => string[]
  /** What a sentence decides; the first that it is about. */
  decides?: string
  /** Said of several in one sentence. */
  isShared?: (person: Person) => boolean
  /** Read on a card; asked only where it is taught, and now and then. */
  isOnPaper?: boolean
  slots?: (person: Person, talk: Talk) => Record<string, string>
}

const asked = (questions: readonly string[]) => (person: Person) =>
  questions.filter(question => person.values[question] !== undefined)

const value = (question: string) => (person: Person) => person.values[question] ?? null

export const personTopics: PersonTopic[] = [
  {
    id: 'nama',
    key: 'nama',
    variable: 'I02',
    code: person => (person.role === 'baby' ? null : 'kartu'),
    about: () => ['nama'],
    isOnPaper: true,
    slots: person => ({ nama_lengkap: person.name, panggilan: nickname(person.firstName) }),
  },
  {
    id: 'nik',
    key: 'nik',
    variable: 'I01',
    code: person => (person.nik === '' || person.whereabouts === '5' ? null : 'kartu'),
    about: () => ['nik'],
    isOnPaper: true,
    slots: person => ({ nik_awal: person.nik.slice(0, 2), nik_tengah: person.nik.slice(6, 8) }),
  },
  {
    id: 'nomor-kk',
    key: 'nomor_kk_anggota',
    variable: 'I03',
    code: (person, family) =>
      person.role === 'baby' ? 'bayi' : person.whereabouts === '5' ? 'lain' : family.formerCardNumber ? 'baru' : 'sama',
    about: () => ['nomor_kk_anggota'],
    isOnPaper: true,
  },
  {
    id: 'lahir',
    key: 'tanggal_lahir',
    variable: 'I04',
    code: () => '1',
    about: () => ['tanggal_lahir'],
    isOnPaper: true,
    slots: person => ({
      tanggal: dateInWords(person.bornOn),
      umur: String(person.age),
      tahun: person.bornOn.slice(0, 4),
    }),
  },
  {
    id: 'kelamin',
    key: 'jenis_kelamin',
    variable: 'I05',
    // Whoever is in front of one is asked only when alone.
    code: (person, { respondent }) =>
      person === respondent && person.facts.has('several') ? null : (person.values['jenis_kelamin'] ?? null),
    about: () => ['jenis_kelamin'],
    isOnPaper: true,
  },
  { id: 'hubungan', key: 'hubungan', variable: 'I07', code: value('hubungan'), about: () => ['hubungan'] },
  {
    id: 'kawin',
    key: 'status_kawin',
    variable: 'I08',
    code: value('status_kawin'),
    about: () => ['status_kawin'],
    isShared: person => person.age < 17,
  },
  {
    id: 'alamat-kartu',
    key: 'alamat_anggota',
    variable: 'I06',
    code: value('alamat_anggota'),
    about: asked(['alamat_anggota', 'alamat_anggota_lain']),
    isShared: person => person.values['alamat_anggota'] === '1' || person.values['alamat_anggota'] === '4',
    slots: person => ({ alamat_lain: person.values['alamat_anggota_lain'] ?? '' }),
  },
  {
    id: 'sekolah',
    key: 'sekolah',
    variable: 'I09',
    code: person => [...person.facts].find(fact => fact.startsWith('school-'))?.slice('school-'.length) ?? null,
    about: asked(['partisipasi', 'jenjang', 'kelas', 'ijazah']),
    slots: schoolSlots,
  },
  {
    id: 'kerja',
    key: 'kerja',
    variable: 'I10',
    code: ({ values }) =>
      values['bekerja'] === undefined
        ? null
        : values['bekerja'] === '2'
          ? 'tidak'
          : `${values['lapangan_usaha']}-${values['status_kedudukan']}`,
    about: asked(['bekerja', 'lapangan_usaha', 'status_kedudukan']),
    isShared: person => person.age < 15 && person.values['bekerja'] === '2',
  },
  {
    id: 'usaha',
    key: 'punya_usaha',
    variable: 'I11',
    code: ({ values, facts }) =>
      values['punya_usaha'] === undefined
        ? null
        : values['punya_usaha'] === '2'
          ? '2'
          : facts.has('sideline')
            ? null
            : '1',
    about: asked(['punya_usaha', 'jumlah_usaha', 'usaha_lapangan']),
    isShared: person => person.values['punya_usaha'] === '2',
  },
  {
    id: 'usaha-lain',
    key: 'usaha_sampingan',
    variable: 'I11',
    code: ({ values, facts }) => (facts.has('sideline') ? values['usaha_lapangan']! : null),
    about: asked(['punya_usaha', 'jumlah_usaha', 'usaha_lapangan']),
  },
  {
    id: 'sakit',
    key: 'penyakit_kronis',
    variable: 'I13',
    code: person => (isHere(person) ? (person.values['penyakit_kronis'] ?? null) : null),
    about: () => ['penyakit_kronis'],
    isShared: person => person.values['penyakit_kronis'] === '01',
  },
]

/** `Siti` is called `Iti`: what one hears is not what is on the card. */
const nickname = (name: string) => (name.length > 4 ? name.slice(-4).replace(/^./, first => first.toUpperCase()) : name)
