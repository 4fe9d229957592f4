import type { TFunction } from 'i18next'

/** Rooms that nobody named yet have a number only. */
export function roomName(t: TFunction<'schedule'>, room: string) {
  return /^\d+$/.test(room) ? t('roomNumber', { number: Number(room) }) : room
}
