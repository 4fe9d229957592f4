import type { Answers, Place } from '#domain/questionnaire/answers'
import type { VariableId } from '#domain/questionnaire/questionnaire'

/**
 * A family to practise on: what is said, shown and seen, and the right record. Everything in it is Indonesian, as in the
 * field, and invented; NIK and KK numbers end in 0000 and cannot exist (Permendagri 102/2019: serials begin at 0001).
 */
export type PracticeCase = {
  /** Kebab case, unique; the file's name. */
  id: string
  /** `Keluarga Wagiman` */
  title: string
  /** The version of the questionnaire that the record was written for, `2025`. */
  questionnaire: string
  /** 1 easy, 2 usual, 3 hard. */
  level: 1 | 2 | 3
  place: { provinceCode: string; regencyCode: string; setting: 'urban' | 'rural' }
  /** Two to five sentences that the companion reads on arriving. */
  scene: string
  people: CasePerson[]
  documents: CaseDocument[]
  views: CaseView[]
  sayings: Saying[]
  /** Given before the interview: shown filled in and not to be asked. */
  prefilled: Readonly<Record<string, string>>
  record: CaseRecord
  /** For every trap: what decides, and why. At least one for each variable that the case teaches. */
  decisions: Decision[]
  /** Names of checks, or of questions, whose warnings the right record means to raise; a decision on the question allows them too. */
  allowedWarnings?: string[]
}

/** A person in the story: at home or not. `key` is used by sayings, documents and the right record. */
export type CasePerson = {
  key: string
  name: string
  sex: 'male' | 'female'
  /** As one would guess; null for somebody only spoken of. */
  age: number | null
  /** The first who answers is the respondent. */
  presence: 'answers' | 'can-be-asked' | 'away' | 'child' | 'spoken-of'
  /** `di ladang`, for who is away. */
  whereabouts?: string
  /** How the companion is spoken to, and how one speaks of them: `Bu Suharti`. */
  calledAs: string
}

/** Values of the form that a document or a view lets one read, so that they need not be asked. */
export type Shown = { question: string; member: string | null }

export type CaseDocument = { key: string; shows: Shown[] } & (
  | {
      kind: 'kk'
      number: string
      headName: string
      address: string
      /** As printed, also where it is out of date. */
      rows: {
        name: string
        nik: string
        sex: 'male' | 'female'
        bornOn: string
        relation: string
        marital: string
        education: string
        job: string
      }[]
    }
  | {
      kind: 'ktp' | 'kia'
      name: string
      nik: string
      bornAt: string
      bornOn: string
      sex: 'male' | 'female'
      address: string
      marital: string
      job: string
    }
  | {
      kind: 'electricity'
      meterNumber: string
      customerId: string
      name: string
      tariff: string
      paid: string
      token: string | null
      boughtAt: string
    }
  /** A meter's face: number and power as one reads them. */
  | { kind: 'meter'; meterNumber: string; power: string }
  /** Any other paper: a diploma, a letter, a land tax slip. */
  | { kind: 'paper'; title: string; lines: string[] }
)

export const viewKinds = ['front', 'floor', 'wall', 'roof', 'toilet', 'kitchen', 'water', 'yard', 'room'] as const
export type CaseView = {
  key: string
  kind: (typeof viewKinds)[number]
  /** `Depan`, `WC` */
  title: string
  /** What one sees, in one to three sentences; never the code's own label alone. */
  description: string
  shows: Shown[]
}

/** A question that can be asked, and what is answered. */
export type Saying = {
  id: string
  /** What it is about: one or more questions of the form; `member` null for the family. */
  about: Shown[]
  /** As the companion would ask it: `Masaknya biasanya pakai apa, Bu?` */
  ask: string
  /** Other words by which it is found: `kayu tungku gas kompor`. */
  keywords: string
  /** Who answers: a person's key. */
  by: string
  words: string
  /** Only after another was asked: probing. */
  after?: string
  /** Asking this is itself a mistake: a leading question, or one about somebody who is not there. */
  isBadQuestion?: string
}

export type CaseRecord = {
  /** By question, outside the repeat; only what is asked. */
  values: Readonly<Record<string, string>>
  /** In the order of the form; `key` is the person's. */
  members: readonly { key: string; values: Readonly<Record<string, string>> }[]
}

/** Why one value is right. */
export type Decision = {
  question: string
  member: string | null
  variable: VariableId
  /** A trap of the instrument's tables, `T24`; null for a decision without one. */
  trap: string | null
  /** Where it is said or seen: exactly one. */
  saying?: string
  document?: string
  view?: string
  /** Word for word in what is said, or in the description of what is seen. */
  sentence: string
  /** The concept behind it, one or two sentences. */
  why: string
  /** What is often recorded instead. */
  wrong?: string
  /** `own` and `L`: shown with the doubt, and not counted in an examination. */
  certainty: 'H' | 'M' | 'L' | 'own'
}

/** The right record as answers; the entries' ids are the people's keys. */
export function rightAnswers({ record, prefilled }: PracticeCase): Answers {
  return {
    values: { ...prefilled, ...record.values },
    entries: { anggota: record.members.map(({ key, values }) => ({ id: key, values })) },
  }
}

export type PracticeMode = 'guided' | 'practice' | 'exam'

/** What happened, in order: the whole attempt can be rebuilt from it. `elapsed`: milliseconds of open time since the start. */
export type PracticeEvent = { seq: number; elapsed: number } & PracticeDeed
export type PracticeDeed =
  | { kind: 'asked'; saying: string /** What was typed, if it was found by typing. */; typed?: string }
  | { kind: 'not-understood'; typed: string }
  | { kind: 'looked'; at: string }
  | { kind: 'read-concept'; variable: VariableId }
  /** Guided mode told whether the answer there is right. */
  | ({ kind: 'shown-right' } & Place)
  | ({ kind: 'answered'; from: string; to: string } & Place)
  | ({ kind: 'gave-reason'; check: string; reason: string } & Place)
  | { kind: 'member-added'; entry: string }
  | { kind: 'member-removed'; entry: string }
  | { kind: 'member-restored'; entry: string }
  /** Typed while shown, hidden at the end: removed when finishing. */
  | ({ kind: 'hidden-removed'; value: string } & Place)
  | { kind: 'resumed' }
  | { kind: 'finished' }
