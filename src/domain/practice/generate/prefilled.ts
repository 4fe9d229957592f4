import type { PracticeCase } from '../practice-case.ts'
import type { Making } from './family.ts'

type Values = Record<string, string>

/**
 * What stands in the form beforehand, as in the written cases: BPS's province and districts 99. Where district or
 * village are taught their name is out of date, and `corrected` has the right one.
 */
export function prefilledOf({ setting, aims }: Making): { prefilled: Values; corrected: Values } {
  const { province, regency, district, village } = setting
  const former = formerRegion(district, village)
  const right = { nama_kecamatan: district.toUpperCase(), nama_desa: village.toUpperCase() }
  const prefilled = {
    kode_provinsi: province.bpsCode,
    nama_provinsi: province.name.toUpperCase(),
    kode_kabkota: `${province.bpsCode}99`,
    nama_kabkota: regency.name.toUpperCase(),
    kode_kecamatan: `${province.bpsCode}99990`,
    nama_kecamatan: aims.has('K03') ? former.district.toUpperCase() : right.nama_kecamatan,
    kode_desa: `${province.bpsCode}99990999`,
    nama_desa: aims.has('K04') ? former.village.toUpperCase() : right.nama_desa,
    tanggal_kunjungan: setting.visitedOn,
  }
  const corrected = {
    ...(aims.has('K03') ? { nama_kecamatan: right.nama_kecamatan } : {}),
    ...(aims.has('K04') ? { nama_desa: right.nama_desa } : {}),
  }
  return { prefilled, corrected }
}

/** What district and village were called before they were divided. */
export const formerRegion = (district: string, village: string) => ({
  district: district.replace(/ \S+$/, ''),
  village: `${village} Lama`,
})

export const placeOf = ({ setting: { province, regency, setting } }: Making): PracticeCase['place'] => ({
  provinceCode: province.code,
  regencyCode: regency.code,
  setting,
})
