import type { PracticeCase, PracticeDeed, PracticeEvent, Saying } from '#domain/practice/practice-case'
import type { VariableId } from '#domain/questionnaire/questionnaire'

/** A couple with a child, little more than what a test looks at. */
export function aCase(changes: Partial<PracticeCase> = {}): PracticeCase {
  return {
    id: 'wagiman',
    title: 'Keluarga Wagiman',
    questionnaire: '2025',
    level: 1,
    place: { provinceCode: '33', regencyCode: '3302', setting: 'rural' },
    scene: 'Rumah papan di tepi sawah.',
    people: [
      { key: 'ibu', name: 'Suharti', sex: 'female', age: 40, presence: 'answers', calledAs: 'Bu Suharti' },
      { key: 'bapak', name: 'Wagiman', sex: 'male', age: 45, presence: 'can-be-asked', calledAs: 'Pak Wagiman' },
      { key: 'nur', name: 'Nur Hidayah', sex: 'female', age: 9, presence: 'child', calledAs: 'Nur' },
    ],
    documents: [
      {
        key: 'kk',
        kind: 'kk',
        number: '3302990101100000',
        headName: 'WAGIMAN',
        address: 'JALAN SAWO RT 002 RW 004',
        rows: [
          {
            name: 'WAGIMAN',
            nik: '3302990101800000',
            sex: 'male',
            bornOn: '1980-01-01',
            relation: 'KEPALA KELUARGA',
            marital: 'KAWIN',
            education: 'SD',
            job: 'PETANI',
          },
        ],
        shows: [
          { question: 'nomor_kk', member: null },
          { question: 'nik', member: 'bapak' },
        ],
      },
    ],
    views: [
      {
        key: 'lantai',
        kind: 'floor',
        title: 'Lantai',
        description: 'Papan kayu.',
        shows: [{ question: 'lantai', member: null }],
      },
    ],
    sayings: [
      aSaying('masak', 'Kalau memasak biasanya pakai apa, Bu?', 'masak kompor gas kayu tungku', 'bahan_bakar'),
      aSaying('masak-lagi', 'Yang paling sering yang mana, Bu?', 'sering utama bahan bakar', 'bahan_bakar', {
        after: 'masak',
      }),
      aSaying('kerja-bapak', 'Kalau Bapak, kerjanya apa?', 'pekerjaan usaha upah', 'bekerja', { member: 'bapak' }),
      aSaying('kerja-ibu', 'Kalau Ibu sendiri, kerjanya apa?', 'pekerjaan usaha upah', 'bekerja', { member: 'ibu' }),
      aSaying('air', 'Air buat minum sehari-hari dari mana, Bu?', 'air minum sumur pdam galon', 'air_minum'),
      aSaying('bab', 'Kalau buang hajat di mana, Bu?', 'wc jamban kakus', 'bab'),
      aSaying('miskin', 'Keluarga ini kan miskin, ya, Bu?', 'miskin bantuan', 'air_minum', {
        isBadQuestion: 'Menggiring.',
      }),
    ],
    prefilled: { kode_provinsi: '33', tanggal_kunjungan: '2025-03-10' },
    record: {
      values: {
        keberadaan_keluarga: '1',
        bahan_bakar: '10',
        lantai: '5',
        air_minum: '05',
        nomor_kk: '3302990101100000',
      },
      members: [
        { key: 'bapak', values: { nama: 'Wagiman', nik: '3302990101800000', bekerja: '1' } },
        { key: 'ibu', values: { nama: 'Suharti', nik: '3302994101850000', bekerja: '2' } },
        { key: 'nur', values: { nama: 'Nur Hidayah', nik: '3302994101150000', bekerja: '2' } },
      ],
    },
    decisions: [
      {
        question: 'bahan_bakar',
        member: null,
        variable: 'K18' as VariableId,
        trap: 'T24',
        saying: 'masak-lagi',
        sentence: 'jawaban masak-lagi',
        why: 'Yang paling sering dipakai.',
        certainty: 'H',
      },
    ],
    ...changes,
  }
}

/** `member` is whom it is about. */
export function aSaying(
  id: string,
  ask: string,
  keywords: string,
  question: string,
  { member = null, ...changes }: Partial<Saying> & { member?: string | null } = {},
): Saying {
  return { id, ask, keywords, about: [{ question, member }], by: 'ibu', words: `Ini jawaban ${id}.`, ...changes }
}

/** One event a second. */
export const eventsOf = (deeds: readonly PracticeDeed[]): PracticeEvent[] =>
  deeds.map((deed, at) => ({ seq: at + 1, elapsed: (at + 1) * 1000, ...deed }))
