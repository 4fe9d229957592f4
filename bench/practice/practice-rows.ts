import type { AttemptId } from '#contract/practice'
import { attemptAfter } from '#domain/practice/attempt'
import { type PracticeCase, type PracticeEvent, rightAnswers } from '#domain/practice/practice-case'
import { scoreAttempt } from '#domain/practice/score/score-attempt'
import { caseLibrary } from '#main/practice/case-library'
import { shippedQuestionnaires } from '#main/questionnaire-versions'
import { interview, timed } from '../../tests/builders/a-rehearsal.ts'
import { startApp } from '../../tests/builders/start-app.ts'
import { storeAttempts } from './store-attempts.ts'

export type PracticeRow = { name: string; median: number; p99: number; note: string }

const attempts = 10_000
const who = { participantId: null }

/** Calls of a window with 10,000 attempts stored, and scoring a family of ten. Milliseconds. */
export async function practiceRows(): Promise<PracticeRow[]> {
  const app = startApp()
  await app.api.workspace.create({ name: 'Bench', role: 'pusat', provinceCode: null, passphrase: 'bench bench' })
  const { settings, session } = app.context
  const [{ questionnaire, source }] = shippedQuestionnaires(settings.resourcesFolder) as [
    ReturnType<typeof shippedQuestionnaires>[number],
  ]
  const cases = [...(await caseLibrary(settings.resourcesFolder)).values()]
  await storeAttempts(session.current()!.database, attempts, cases, { questionnaire, source })

  const { attemptId } = await app.api.practice.start({ who, caseId: cases[0]!.id, mode: 'practice' })
  let { seq } = await app.api.practice.record({ attemptId, after: 0, deeds: timed(interview(cases[0]!)) })
  const deed = { kind: 'answered', question: 'alamat_domisili', entry: null, from: '', to: 'Jalan Melati' } as const
  const record = async (id: AttemptId) => {
    const deeds = [{ elapsed: 0, deed: { ...deed, to: `Jalan Melati ${seq}` } }]
    seq = (await app.api.practice.record({ attemptId: id, after: seq, deeds })).seq
  }
  const stored = `${attempts.toLocaleString('en')} attempts stored`
  const family = familyOfTen(cases)
  const recorded = attemptAfter(family.practiceCase, family.events)
  const rows = [
    await row(`opening an attempt, ${stored}`, 'goal 100 (whole, with the page)', 30, () =>
      app.api.practice.resume({ attemptId }),
    ),
    await row(`listing the cases, ${stored}`, 'goal 100', 30, () => app.api.practice.cases({ who })),
    await row(`recording an answer, ${stored}`, 'goal 50', 100, () => record(attemptId)),
    await row('following a family of 10 through its events', '', 100, () =>
      attemptAfter(family.practiceCase, family.events),
    ),
    await row('scoring a family of 10', 'goal 5', 300, () =>
      scoreAttempt(family.practiceCase, questionnaire, recorded, 'practice'),
    ),
  ]
  await app.close()
  return rows
}

/** The largest written family with a tenth member like its last; everything asked and recorded. */
function familyOfTen(cases: readonly PracticeCase[]): { practiceCase: PracticeCase; events: PracticeEvent[] } {
  const largest = cases.toSorted((a, b) => b.record.members.length - a.record.members.length)[0]!
  const { members } = largest.record
  const last = members.at(-1)!
  const more = Array.from({ length: 10 - members.length }, (_, at) => ({
    key: `orang-${at}`,
    values: { ...last.values, nama: `Orang ${at}`, nik: `99999901012${at}0000`.slice(0, 16) },
  }))
  const practiceCase = { ...largest, record: { ...largest.record, members: [...members, ...more] } }
  if (rightAnswers(practiceCase).entries['anggota']?.length !== 10) throw new Error('Not a family of ten.')
  const events = timed(interview(practiceCase)).map(({ elapsed, deed }, at) => ({ seq: at + 1, elapsed, ...deed }))
  return { practiceCase, events }
}

async function row(name: string, note: string, times: number, job: () => unknown): Promise<PracticeRow> {
  await job()
  const taken: number[] = []
  for (let time = 0; time < times; time++) {
    const began = performance.now()
    await job()
    taken.push(performance.now() - began)
  }
  const sorted = taken.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
  return { name, median: at(0.5), p99: at(0.99), note }
}
