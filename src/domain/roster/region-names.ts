/**
 * The words of a region's name as people write it, in one spelling: lower case, without accents, apostrophes and other
 * signs, `Kab.` and `Kep.` written out, `Administrasi`, `Provinsi`, `Kecamatan` and `dan` left out.
 */
export function wordsOf(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’‘`´"]/g, '')
  return plain
    .split(/[^a-z0-9]+/)
    .map(word => sameWord.get(word) ?? word)
    .filter(word => word !== '')
}

const sameWord = new Map([
  ['kab', 'kabupaten'],
  ['kabupten', 'kabupaten'],
  ['kotamadya', 'kota'],
  ['kodya', 'kota'],
  ['kotif', 'kota'],
  ['kep', 'kepulauan'],
  ['administrasi', ''],
  ['administratif', ''],
  ['admin', ''],
  ['adm', ''],
  ['provinsi', ''],
  ['propinsi', ''],
  ['prov', ''],
  ['prop', ''],
  ['kecamatan', ''],
  ['kec', ''],
  ['dan', ''],
])

/** `35 JAWA TIMUR` and `[3201] Bogor` without the code in front. */
export const withoutLeadingCode = (name: string) => name.replace(/^[\s[(]*\d{2}[\d.]*[\s\])\-–:]+(?=\D)/, '')

/** Other names of the provinces, by Kemendagri code; the short names of `provinces.csv` are understood as well. */
export const otherProvinceNames: readonly [code: string, names: string[]][] = [
  ['11', ['NAD', 'Nanggroe Aceh Darussalam', 'DI Aceh', 'Daerah Istimewa Aceh']],
  ['12', ['Sumatra Utara']],
  ['13', ['Sumatra Barat']],
  ['16', ['Sumatra Selatan']],
  ['19', ['Bangka Belitung', 'Kep Babel']],
  [
    '31',
    ['DKJ', 'Jakarta', 'Daerah Khusus Jakarta', 'Daerah Khusus Ibukota Jakarta', 'Daerah Khusus Ibu Kota Jakarta'],
  ],
  ['34', ['DI Yogyakarta', 'Yogyakarta', 'Jogjakarta', 'Jogja', 'DI Jogjakarta', 'DIJ']],
  ['92', ['Papua Brt', 'Irian Jaya Barat']],
  ['93', ['Pa Sel', 'Papsel']],
  ['94', ['Papteng']],
  ['96', ['PBD']],
]

/** Usual abbreviations and former names of regencies (without `Kabupaten` or `Kota`) → the name in `regencies.csv`. */
export const otherRegencyNames: readonly [other: string, name: string][] = [
  ['Toba Samosir', 'Toba'],
  ['Sawahlunto Sijunjung', 'Sijunjung'],
  ['50 Kota', 'Lima Puluh Kota'],
  ['Limapuluh Koto', 'Lima Puluh Kota'],
  ['OKU', 'Ogan Komering Ulu'],
  ['OKI', 'Ogan Komering Ilir'],
  ['OKU Timur', 'Ogan Komering Ulu Timur'],
  ['OKU Selatan', 'Ogan Komering Ulu Selatan'],
  ['Muba', 'Musi Banyuasin'],
  ['PALI', 'Penukal Abab Lematang Ilir'],
  ['Jakpus', 'Jakarta Pusat'],
  ['Jakut', 'Jakarta Utara'],
  ['Jakbar', 'Jakarta Barat'],
  ['Jaksel', 'Jakarta Selatan'],
  ['Jaktim', 'Jakarta Timur'],
  ['Jogja', 'Yogyakarta'],
  ['Jogjakarta', 'Yogyakarta'],
  ['Tangsel', 'Tangerang Selatan'],
  ['TTS', 'Timor Tengah Selatan'],
  ['TTU', 'Timor Tengah Utara'],
  ['SBD', 'Sumba Barat Daya'],
  ['HSS', 'Hulu Sungai Selatan'],
  ['HST', 'Hulu Sungai Tengah'],
  ['HSU', 'Hulu Sungai Utara'],
  ['PPU', 'Penajam Paser Utara'],
  ['Sitaro', 'Kepulauan Siau Tagulandang Biaro'],
  ['Bolmong', 'Bolaang Mongondow'],
  ['Bolmut', 'Bolaang Mongondow Utara'],
  ['Boltim', 'Bolaang Mongondow Timur'],
  ['Bolsel', 'Bolaang Mongondow Selatan'],
  ['Pangkep', 'Pangkajene dan Kepulauan'],
  ['Pangkajene Kepulauan', 'Pangkajene dan Kepulauan'],
  ['Polman', 'Polewali Mandar'],
  ['Mamuju Utara', 'Pasangkayu'],
  ['Maluku Tenggara Barat', 'Kepulauan Tanimbar'],
]
