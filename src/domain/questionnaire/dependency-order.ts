import type { Question } from './questionnaire.ts'

/**
 * All questions so that each comes after those that its condition and its calculation name, otherwise as in the form;
 * or the names of a circle, each needing the next and the last one the first.
 */
export function dependencyOrder(questions: readonly Question[]): { order: Question[] } | { circle: string[] } {
  const byName = new Map(questions.map(question => [question.name, question]))
  const done = new Set<Question>()
  for (const question of questions) {
    const circle = addWithNeeded(question, byName, done)
    if (circle) return { circle }
  }
  return { order: [...done] }
}

/** Adds what it needs, and then itself; a list of steps instead of a descent, since chains may be long. */
function addWithNeeded(first: Question, byName: ReadonlyMap<string, Question>, done: Set<Question>): string[] | null {
  const path: { question: Question; needed: Question[] }[] = []
  const open = new Set<Question>()
  const enter = (question: Question) => {
    path.push({ question, needed: neededBy(question, byName) })
    open.add(question)
  }
  if (!done.has(first)) enter(first)
  for (let last = path.at(-1); last; last = path.at(-1)) {
    const next = last.needed.shift()
    if (!next) {
      path.pop()
      open.delete(last.question)
      done.add(last.question)
    } else if (open.has(next)) {
      const names = path.map(({ question }) => question.name)
      return names.slice(names.indexOf(next.name))
    } else if (!done.has(next)) enter(next)
  }
  return null
}

const neededBy = ({ relevant, calculation }: Question, byName: ReadonlyMap<string, Question>) =>
  [...(relevant?.names ?? []), ...(calculation?.names ?? [])].flatMap(name => byName.get(name) ?? [])
