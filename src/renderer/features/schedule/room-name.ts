import type { TFunction } from 'i18next'

/** A room of a province's own is called `73-2`: nobody names those. */
const provinceRoom = /^\d{2}-(\d+)$/

export const isProvinceRoom = (room: string) => provinceRoom.test(room)

/** Rooms that nobody named have a number only. */
export function roomName(t: TFunction<'schedule'>, room: string) {
  const number = provinceRoom.exec(room)?.[1] ?? room
  return /^\d+$/.test(number) ? t('roomNumber', { number: Number(number) }) : room
}
