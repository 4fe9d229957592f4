export const attendanceParts = ['ragu', 'tidak-dikenal', 'pasti', 'orang', 'laporan'] as const
export type AttendancePart = (typeof attendanceParts)[number]

/** What the page of attendance shows; kept in the address. */
export type AttendanceView = {
  /** Code of the class that is open; the first one shown where absent. */
  kelas?: string
  /** `ragu`: with names that somebody has to decide about; `belum`: without any report. */
  saring?: 'ragu' | 'belum'
  cari?: string
  /** Of the class; where absent, the first that needs somebody. */
  bagian?: AttendancePart
}

export function readAttendanceView(search: Record<string, unknown>): AttendanceView {
  const view: AttendanceView = {}
  const { kelas, saring, cari } = search
  if (typeof kelas === 'string' && kelas !== '') view.kelas = kelas
  if (saring === 'ragu' || saring === 'belum') view.saring = saring
  if (typeof cari === 'number' || (typeof cari === 'string' && cari !== '')) view.cari = String(cari)
  const part = attendanceParts.find(one => one === search['bagian'])
  if (part) view.bagian = part
  return view
}
