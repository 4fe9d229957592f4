import type { Chance } from './example-chance.ts'

export type MadeUpName = { name: string; isWoman: boolean }

/** A name as people of that province may have it, put together by chance: nobody in particular. */
export function makeUpName(chance: Chance, provinceCode: string): MadeUpName {
  const isWoman = chance.share() < 0.52
  const region = customs.find(({ provinces }) => provinces.includes(provinceCode)) ?? elsewhere
  const custom = chance.share() < region.share ? region : elsewhere
  const given = chance.pick(isWoman ? custom.women : custom.men)
  const parts = [given]
  if (chance.share() < custom.middle) parts.push(chance.pick(isWoman ? elsewhere.women : elsewhere.men))
  const hasFamilyName = custom.family.length > 0 && chance.share() < custom.familyShare
  if (hasFamilyName) parts.push(chance.pick(custom.family))
  return { name: [...new Set(parts)].join(' '), isWoman }
}

type NamingCustom = {
  provinces: string[]
  /** Of the people of these provinces who are named so. */
  share: number
  /** Of them, who have a second given name. */
  middle: number
  /** Of them, who have a family or clan name. */
  familyShare: number
  women: string[]
  men: string[]
  family: string[]
}

const words = (text: string) => text.split(' ')

const elsewhere: NamingCustom = {
  provinces: [],
  share: 1,
  middle: 0.35,
  familyShare: 0.75,
  women: words(
    'Siti Nur Aisyah Fatimah Rina Dewi Sri Yuni Fitri Indah Lestari Maya Ratna Wulan Rahma Nurul Dian Eka Ayu Mega Intan Lilis Kartika Yanti Anisa Putri Hasanah Halimah Mariam Zahra',
  ),
  men: words(
    'Ahmad Muhammad Agus Budi Andi Dedi Hendra Rudi Eko Rizki Fajar Ilham Yusuf Ibrahim Ridwan Arif Bambang Joko Hasan Irfan Taufik Syaiful Rahmat Zainal Dimas Bayu Galih Iwan Surya Hadi',
  ),
  family: words(
    'Hidayat Rahman Saputra Permata Ramadhan Kurniawan Hakim Firmansyah Maulana Anwar Syarif Mulyadi Effendi Salim Latif Karim Amalia Rahayu Safitri Handayani',
  ),
}

