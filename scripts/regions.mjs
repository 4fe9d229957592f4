// Writes resources/regions from the package idn-area-data (names and Kemendagri codes) and the table below.
// Run it again after a new release of the package: node scripts/regions.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const source = new URL('../node_modules/idn-area-data/data/', import.meta.url)
const target = new URL('../resources/regions/', import.meta.url)

/**
 * Kemendagri code, BPS code, ISO 3166-2:ID letters, short name, zone, companions, instructors needed.
 * Codes: Kepmendagri 300.2.2-2138/2025 and BPS's bridging table. Zones: Keppres 41/1987. Figures: the briefing on the
 * ground check of 25 February 2025, whose need is round(companions / 30).
 */
const facts = `
11 11 AC ACEH WIB 1158 39
12 12 SU SUMUT WIB 1660 55
13 13 SB SUMBAR WIB 718 24
14 14 RI RIAU WIB 672 22
15 15 JA JAMBI WIB 547 18
16 16 SS SUMSEL WIB 1098 37
17 17 BE BENGKULU WIB 449 15
18 18 LA LAMPUNG WIB 1581 53
19 19 BB BABEL WIB 114 4
21 21 KR KEPRI WIB 186 6
31 31 JK DKI WIB 214 7
32 32 JB JABAR WIB 4869 162
33 33 JT JATENG WIB 4987 166
34 34 YO DIY WIB 731 24
35 35 JI JATIM WIB 5215 174
36 36 BT BANTEN WIB 736 25
51 51 BA BALI WITA 282 9
52 52 NB NTB WITA 1115 37
53 53 NT NTT WITA 1394 46
61 61 KB KALBAR WIB 605 20
62 62 KT KALTENG WIB 235 8
63 63 KS KALSEL WITA 418 14
64 64 KI KALTIM WITA 272 9
65 65 KU KALTARA WITA 58 2
71 71 SA SULUT WITA 407 14
72 72 ST SULTENG WITA 549 18
73 73 SN SULSEL WITA 1035 35
74 74 SG SULTRA WITA 447 15
75 75 GO GORONTALO WITA 270 9
76 76 SR SULBAR WITA 233 8
81 81 MA MALUKU WIT 385 13
82 82 MU MALUT WIT 177 6
91 94 PA PAPUA WIT 159 5
92 91 PB PABAR WIT 214 7
93 95 PS PASEL WIT 74 2
94 96 PT PATENG WIT 91 3
95 97 PE PAPEG WIT 139 5
96 92 PD PABARDAYA WIT 109 4
`

/** The package writes the capital's name out; everybody, the briefing too, says DKI Jakarta. */
const usualName = { 31: 'DKI Jakarta' }

const linesOf = file => readFileSync(new URL(file, source), 'utf8').trim().split(/\r?\n/).slice(1)
const write = (file, lines) => writeFileSync(new URL(file, target), `${lines.join('\n')}\n`)
const withoutDots = code => code.replaceAll('.', '')

const names = new Map(linesOf('provinces.csv').map(line => [line.slice(0, 2), line.slice(3)]))
const provinces = facts
  .trim()
  .split('\n')
  .map(line => {
    const [code, bpsCode, letters, shortName, zone, companions, instructors] = line.split(' ')
    const name = usualName[code] ?? names.get(code)
    return [code, bpsCode, name, letters, shortName, zone, companions, instructors].join(',')
  })

/** `11.01,11,Kabupaten Aceh Selatan` → `1101,11,Kabupaten Aceh Selatan`, in the order of the codes. */
const withPlainCodes = file =>
  linesOf(file)
    .map(line => line.split(/,(.*)/s))
    .map(([code, rest]) => {
      const [parent, name] = rest.split(/,(.*)/s)
      return [withoutDots(code), withoutDots(parent), name].join(',')
    })
    .sort()

write('provinces.csv', ['code,bps_code,name,letters,short_name,zone,companions,instructors_needed', ...provinces])
write('regencies.csv', ['code,province_code,name', ...withPlainCodes('regencies.csv')])
write('districts.csv', ['code,regency_code,name', ...withPlainCodes('districts.csv')])
console.log(`Written to ${fileURLToPath(target)}`)
