import { compilerOf } from './expression/compile.ts'
import type { Expression } from './expression/expression.ts'
import type { Compiler, Row, Slot, TextOf, TruthOf } from './expression/run.ts'
import { dependencyOrder } from './dependency-order.ts'
import type { Choice, Question, Questionnaire, Words } from './questionnaire.ts'
import { codesOf } from './typed-value.ts'
import { type Wording, wordingOf } from './wording.ts'

/** A question with its expressions as functions. `at`: its place in its row, the family's or an entry's. */
export type PreparedQuestion = {
  question: Question
  at: number
  /** The number of its repeat. */
  repeat: number | null
  relevant: TruthOf | null
  required: TruthOf | null
  constraint: TruthOf | null
  warning: TruthOf | null
  calculation: TextOf | null
  choiceFilter: TruthOf | null
  choices: readonly Choice[]
  codes: ReadonlySet<string>
  label: Wording
  constraintMessage: Wording
  warningMessage: Wording
}

/** A questionnaire made ready for computing; once for each, see `preparedForm`. */
export type PreparedForm = {
  /** Each after what it needs. */
  steps: readonly PreparedQuestion[]
  /** As in the form, in stretches: questions of the family, or of one repeat. */
  stretches: readonly { repeat: number | null; questions: readonly PreparedQuestion[] }[]
  checks: readonly { of: PreparedQuestion; about: readonly PreparedQuestion[] }[]
  byName: ReadonlyMap<string, PreparedQuestion>
  repeats: readonly string[]
  /** Rows without values, to copy: the family's, and an entry's of each repeat. */
  familyRow: Row
  entryRows: readonly Row[]
}

const prepared = new WeakMap<Questionnaire, PreparedForm>()

export function preparedForm(questionnaire: Questionnaire): PreparedForm {
  const known = prepared.get(questionnaire)
  if (known) return known
  const form = prepare(questionnaire)
  prepared.set(questionnaire, form)
  return form
}

function prepare(questionnaire: Questionnaire): PreparedForm {
  const { questions, pages } = questionnaire
  const repeats = pages.flatMap(({ repeat }) => (repeat === null ? [] : [repeat]))
  const slots = slotsOf(questions, repeats)
  const compilers = [null, ...repeats.keys()].map(repeat => compilerOf(scopeOf(questionnaire, slots, repeat)))
  const all = questions.map(question => {
    const repeat = question.repeat === null ? null : repeats.indexOf(question.repeat)
    return prepareQuestion(questionnaire, question, slots, compilers[repeat === null ? 0 : repeat + 1]!)
  })
  const byName = new Map(all.map(one => [one.question.name, one]))
  const ordered = dependencyOrder(questions)
  if ('circle' in ordered)
    throw new Error(`A questionnaire with a circle was not checked: ${ordered.circle.join(' → ')}`)
  return {
    steps: ordered.order.map(({ name }) => byName.get(name)!),
    stretches: stretchesOf(all),
    checks: all
      .filter(({ question }) => question.check)
      .map(of => ({ of, about: of.question.check!.about.flatMap(name => byName.get(name) ?? []) })),
    byName,
    repeats,
    familyRow: blankRow(questions, null),
    entryRows: repeats.map(repeat => blankRow(questions, repeat)),
  }
}

function blankRow(questions: readonly Question[], repeat: string | null): Row {
  const own = questions.filter(question => question.repeat === repeat)
  return { values: own.map(() => ''), isShown: own.map(() => false), typed: own.map(() => '') }
}

function slotsOf(questions: readonly Question[], repeats: readonly string[]): ReadonlyMap<string, Slot> {
  const sizes = new Map<string | null, number>()
  const slots = new Map<string, Slot>(repeats.map((name, repeat) => [name, { kind: 'repeat', repeat }]))
  for (const { name, repeat } of questions) {
    const at = sizes.get(repeat) ?? 0
    sizes.set(repeat, at + 1)
    slots.set(name, repeat === null ? { kind: 'family', at } : { kind: 'entry', repeat: repeats.indexOf(repeat), at })
  }
  return slots
}

function scopeOf(questionnaire: Questionnaire, slots: ReadonlyMap<string, Slot>, repeat: number | null) {
  const { questions, lists } = questionnaire
  return {
    repeat,
    slotOf(name: string) {
      const slot = slots.get(name)
      if (!slot) throw new Error(`A questionnaire that names ${name}, which does not exist, was not checked`)
      return slot
    },
    choiceLabel(name: string, code: string) {
      const list = questions.find(question => question.name === name)?.list
      return lists[list ?? '']?.find(choice => choice.code === code)?.label.id ?? ''
    },
  }
}

function prepareQuestion(
  { lists }: Questionnaire,
  question: Question,
  slots: ReadonlyMap<string, Slot>,
  compiler: Compiler,
): PreparedQuestion {
  const truth = (expression: Expression | null) => (expression ? compiler.truth(expression.node) : null)
  const wording = (words: Words | null) => wordingOf(words, name => (slots.has(name) ? valueOf(compiler, name) : null))
  const slot = slots.get(question.name) as Slot & { at: number }
  const choices = lists[question.list ?? ''] ?? []
  return {
    question,
    at: slot.at,
    repeat: slot.kind === 'family' ? null : slot.repeat,
    relevant: truth(question.relevant),
    required: truth(question.required),
    constraint: truth(question.constraint),
    warning: truth(question.warning),
    calculation: question.calculation ? compiler.text(question.calculation.node) : null,
    choiceFilter: truth(question.choiceFilter),
    choices,
    codes: codesOf(choices),
    label: wording(question.label),
    constraintMessage: wording(question.constraintMessage),
    warningMessage: wording(question.warningMessage),
  }
}

const valueOf = (compiler: Compiler, name: string) => compiler.text({ kind: 'value', name })

/** Notes and calculations are not asked. */
export const isAnswered = ({ kind }: Question) => kind !== 'note' && kind !== 'calculate'

function stretchesOf(all: readonly PreparedQuestion[]) {
  const stretches: { repeat: number | null; questions: PreparedQuestion[] }[] = []
  for (const one of all) {
    if (!isAnswered(one.question)) continue
    const last = stretches.at(-1)
    if (last && last.repeat === one.repeat) last.questions.push(one)
    else stretches.push({ repeat: one.repeat, questions: [one] })
  }
  return stretches
}
