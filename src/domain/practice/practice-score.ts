import type { VariableId } from '#domain/questionnaire/questionnaire'

/** The six kinds of mistake; README, *Rehearsal*. */
export const mistakes = ['concept', 'routing', 'omitted', 'typo', 'member', 'not-asked'] as const
export type Mistake = (typeof mistakes)[number]

/** One value beside the right one. */
export type ComparedValue = {
  question: string
  /** The right record's person; null for the family. */
  member: string | null
  /** The recorded entry matched to the person; null when it was not recorded, or for the family. */
  entry: string | null
  recorded: string
  right: string
  mistake: Mistake | null
  /** The deciding sentence has a doubt (`own`, `L`): shown, and in an examination not counted. */
  isDoubtful: boolean
}

export type VariableScore = {
  variable: VariableId
  /** Null: nothing to record, or only doubtful values in an examination. */
  isRight: boolean | null
  /** The worst of its values, in the order of `mistakes`. */
  mistake: Mistake | null
  /** 0–1: the share of its values that are right. */
  points: number
  values: ComparedValue[]
}

export type MemberMistake =
  | { kind: 'missing'; member: string }
  | { kind: 'extra'; entry: string }
  | { kind: 'merged'; entry: string; members: [string, string] }

export type PracticeScore = {
  variables: VariableScore[]
  /** Variables right, of those that count. */
  right: number
  counted: number
  /** Of the counted variables, how many have each mistake. */
  mistakes: Record<Mistake, number>
  members: MemberMistake[]
  /** Asked what should have been skipped. */
  neededNotAsk: { saying: string; question: string; member: string | null }[]
}
