import type { Answers } from '#domain/questionnaire/answers'

/** The day on which the family is visited. */
export const visitedOn = '2025-02-26'

/**
 * The form of 2025, filled in without an error, a warning or a gap: a builder, his wife with a small shop, a daughter in
 * junior secondary school, a small son. Nobody of them exists; their numbers end in 0000 and cannot be given out.
 * Members' ids: `head`, `wife`, `daughter`, `son`.
 */
export const aCleanFamily: Answers = {
  values: {
    tanggal_kunjungan: visitedOn,
    keberadaan_keluarga: '1',
    jumlah_nama_kk: '4',
    kode_provinsi: '33',
    nama_provinsi: 'Jawa Tengah',
    kode_kabkota: '3302',
    nama_kabkota: 'Banyumas',
    kode_kecamatan: '3302010',
    nama_kecamatan: 'Lumbir',
    kode_desa: '3302010001',
    nama_desa: 'Cirahab',
    alamat_domisili: 'Gang Melati 4, RT 02 RW 01',
    lintang: '-7.4312',
    bujur: '108.9547',
    nomor_kk: '3302991203150000',
    nama_kepala_keluarga: 'Sugeng Riyadi',
    jumlah_keluarga: '1',
    status_rumah: '1',
    lantai: '6',
    dinding: '1',
    atap: '2',
    air_minum: '05',
    penerangan: '1',
    jumlah_meteran: '1',
    daya_1: '2',
    id_pln_1: '99001234567',
    bahan_bakar: '04',
    bab: '1',
    kloset: '1',
    tinja: '1',
    aset_tabung_gas: '0',
    aset_kulkas: '1',
    aset_ac: '0',
    aset_pemanas_air: '0',
    aset_telepon_rumah: '0',
    aset_tv: '0',
    aset_emas: '2.5',
    aset_komputer: '0',
    aset_motor: '1',
    aset_sepeda: '1',
    aset_mobil: '0',
    aset_perahu: '0',
    aset_kapal: '0',
    aset_smartphone: '2',
    luas_sawah: '5',
    rumah_lain: '0',
    lahan_lain: '0',
    ternak_sapi: '0',
    ternak_kerbau: '0',
    ternak_kuda: '0',
    ternak_babi: '0',
    ternak_kambing: '2',
  },
  entries: { anggota: members() },
}

/** The same family with other answers to the family's questions. */
export const withAnswers = (answers: Answers, values: Record<string, string>): Answers => ({
  ...answers,
  values: { ...answers.values, ...values },
})

/** The same family with other answers about one member. */
export const withMember = (answers: Answers, id: string, values: Record<string, string>): Answers => ({
  ...answers,
  entries: {
    anggota: answers.entries['anggota']!.map(entry =>
      entry.id === id ? { id, values: { ...entry.values, ...values } } : entry,
    ),
  },
})

function members() {
  const living = {
    keberadaan_anggota: '1',
    nomor_kk_anggota: '3302991203150000',
    alamat_anggota: '1',
    dis_a_lihat: '4',
    dis_b_dengar: '4',
    dis_c_jalan: '4',
    dis_d_tangan: '4',
    dis_e_belajar: '4',
    dis_f_perilaku: '4',
    penyakit_kronis: '01',
  }
  const fromFive = { dis_g_bicara: '4', dis_h_urus_diri: '4', dis_i_ingat: '4', dis_j_sedih: '4' }
  return [
    {
      id: 'head',
      values: {
        ...living,
        ...fromFive,
        nama: 'Sugeng Riyadi',
        nik: '3302991403850000',
        jenis_kelamin: '1',
        tanggal_lahir: '1985-03-14',
        hubungan: '1',
        status_kawin: '2',
        partisipasi: '3',
        jenjang: '08',
        kelas: '8',
        ijazah: '08',
        bekerja: '1',
        lapangan_usaha_tulis: 'membangun rumah orang',
        lapangan_usaha: '11',
        status_kedudukan: '7',
        punya_usaha: '2',
      },
    },
    {
      id: 'wife',
      values: {
        ...living,
        ...fromFive,
        nama: 'Wartini',
        nik: '3302994207880000',
        jenis_kelamin: '2',
        tanggal_lahir: '1988-07-02',
        hubungan: '2',
        status_kawin: '2',
        partisipasi: '3',
        jenjang: '03',
        kelas: '8',
        ijazah: '03',
        bekerja: '1',
        lapangan_usaha_tulis: 'warung kelontong di rumah',
        lapangan_usaha: '12',
        status_kedudukan: '1',
        punya_usaha: '1',
        jumlah_usaha: '1',
        usaha_tulis: 'warung kelontong di rumah',
        usaha_lapangan: '12',
      },
    },
    {
      id: 'daughter',
      values: {
        ...living,
        ...fromFive,
        nama: 'Dwi Lestari',
        nik: '3302994905120000',
        jenis_kelamin: '2',
        tanggal_lahir: '2012-05-09',
        hubungan: '3',
        status_kawin: '1',
        partisipasi: '2',
        jenjang: '08',
        kelas: '1',
        ijazah: '03',
        bekerja: '2',
        punya_usaha: '2',
      },
    },
    {
      id: 'son',
      values: {
        ...living,
        nama: 'Bagas Riyadi',
        nik: '3302992011210000',
        jenis_kelamin: '1',
        tanggal_lahir: '2021-11-20',
        hubungan: '3',
        status_kawin: '1',
      },
    },
  ]
}
