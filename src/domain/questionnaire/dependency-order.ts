import type { Question } from './questionnaire.ts'

/**
 * All questions so that each comes after those that its condition and its calculation name, otherwise as in the form;
 * or the names of a circle, each needing the next and the last one the first.
 */
export function dependencyOrder(questions: readonly Question[]): { order: Question[] } | { circle: string[] } {
  const byName = new Map(questions.map(question => [question.name, question]))
  const order: Question[] = []
  const isDone = new Set<string>()
  const path: string[] = []

  /** Gives the circle that it runs into. */
  const visit = (question: Question): string[] | null => {
    if (isDone.has(question.name)) return null
    const start = path.indexOf(question.name)
    if (start >= 0) return path.slice(start)
    path.push(question.name)
    for (const needed of neededBy(question)) {
      const next = byName.get(needed)
      const circle = next ? visit(next) : null
      if (circle) return circle
    }
    path.pop()
    isDone.add(question.name)
    order.push(question)
    return null
  }

  for (const question of questions) {
    const circle = visit(question)
    if (circle) return { circle }
  }
  return { order }
}

const neededBy = ({ relevant, calculation }: Question) => [...(relevant?.names ?? []), ...(calculation?.names ?? [])]
