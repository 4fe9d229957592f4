import { describe, expect, test } from 'vitest'
import { rightAnswers, type PracticeCase, type PracticeEvent } from '#domain/practice/practice-case'
import { caseWithoutKey } from '#domain/practice/case-without-key'
import type { Answers } from '#domain/questionnaire/answers'
import { formState } from '#domain/questionnaire/form-state'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import keluargaDarmi from '#resources/practice-cases/keluarga-darmi.json' with { type: 'json' }
import { askedWhen } from '../../../src/renderer/features/practice/interview/asked-when.ts'
import { formFaults } from '../../../src/renderer/features/practice/interview/form-faults.ts'
import { stateAt } from '../../../src/renderer/features/practice/interview/form-index.ts'
import { firstStepOf, stepBeside, stepsOf, stepTo } from '../../../src/renderer/features/practice/interview/steps.ts'
import { talkLines } from '../../../src/renderer/features/practice/interview/talk-lines.ts'
import { variableProgress } from '../../../src/renderer/features/practice/interview/variable-progress.ts'

/** The form that Gladi ships with; the file that reads it belongs to another room's tests. */
const reader = '../../domain/questionnaire/form-2025.ts'
const { form2025 } = (await import(reader)) as { form2025: Questionnaire }

const darmi = keluargaDarmi as unknown as PracticeCase
const given = darmi.prefilled
const today = given['tanggal_kunjungan']!
const answering = (values: Record<string, string>, members: Record<string, string>[] = []): Answers => ({
  values: { ...given, ...values },
  entries: { anggota: members.map((member, at) => ({ id: `e${at + 1}`, values: member })) },
})
const formOf = (answers: Answers) => formState(form2025, answers, today)
const found = { keberadaan_keluarga: '1' }

describe('going through the form', () => {
  test('leaves out what was given beforehand and what is not asked', () => {
    const steps = stepsOf(form2025, formOf(answering({})), given, false)
    expect(steps).toEqual([stepTo(form2025, { question: 'keberadaan_keluarga', entry: null })])
  })

  test('goes member by member, then to the end of the members, then on', () => {
    const form = formOf(answering(found, [{ nama: 'Darmi' }, { nama: 'Surti' }]))
    const steps = stepsOf(form2025, form, given, true)
    const members = steps.filter(({ page }) => page === 'anggota')
    expect(members.map(step => (step.kind === 'question' ? step.place.entry : step.kind))).toEqual(
      expect.arrayContaining(['e1', 'e2', 'members']),
    )
    const end = steps.findIndex(({ kind }) => kind === 'members')
    expect(stepBeside(steps, steps[end]!, 1, form.questions)).toEqual(
      stepTo(form2025, { question: 'jumlah_keluarga', entry: null }),
    )
    expect(stepBeside(steps, steps[0]!, -1, form.questions)).toEqual(steps[0])
    expect(stepBeside(steps, steps.at(-1)!, 1, form.questions)).toEqual(steps.at(-1))
  })

  test('goes on in the order of the form from a question that is hidden by now', () => {
    const form = formOf(answering({ ...found, bab: '6' }))
    const steps = stepsOf(form2025, form, given, true)
    const hidden = stepTo(form2025, { question: 'kloset', entry: null })
    expect(stepBeside(steps, hidden, 1, form.questions)).toMatchObject({ place: { question: 'aset_tabung_gas' } })
    expect(stepBeside(steps, hidden, -1, form.questions)).toMatchObject({ place: { question: 'bab' } })
  })

  test('begins a page where something is open', () => {
    const form = formOf(answering({ ...found, jumlah_keluarga: '1', status_rumah: '1' }))
    const steps = stepsOf(form2025, form, given, true)
    expect(firstStepOf(steps, 'perumahan', form)).toMatchObject({ place: { question: 'lantai' } })
  })
})

describe('why a question is not asked', () => {
  const why = (answers: Answers, question: string, entry: string | null = null) => {
    const form = formOf(answers)
    return askedWhen(form2025, form, stateAt(form, { question, entry })!)
  }
  test('is said by the codes that it waits for', () => {
    expect(why(answering(found), 'kloset')).toEqual({ kind: 'codes', subject: 'K19', codes: ['1', '2', '3'] })
    expect(why(answering({ ...found, penerangan: '4' }), 'daya_1')).toEqual({
      kind: 'codes',
      subject: 'K15',
      codes: ['1'],
    })
  })
  test('leaves aside what the questionnaire itself has set', () => {
    expect(why(answering(found), 'tinja')).toEqual({ kind: 'codes', subject: 'K19', codes: ['1', '2', '3'] })
  })
  test('is said by the number that it waits for', () => {
    expect(why(answering({ ...found, penerangan: '1', jumlah_meteran: '1' }), 'daya_2')).toEqual({
      kind: 'number',
      subject: 'K16',
      operator: '>=',
      number: '2',
    })
  })
  test('is not said where it is too long a story', () => {
    expect(why(answering({}), 'lantai')).toBeNull()
    expect(why(answering(found, [{ nama: 'Darmi' }]), 'hubungan', 'e1')).toBeNull()
  })
})

describe('how many variables are done', () => {
  test('none but the given ones at first, all with the right record', () => {
    expect(variableProgress(form2025, formOf(answering({})))).toEqual({ done: 4, all: 39 })
    expect(variableProgress(form2025, formOf(rightAnswers(darmi)))).toEqual({ done: 39, all: 39 })
  })
  test('one less with an error, and with a member who is not recorded in full', () => {
    const { values, entries } = rightAnswers(darmi)
    const wrong = formOf({ values: { ...values, jumlah_keluarga: '007' }, entries })
    expect(variableProgress(form2025, wrong).done).toBe(38)
    const withSomebody = { anggota: [...entries['anggota']!, { id: 'more', values: { nama: 'Tukijo' } }] }
    expect(variableProgress(form2025, formOf({ values, entries: withSomebody })).done).toBeLessThan(39)
  })
})

test('a text too long to be kept counts as an error of its field, and stands for the one that is kept', () => {
  const form = formOf(answering({ ...found, alamat_domisili: 'RT' }))
  const at = (drafts: Record<string, string>) =>
    formFaults(form, drafts).filter(({ question }) => question === 'alamat_domisili')
  expect(at({})).toMatchObject([{ severity: 'error', unkept: null, fault: { reason: 'constraint' } }])
  expect(at({ 'alamat_domisili@': 'a'.repeat(12_000) })).toMatchObject([{ severity: 'error', unkept: 12_000 }])
})

test('the talk tells what was asked, said, seen and not understood, in order; recording is no talk', () => {
  const [saying] = darmi.sayings
  const events: PracticeEvent[] = [
    { seq: 1, elapsed: 0, kind: 'asked', saying: saying!.id },
    { seq: 2, elapsed: 0, kind: 'answered', question: 'lantai', entry: null, from: '', to: '2' },
    { seq: 3, elapsed: 0, kind: 'looked', at: darmi.views[0]!.key },
    { seq: 4, elapsed: 0, kind: 'looked', at: darmi.documents[0]!.key },
    { seq: 5, elapsed: 0, kind: 'not-understood', typed: 'abrakadabra' },
  ]
  const lines = talkLines(caseWithoutKey(darmi), events, () => null)
  expect(lines.map(({ seq, kind }) => [seq, kind])).toEqual([
    [1, 'asked'],
    [3, 'seen'],
    [4, 'opened'],
    [5, 'not-understood'],
  ])
  expect(lines[0]).toMatchObject({ ask: saying!.ask, words: saying!.words })
})
