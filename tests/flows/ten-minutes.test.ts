import { afterAll, beforeAll, expect, test } from 'vitest'
import { interview, timed } from '../builders/a-rehearsal.ts'
import { type App, startApp } from '../builders/start-app.ts'
import { writtenCases } from '../domain/practice/the-cases.ts'

const who = { participantId: null }
let app: App
beforeAll(async () => {
  app = startApp()
  await app.api.workspace.create({ name: 'Latihan', role: 'pusat', provinceCode: null, passphrase: 'kata sandi uji' })
})
afterAll(() => app.close())

test('ten minutes are three short families made for the weakest variables, and can be practised on', async () => {
  const { practice } = app.api
  const asep = writtenCases().find(({ id }) => id === 'keluarga-asep')!
  // Roof and floor are the only ones ever wrong.
  for (let time = 0; time < 2; time++) {
    const { attemptId } = await practice.start({ who, caseId: asep.id, mode: 'practice' })
    const deeds = timed(interview(asep, { atap: '8', lantai: '9' }))
    const { seq, elapsed } = await practice.record({ attemptId, after: 0, deeds })
    await practice.finish({ attemptId, after: seq, elapsed })
  }
  const { caseIds, variables } = await practice.tenMinuteSet({ who })
  expect(variables).toContain('K11')
  expect(variables).toContain('K13')
  expect(new Set(caseIds).size).toBe(3)
  const listed = (await practice.cases({ who })).filter(({ id }) => caseIds.includes(id))
  expect(listed).toHaveLength(3)
  for (const one of listed) {
    expect(one).toMatchObject({
      generatedAt: expect.any(String),
      variables: variables.toSorted((a, b) => a.localeCompare(b)),
    })
    expect(one.members).toBeLessThanOrEqual(3)
  }
  const { attemptId } = await practice.start({ who, caseId: caseIds[0]!, mode: 'guided' })
  const opened = await practice.resume({ attemptId })
  expect(opened.practiceCase.sayings.length).toBeGreaterThan(30)
  expect(opened.practiceCase).not.toHaveProperty('record')
})

test('sets that nobody begins do not pile up; what was begun stays', async () => {
  const { practice } = app.api
  const begun = (await practice.drafts({ who }))[0]!.caseId
  for (let set = 0; set < 6; set++) await practice.tenMinuteSet({ who })
  const generated = (await practice.cases({ who })).filter(({ generatedAt }) => generatedAt !== null)
  expect(generated).toHaveLength(12 + 1)
  expect(generated.map(({ id }) => id)).toContain(begun)
})