const customs: NamingCustom[] = [
  {
    provinces: ['11'],
    share: 0.6,
    middle: 0.3,
    familyShare: 0.5,
    women: words('Cut Nuraini Safrida Ainul Rosmiati Khairunnisa Nurbaiti'),
    men: words('Teuku Said Muzakir Zulfikar Fakhrurrazi Iskandar Munawar'),
    family: words('Abubakar Usman Ismail Daud Hanafiah Yahya'),
  },
  {
    provinces: ['12'],
    share: 0.65,
    middle: 0.25,
    familyShare: 0.95,
    women: words('Tiurma Rotua Lasma Melva Rosmawati Duma Junita'),
    men: words('Parlindungan Tigor Poltak Sahat Marojahan Binsar Togar'),
    family: words('Siregar Nasution Sitompul Harahap Simanjuntak Lubis Ginting Tarigan Sembiring Hutapea Purba Gultom'),
  },
  {
    provinces: ['13', '14', '15', '21'],
    share: 0.4,
    middle: 0.35,
    familyShare: 0.4,
    women: words('Yusnidar Rahmi Gusmawati Elfina Desmiati Nofriza'),
    men: words('Syafrizal Yulfahmi Erizal Afdal Zulkarnain Masrizal'),
    family: words('Chaniago Koto Piliang Tanjung Sikumbang Guci'),
  },
  {
    provinces: ['32', '36', '31'],
    share: 0.5,
    middle: 0.2,
    familyShare: 0.55,
    women: words('Neneng Euis Iis Imas Tati Cucu Enok Nining'),
    men: words('Asep Ujang Dadang Cecep Jajang Entis Dudung Aceng'),
    family: words('Suryana Sutisna Gunawan Nugraha Wijaya Setiawan Komara Supriatna'),
  },
  {
    provinces: ['33', '34', '35', '18', '16', '17'],
    share: 0.6,
    middle: 0.25,
    familyShare: 0.6,
    women: words('Sulastri Wahyuni Suparmi Endang Sumiati Tutik Retno Ningsih Puji Winarti'),
    men: words('Slamet Sugeng Wahyu Suparno Sutrisno Widodo Teguh Prayitno Mujiono Heru'),
    family: words('Santoso Wibowo Susanto Nugroho Prasetyo Utomo Hartono Purnomo Setyawan Raharjo'),
  },
  {
    provinces: ['51'],
    share: 0.9,
    middle: 0.9,
    familyShare: 0.5,
    women: ['Ni Wayan', 'Ni Made', 'Ni Nyoman', 'Ni Ketut', 'Ni Luh', 'Ni Putu'],
    men: ['I Wayan', 'I Made', 'I Nyoman', 'I Ketut', 'I Gede', 'I Putu'],
    family: words('Sudiarta Suardana Widiantara Astawa Sukerti Ariani'),
  },
  {
    provinces: ['52'],
    share: 0.5,
    middle: 0.5,
    familyShare: 0.4,
    women: words('Baiq Lale Nurhidayah Sumiatun Rohani'),
    men: words('Lalu Raden Muhsin Sahabudin Jumahir'),
    family: words('Wirawan Suparman Hamdani Jayadi'),
  },
  {
    provinces: ['53'],
    share: 0.75,
    middle: 0.1,
    familyShare: 0.95,
    women: words('Maria Yuliana Margaretha Yohana Fransiska Agnes Elisabeth'),
    men: words('Yohanes Petrus Stefanus Markus Yosef Dominggus Gregorius'),
    family: ['Tallo', 'Nenohai', 'Lay', 'Banunaek', 'Keraf', 'Bria', 'Seran', 'Ndun', 'Manek', 'Wadu'],
  },
  {
    provinces: ['61', '62', '63', '64', '65'],
    share: 0.4,
    middle: 0.3,
    familyShare: 0.5,
    women: words('Norhayati Rusmini Lisnawati Mariani Hertina'),
    men: words('Rusdiansyah Norman Ardiansyah Hardianto Yansen'),
    family: words('Noor Fahriansyah Akhmadi Lambung Usop'),
  },
  {
    provinces: ['71', '75'],
    share: 0.55,
    middle: 0.2,
    familyShare: 0.9,
    women: words('Meiske Deisy Vonny Selvi Olga'),
    men: words('Jeffry Denny Stenly Ferry Maikel'),
    family: words('Lumempouw Wowor Pangemanan Mokodompit Tumbel Rumengan'),
  },
  {
    provinces: ['72', '73', '74', '76'],
    share: 0.55,
    middle: 0.3,
    familyShare: 0.4,
    women: ['Andi', 'Hasnah', 'Besse', 'Nurhaedah', 'Sitti', 'Rosdiana', 'Darmawati'],
    men: words('Baso Ambo Syamsuddin Muhlis Sudirman Jufri Hamzah'),
    family: words('Mappasessu Tahir Pallawa Basri Amiruddin Latief'),
  },
  {
    provinces: ['81', '82'],
    share: 0.6,
    middle: 0.15,
    familyShare: 0.95,
    women: words('Welmina Novita Josina Ona Marlen'),
    men: words('Elia Benyamin Onesimus Samuel Abdullah'),
    family: words('Latuconsina Pattiasina Tuhumury Wattimena Umasugi Rahayaan'),
  },
  {
    provinces: ['91', '92', '93', '94', '95', '96'],
    share: 0.65,
    middle: 0.05,
    familyShare: 0.98,
    women: words('Yakoba Orpa Naomi Dorkas Mince Sarlota'),
    men: words('Yulianus Melkias Obed Yance Nataniel Yeremias'),
    family: words('Wenda Kogoya Rumbiak Mandacan Yikwa Gebze Tabuni Waromi Kambu'),
  },
]
