import type { Words } from '#main/words'
import { checkCaseFile } from './case-check.ts'
import { generateCaseFile } from './case-generate.ts'
import { scoreAnswersFile } from './case-score.ts'
import { type Arguments, UsageError } from './command-arguments.ts'

/** `gladi case check|score|generate …`; gives the exit code. */
export function caseCommand(given: Arguments, words: Words): Promise<0 | 1> {
  const [action, ...rest] = given.words()
  switch (action) {
    case 'check':
      return checkCaseFile(oneOf(rest, 'check'), given, words)
    case 'score': {
      const [practiceCase, answers, ...more] = rest
      if (practiceCase === undefined || answers === undefined) throw new UsageError('missing', 'score')
      if (more.length > 0) throw new UsageError('unknown', more[0]!)
      return scoreAnswersFile(practiceCase, answers, given, words)
    }
    case 'generate':
      if (rest.length > 0) throw new UsageError('unknown', rest[0]!)
      return generateCaseFile(given, words)
    case undefined:
      throw new UsageError('missing', 'case check|score|generate')
    default:
      throw new UsageError('unknown', action)
  }
}

function oneOf(given: readonly string[], action: string): string {
  const [one, ...more] = given
  if (one === undefined) throw new UsageError('missing', action)
  if (more.length > 0) throw new UsageError('unknown', more[0]!)
  return one
}
