import type { Expression } from '../expression/expression.ts'
import type { ExpressionProblem } from '../expression/expression-problem.ts'
import { parseExpression } from '../expression/parse-expression.ts'
import type { QuestionnaireProblemKind } from '../questionnaire-problem.ts'
import type { RowReader } from './sheet-reader.ts'

/** The expression of a column; null where it is blank or wrong, which is reported. */
export function readExpression(row: RowReader, column: string): Expression | null {
  const source = row.text(column)
  if (source === '') return null
  const read = parseExpression(source)
  if ('expression' in read) return read.expression
  const { kind, data } = worded(read.problem)
  row.report(column, kind, { ...data, at: read.problem.at + 1, found: read.problem.found })
  return null
}

type Worded = { kind: QuestionnaireProblemKind; data?: Record<string, string | number> }

function worded(problem: ExpressionProblem): Worded {
  switch (problem.kind) {
    case 'unexpected':
      return { kind: problem.found === '' ? 'ends-too-early' : unexpected[problem.expected] }
    case 'unknown-function':
      return problem.instead
        ? { kind: 'unknown-function-instead', data: { instead: problem.instead } }
        : { kind: 'unknown-function' }
    case 'argument-count':
      return { kind: problem.kind, data: { count: problem.count, least: problem.least, most: problem.most } }
    case 'argument-kind':
      return {
        kind: problem.expected === 'a-text' ? 'text-expected' : 'question-expected',
        data: { argument: problem.argument },
      }
    case 'too-long':
    case 'too-deep':
      return { kind: problem.kind, data: { most: problem.most } }
    default:
      return { kind: problem.kind }
  }
}

const unexpected = {
  'a-value': 'value-expected',
  'an-operator': 'operator-expected',
  ')': 'bracket-expected',
} as const
