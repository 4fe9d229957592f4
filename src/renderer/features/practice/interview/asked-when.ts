import type { Node, Operator } from '#domain/questionnaire/expression/expression'
import type { FormState, QuestionState } from '#domain/questionnaire/form-state'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import { formIndex } from './form-index.ts'

/** What a question waits for, where it can be said in a few words: K19 being 1, 2, or 3; K16 being at least 2. */
type AskedWhen =
  | { kind: 'codes'; subject: string; codes: string[] }
  | { kind: 'number'; subject: string; operator: '>' | '>=' | '<' | '<='; number: string }

/** Null where the condition is too long a story. */
export function askedWhen(questionnaire: Questionnaire, form: FormState, state: QuestionState): AskedWhen | null {
  const { question } = formIndex(questionnaire)
  const relevant = question.get(state.question)?.relevant
  if (!relevant) return null
  const valueOf = (name: string) =>
    form.questions.find(other => other.question === name && (other.entry === null || other.entry === state.entry))
      ?.value
  const subjectOf = (name: string) => question.get(name)?.variable ?? null
  for (const part of conjuncts(relevant.node)) {
    const simple = simpleCondition(part, name => question.get(name)?.kind === 'calculate')
    if (!simple) return null
    const value = valueOf(simple.name)
    if (value === undefined) {
      if (simple.kind === 'codes') return null
      const calculated = question.get(simple.name)?.kind === 'calculate'
      return calculated ? { ...withoutName(simple), subject: simple.name.replaceAll('_', ' ') } : null
    }
    if (holds(simple, value)) continue
    const subject = subjectOf(simple.name)
    return subject === null ? null : { ...withoutName(simple), subject }
  }
  return null
}

type Simple =
  | { kind: 'codes'; name: string; codes: string[] }
  | { kind: 'number'; name: string; operator: '>' | '>=' | '<' | '<='; number: string }

type Nameless<Condition> = Condition extends Simple ? Omit<Condition, 'name'> : never
function withoutName({ name: _, ...condition }: Simple): Nameless<Simple> {
  return condition
}

function conjuncts(node: Node): Node[] {
  return node.kind === 'operation' && node.operator === 'and'
    ? [...conjuncts(node.left), ...conjuncts(node.right)]
    : [node]
}

function simpleCondition(node: Node, isCalculated: (name: string) => boolean): Simple | null {
  if (node.kind !== 'operation') return null
  if (node.operator === 'or') {
    const [left, right] = [simpleCondition(node.left, isCalculated), simpleCondition(node.right, isCalculated)]
    // A setting of the questionnaire is nothing that one could answer.
    if (left && right && isCalculated(left.name) !== isCalculated(right.name))
      return isCalculated(left.name) ? right : left
    return eitherOf(left, right)
  }
  if (node.left.kind !== 'value') return null
  const { name } = node.left
  if (node.operator === '=' && node.right.kind === 'text') return { kind: 'codes', name, codes: [node.right.value] }
  return isComparison(node.operator) && node.right.kind === 'number'
    ? { kind: 'number', name, operator: node.operator, number: String(node.right.value) }
    : null
}

function eitherOf(one: Simple | null, other: Simple | null): Simple | null {
  const isSame = one?.kind === 'codes' && other?.kind === 'codes' && one.name === other.name
  return isSame ? { ...one, codes: [...one.codes, ...other.codes] } : null
}

const isComparison = (operator: Operator): operator is '>' | '>=' | '<' | '<=' =>
  ['>', '>=', '<', '<='].includes(operator)

function holds(condition: Simple, value: string): boolean {
  if (condition.kind === 'codes') return condition.codes.includes(value)
  if (value === '') return false
  const [number, limit] = [Number(value), Number(condition.number)]
  if (condition.operator === '>') return number > limit
  if (condition.operator === '>=') return number >= limit
  return condition.operator === '<' ? number < limit : number <= limit
}
