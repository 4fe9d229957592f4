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

/** `points`: the mean of the counted variables' points; 1 where none counts. */
export type GroupScore = { right: number; counted: number; points: number }

export type PracticeScore = {
  variables: VariableScore[]
  /** What is asked outside the 39, as whereabouts: judged, because other answers hang on it, but never counted. */
  filters: ComparedValue[]
  /** I01–I13 and K01–K26. */
  groups: { individual: GroupScore; family: GroupScore }
  /** Variables right, of those that count. */
  right: number
  counted: number
  /** Of the counted variables, how many have each mistake. */
  mistakes: Record<Mistake, number>
  members: MemberMistake[]
  /** Sayings that one should not have asked for: leading, or about somebody who is not there. */
  badQuestions: string[]
  /** Asked what should have been skipped. */
  neededNotAsk: { saying: string; question: string; member: string | null }[]
}
