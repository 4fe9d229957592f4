import type { VariableId } from '#domain/questionnaire/questionnaire'
import type { CasePerson } from '../practice-case.ts'
import type { Drawing } from './drawing.ts'
import type { Culture, PatternBook } from './pattern-book.ts'

export type Sex = CasePerson['sex']

/** Somebody of the family that is being made up. Codes are the form's. */
export type Person = {
  key: string
  name: string
  firstName: string
  sex: Sex
  age: number
  bornOn: string
  nik: string
  /** What they are in the household: `head`, `spouse`, `child`, `niece` … */
  role: string
  /** `hubungan` */
  relation: string
  /** `status_kawin` */
  marital: string
  /** `keberadaan_anggota`: 5 is new to the family, and not on its card. */
  whereabouts: string
  /** The card on which they stand. */
  cardNumber: string
  /** Where the card of identity says that they live; null: no such card. */
  address: string
  /** `Bu Suharti`; to the companion. */
  calledAs: string
  /** `ibu saya`, `Budi`; to the respondent. */
  spokenOf: string
  /** Facts for choosing sentences. */
  facts: Set<string>
  /** The right record. */
  values: Record<string, string>
}

/** Where and when. */
export type Setting = {
  culture: Culture
  province: { code: string; bpsCode: string; name: string }
  regency: { code: string; name: string }
  setting: 'urban' | 'rural'
  isCoast: boolean
  district: string
  village: string
  /** As it is recorded: `Jalan Melati Gang 2 Nomor 15 RT 3 RW 5`. */
  address: string
  /** Of the card of a family that moved. */
  formerAddress: string
  latitude: string
  longitude: string
  visitedOn: string
}

/** What is made, and from what. */
export type Making = {
  seed: number
  draw: Drawing
  book: PatternBook
  /** Variables that the case is to decide. */
  aims: ReadonlySet<VariableId | string>
  setting: Setting
}

export type Family = {
  people: Person[]
  head: Person
  /** Who answers; at home, grown up. */
  respondent: Person
  cardNumber: string
  /** Out of date: before the head died. */
  formerCardNumber: string | null
  isCardAddressCurrent: boolean
  /** The right record outside the repeat. */
  values: Record<string, string>
  /** Facts for choosing sentences. */
  facts: Set<string>
}

/** Who is recorded with everything: lives here, or is new here. */
export const isHere = ({ whereabouts }: Person) => whereabouts === '1' || whereabouts === '5'
