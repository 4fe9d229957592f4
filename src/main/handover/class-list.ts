import type { ClassId } from '#contract/identifiers'
import type { Tier, Zone } from '#domain/training/training'

/** One who comes to a class, with what lists and messages need. */
export type Attendee = {
  name: string
  regencyName: string | null
  districtName: string | null
  /** Whole or masked, as was asked for. */
  nik: string | null
  phone: string | null
  /** Null also where what was written is no address. */
  email: string | null
}

/** A class with the room as it is called now. */
export type HeldClass = {
  classId: ClassId
  code: string
  tier: Tier
  provinceNames: string[]
  regencyNames: string[]
  zone: Zone
  wave: number
  date: string
  startUtc: string
  endUtc: string
  /** A name, or a number: `12`, `73-2` for a province's own. */
  room: string
  link: string | null
  meetingId: string | null
  passcode: string | null
  instructorId: string | null
  instructorName: string | null
}

/** The same with everybody in it. */
export type AttendedClass = HeldClass & { people: Attendee[] }
