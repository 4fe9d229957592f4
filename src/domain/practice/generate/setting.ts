import type { Regions } from '#domain/roster/regions'
import type { Setting } from './family.ts'
import { dayOfMonth } from './calendar.ts'
import type { Drawing } from './drawing.ts'
import type { PatternBook } from './pattern-book.ts'

/** A place that nobody finds: a real regency, an invented district and village, a point in the province's rough area. */
export function makeSetting(book: PatternBook, { provinces, regencies }: Regions, draw: Drawing): Setting {
  const chance = draw('place')
  const province = chance.pick(provinces)
  const culture = book.cultures.find(one => one.provinces.includes(province.code))
  const point = book.points[province.code]
  if (!culture || !point) throw new Error(`Nothing is known of province ${province.code}.`)
  const setting = chance.share() < 0.45 ? 'urban' : 'rural'
  const all = regencies.filter(one => one.provinceCode === province.code)
  const fitting = all.filter(({ name }) => name.startsWith('Kota') === (setting === 'urban'))
  const regency = chance.pick(fitting.length > 0 ? fitting : all)
  const village = chance.pick(culture.villages)
  const side = chance.pick(['Utara', 'Selatan', 'Timur', 'Barat', 'Tengah'])
  const addressOf = () => makeAddress(book, culture.hamlets, setting, draw)
  const address = addressOf()
  let formerAddress = addressOf()
  while (formerAddress.split(/ (?:RT|Gang|Nomor)/)[0] === address.split(/ (?:RT|Gang|Nomor)/)[0])
    formerAddress = addressOf()
  const near = (degrees: number) => (degrees + (chance.share() - 0.5) * 0.2).toFixed(5)
  return {
    culture,
    province,
    regency,
    setting,
    isCoast: setting === 'rural' && chance.share() < 0.3,
    district: `${chance.pick(culture.villages)} ${side}`,
    village,
    address,
    formerAddress,
    latitude: near(point[0]),
    longitude: near(point[1]),
    visitedOn: dayOfMonth(2025, 2 + chance.below(5), chance),
  }
}

function makeAddress({ streets }: PatternBook, hamlets: string[], setting: 'urban' | 'rural', draw: Drawing): string {
  const chance = draw('address')
  const area = `RT ${1 + chance.below(9)} RW ${1 + chance.below(9)}`
  if (setting === 'rural') return `Dusun ${chance.pick(hamlets)} ${area}`
  const lane = chance.share() < 0.5 ? ` Gang ${1 + chance.below(8)}` : ''
  return `Jalan ${chance.pick(streets)}${lane} Nomor ${1 + chance.below(98)} ${area}`
}
