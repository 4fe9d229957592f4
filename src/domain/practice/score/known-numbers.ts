import { type PracticeCase, rightAnswers } from '../practice-case.ts'

/**
 * A prepaid meter has two numbers, its own of 11 digits and the customer's of 12, and the form takes either: whichever
 * the paper that shows the question has is right.
 */
export function otherNumbersOf({ documents }: PracticeCase, question: string): string[] {
  if (!/^id_pln_\d$/.test(question)) return []
  return documents
    .filter(({ shows }) => shows.some(shown => shown.question === question))
    .flatMap(document => {
      if (document.kind === 'electricity') return [document.meterNumber, document.customerId]
      return document.kind === 'meter' ? [document.meterNumber] : []
    })
    .filter(number => /^\d{11,12}$/.test(number))
}

/**
 * The record's numbers that get mixed up with a question's own: a card's for a NIK, a NIK for a card's, another meter's.
 * Another person's NIK or another family's card is not among them: who writes that has not understood whose it is.
 */
export function mixedUpNumbers(practiceCase: PracticeCase, question: string): string[] {
  const sought = confused.find(({ of }) => of.test(question))?.with
  if (!sought) return []
  const { values, entries } = rightAnswers(practiceCase)
  const all = [values, ...Object.values(entries).flatMap(list => list.map(entry => entry.values))]
  return all.flatMap(values => sought.flatMap(name => values[name] ?? []))
}

const confused = [
  { of: /^nik$/, with: ['nomor_kk', 'nomor_kk_anggota'] },
  { of: /^nomor_kk/, with: ['nik'] },
  { of: /^id_pln_\d$/, with: ['id_pln_1', 'id_pln_2', 'id_pln_3'] },
]
