import type { CaseDocument, Shown } from '../practice-case.ts'
import { type Family, isHere, type Making, type Person } from './family.ts'
import { customerNumber, usedToken } from './identity.ts'

/** The card of the family, cards of persons, and PLN's numbers; each shows what is printed on it. */
export function makePapers(family: Family, making: Making): CaseDocument[] {
  const { people, respondent, head } = family
  const withCard = people.filter(
    one =>
      isHere(one) &&
      one.age >= 17 &&
      (one === respondent || one === head || one.whereabouts === '5' || making.aims.has('I06')),
  )
  const young = people.filter(one => isHere(one) && one.whereabouts === '5' && one.age < 17 && one.nik !== '')
  return [
    familyCard(family, making),
    ...formerCard(family),
    ...withCard.map(one => personalCard(one, 'ktp', making)),
    ...young.map(one => personalCard(one, 'kia', making)),
    ...people.filter(one => isHere(one) && one.whereabouts === '5').map(one => newcomersPaper(one, family, making)),
    ...meterPapers(family, making),
  ]
}

const shown = (questions: readonly string[], member: string | null): Shown[] =>
  questions.map(question => ({ question, member }))

function familyCard(family: Family, making: Making): CaseDocument {
  const { setting } = making
  const onCard = family.people.filter(({ whereabouts }) => whereabouts !== '5')
  const dead = onCard.find(({ role }) => role === 'dead')
  const printed = family.formerCardNumber === null ? (dead ?? family.head) : family.head
  return {
    key: 'kk',
    kind: 'kk',
    number: family.cardNumber,
    headName: printed.name.toUpperCase(),
    address: (family.isCardAddressCurrent ? setting.address : setting.formerAddress).toUpperCase(),
    rows: onCard.map(one => ({
      name: one.name.toUpperCase(),
      nik: one.nik,
      sex: one.sex,
      bornOn: one.bornOn,
      relation: one === printed ? 'KEPALA KELUARGA' : printedRelation(one, dead !== undefined),
      marital: one.marital === '1' ? 'BELUM KAWIN' : dead ? 'KAWIN' : printedMarital[one.marital]!,
      education: one.age < 7 ? 'TIDAK/BELUM SEKOLAH' : 'TAMAT SD/SEDERAJAT',
      job: one.age < 18 ? 'PELAJAR/MAHASISWA' : 'LAINNYA',
    })),
    shows: [
      ...shown(['nomor_kk', 'jumlah_nama_kk'], null),
      ...onCard.flatMap(one =>
        isHere(one)
          ? shown(['nama', 'nik', 'nomor_kk_anggota', 'jenis_kelamin', 'tanggal_lahir'], one.key)
          : shown(['nama', 'nik'], one.key),
      ),
    ],
  }
}

const printedMarital: Record<string, string> = { '2': 'KAWIN', '3': 'CERAI HIDUP', '4': 'CERAI MATI' }

function printedRelation({ role, relation, sex }: Person, isOfDead: boolean): string {
  if (role === 'sibling') return isOfDead ? 'ANAK' : 'FAMILI LAIN'
  if (relation === '1') return sex === 'female' ? 'ISTRI' : 'ANAK'
  const names: Record<string, string> = { '2': 'ISTRI', '3': 'ANAK', '4': 'MENANTU', '5': 'CUCU', '6': 'ORANG TUA' }
  return names[relation] ?? 'FAMILI LAIN'
}

/** Lies on top where the new one is in the cupboard. */
function formerCard({ formerCardNumber, head }: Family): CaseDocument[] {
  if (formerCardNumber === null) return []
  return [
    {
      key: 'kk-lama',
      kind: 'paper',
      title: 'Kartu Keluarga lama',
      lines: [
        `No. ${formerCardNumber}`,
        `Kepala keluarga: ${head.name.toUpperCase()}`,
        'Sudut dilubangi: sudah diganti.',
      ],
      shows: [],
    },
  ]
}

function personalCard(person: Person, kind: 'ktp' | 'kia', { setting }: Making): CaseDocument {
  return {
    key: `${kind}-${person.key}`,
    kind,
    name: person.name.toUpperCase(),
    nik: person.nik,
    bornAt: setting.regency.name.replace(/^(Kabupaten|Kota) /, '').toUpperCase(),
    bornOn: person.bornOn,
    sex: person.sex,
    address: person.address.toUpperCase(),
    marital: person.marital === '1' ? 'BELUM KAWIN' : 'KAWIN',
    job: person.age < 18 ? 'PELAJAR/MAHASISWA' : 'LAINNYA',
    shows: shown(['nama', 'nik', 'jenis_kelamin', 'tanggal_lahir'], person.key),
  }
}

/** A copy of the card that somebody new still stands on; of a baby the midwife's letter. */
function newcomersPaper(person: Person, family: Family, { setting }: Making): CaseDocument {
  const { key, name, sex, bornOn, cardNumber } = person
  if (person.role === 'baby') {
    return {
      key: `lahir-${key}`,
      kind: 'paper',
      title: 'Surat keterangan lahir',
      lines: [
        `Nama: ${name.toUpperCase()}`,
        `Lahir: ${bornOn}, ${sex === 'male' ? 'laki-laki' : 'perempuan'}`,
        `Untuk ditambahkan ke KK No. ${family.cardNumber}`,
        `Bidan Desa ${setting.village}`,
      ],
      shows: shown(['nama', 'jenis_kelamin', 'tanggal_lahir', 'nomor_kk_anggota'], key),
    }
  }
  return {
    key: `kk-${key}`,
    kind: 'paper',
    title: 'Salinan Kartu Keluarga lain',
    lines: [`No. ${cardNumber}`, `Baris 3: ${name.toUpperCase()}, FAMILI LAIN`],
    shows: shown(['nomor_kk_anggota'], key),
  }
}

const powers = ['', '450 VA', '900 VA', '1300 VA', '2200 VA', '3500 VA']

/** Each meter's face; the first one's slip of the last token as well. */
function meterPapers({ values, head }: Family, { draw }: Making): CaseDocument[] {
  const chance = draw('slips')
  const meters = [1, 2, 3].filter(at => values[`id_pln_${at}`] !== undefined)
  const faces = meters.map(
    (at): CaseDocument => ({
      key: `meteran-${at}`,
      kind: 'meter',
      meterNumber: values[`id_pln_${at}`]!,
      power: powers[Number(values[`daya_${at}`])]!,
      shows: shown([`id_pln_${at}`, `daya_${at}`], null),
    }),
  )
  if (meters.length === 0 || chance.share() < 0.5) return faces
  const slip: CaseDocument = {
    key: 'struk',
    kind: 'electricity',
    meterNumber: values['id_pln_1']!,
    customerId: customerNumber(chance),
    name: head.name.toUpperCase(),
    tariff: `R1 / ${powers[Number(values['daya_1'])]!}`,
    paid: 'Rp50.000',
    token: usedToken(chance),
    boughtAt: 'Kios pulsa',
    shows: shown(['id_pln_1', 'daya_1'], null),
  }
  return [...faces, slip]
}
