import type { PracticeCase } from '../practice-case.ts'
import type { CaseProblem } from './case-problem.ts'
import { pathAt, textsOf } from './check-texts.ts'

/**
 * Every number anywhere in a case is one that nobody has: NIK and KK end in 0000 (serials begin at 0001) or name a
 * district 99, which no regency has; PLN's begin with 9900. Tokens of 20 digits are used up when typed and name nobody.
 */
export function checkNumbers(practiceCase: PracticeCase): CaseProblem[] {
  const texts = textsOf(practiceCase).filter(({ text }) => elevenDigits.test(text))
  return texts.flatMap(({ at, text }) => {
    const path = pathAt(at)
    return [...text.matchAll(/\d(?: ?\d)*/g)]
      .map(([run]) => run.replaceAll(' ', ''))
      .flatMap((found): CaseProblem[] => {
        if (found.length === 16 && !cannotExist(found)) return [{ path, kind: 'real-nik', found }]
        const isMeter = isMeterField.test(path) || (found.length >= 11 && found.length <= 12)
        return isMeter && /^\d{11,12}$/.test(found) && !found.startsWith('9900')
          ? [{ path, kind: 'real-meter-number', found }]
          : []
      })
  })
}

/** Shorter numbers are nobody's. */
const elevenDigits = /\d(?: ?\d){10}/

const cannotExist = (number: string) => number.endsWith('0000') || number.slice(4, 6) === '99'

const isMeterField = /\.(meterNumber|customerId|id_pln_\d)$/
