import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import { addressWords } from '../score/same-address.ts'
import { sameName } from '../score/same-name.ts'
import { type CaseDocument, type PracticeCase, rightAnswers, type Shown } from '../practice-case.ts'
import type { CaseProblem } from './case-problem.ts'

/** What a paper is said to show is printed on it as it is to be recorded. */
export function checkDocuments(practiceCase: PracticeCase, questionnaire: Questionnaire): CaseProblem[] {
  const read = reader(practiceCase)
  return practiceCase.documents.flatMap((document, at) =>
    document.shows.flatMap((shown, number): CaseProblem[] => {
      const right = read(shown)
      const printed = printedValues(document, shown, read)
      const code = labelOf(questionnaire, shown.question, right)
      if (printed === null || printed.some(text => isSame(shown.question, text, right, code))) return []
      const path = `documents[${at}].shows[${number}]`
      return [{ path, kind: 'document-differs', found: printed.join(', '), expected: right }]
    }),
  )
}

type Read = (shown: Shown) => string

function reader(practiceCase: PracticeCase): Read {
  const { values, entries } = rightAnswers(practiceCase)
  const members = new Map((entries['anggota'] ?? []).map(({ id, values }) => [id, values]))
  return ({ question, member }) => (member === null ? values : members.get(member))?.[question] ?? ''
}

/** What is printed about a question; null where a paper of the kind says it in words that only a reader can judge. */
function printedValues(document: CaseDocument, shown: Shown, read: Read): string[] | null {
  switch (document.kind) {
    case 'kk':
      return printedOnFamilyCard(document, shown, read)
    case 'ktp':
    case 'kia':
      return printedOnCard(document, shown.question)
    case 'meter':
      if (isMeterNumber(shown)) return [document.meterNumber]
      return isPower(shown) ? [document.power] : null
    case 'electricity':
      if (isMeterNumber(shown)) return [document.meterNumber, document.customerId]
      return isPower(shown) ? [document.tariff] : null
    case 'paper':
      return null
  }
}

const isMeterNumber = ({ question }: Shown) => /^id_pln_\d$/.test(question)
const isPower = ({ question }: Shown) => /^daya_\d$/.test(question)

function printedOnFamilyCard(
  document: Extract<CaseDocument, { kind: 'kk' }>,
  { question, member }: Shown,
  read: Read,
): string[] | null {
  if (question === 'nomor_kk' || question === 'nomor_kk_anggota') return [document.number]
  if (question === 'nama_kepala_keluarga') return [document.headName]
  if (question === 'jumlah_nama_kk') return [String(document.rows.length)]
  if (question === 'alamat_domisili') return [document.address]
  const nik = read({ question: 'nik', member })
  const name = read({ question: 'nama', member })
  const row = document.rows.find(row => (nik !== '' && row.nik === nik) || sameName(row.name, name))
  return row ? printedOnCard(row, question) : personal.includes(question) ? [] : null
}

function printedOnCard(
  card: { name: string; nik: string; sex: 'male' | 'female'; bornOn: string },
  question: string,
): string[] | null {
  if (question === 'nama' || question === 'nama_kepala_keluarga') return [card.name]
  if (question === 'nik') return [card.nik]
  if (question === 'tanggal_lahir') return [card.bornOn]
  if (question === 'jenis_kelamin') return [card.sex === 'male' ? '1' : '2']
  return null
}

const personal = ['nama', 'nik', 'tanggal_lahir', 'jenis_kelamin']

function isSame(question: string, printed: string, right: string, label: string): boolean {
  if (printed === right) return true
  if (question.startsWith('nama')) return sameName(printed, right)
  if (question.startsWith('alamat')) return addressWords(right).every(word => addressWords(printed).includes(word))
  if (question === 'tanggal_lahir') return isoDate(printed) === right
  // `R1M / 900 VA` says 900 watt: the number is what one reads.
  if (question.startsWith('daya')) return hasNumberOf(printed, label)
  return printed.replaceAll(' ', '') === right
}

/** `17-08-1942` and `17/08/1942` as they are printed. */
function isoDate(printed: string): string {
  const parts = /^(\d{2})[-/.](\d{2})[-/.](\d{4})$/.exec(printed)
  return parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : printed
}

function hasNumberOf(printed: string, label: string): boolean {
  const numbers = (text: string): string[] => text.replace(/(?<=\d)[.](?=\d{3})/g, '').match(/\d{3,}/g) ?? []
  // `> 2.200 watt` has no number of its own: whatever is larger.
  const isAbove = label.includes('>')
  return numbers(printed).some(one =>
    numbers(label).some(other => (isAbove ? Number(one) > Number(other) : one === other)),
  )
}

function labelOf({ questions, lists }: Questionnaire, name: string, code: string): string {
  const list = questions.find(question => question.name === name)?.list
  return (list != null && lists[list]?.find(choice => choice.code === code)?.label.id) || code
}
