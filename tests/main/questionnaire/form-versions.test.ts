import { ORPCError } from '@orpc/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type App, startApp } from '../../builders/start-app.ts'
import { aForm, newer, shippedVersion } from './a-form.ts'

let app: App
beforeEach(async () => {
  app = startApp()
  await app.api.workspace.create({ name: 'Uji', role: 'pusat', provinceCode: null, passphrase: 'kata sandi uji' })
})
afterEach(() => app.close())

const versions = async () => (await app.api.questionnaire.list()).map(({ version }) => version)
const inUse = async () => (await app.api.questionnaire.list()).filter(one => one.isInUse).map(({ version }) => version)
const inForce = () => app.context.session.current()!.database.read(db => app.context.questionnaires.inForce(db))
const refusalOf = (file: File) =>
  app.api.questionnaire.load({ file }).then(
    () => null,
    (error: unknown) =>
      error instanceof ORPCError ? { code: error.code as string, data: error.data as unknown } : error,
  )

describe('at first', () => {
  test('the form of 2025 is there and in use', async () => {
    expect(await app.api.questionnaire.list()).toEqual([
      {
        version: shippedVersion,
        formId: 'ground-check-2025',
        title: { id: 'Ground Check DTSEN 2025', en: 'DTSEN Ground Check 2025' },
        questions: 90,
        variables: 39,
        loadedAt: null,
        isInUse: true,
      },
    ])
    expect(inForce().version).toBe(shippedVersion)
  })

  test('it cannot be removed', async () => {
    await expect(app.api.questionnaire.remove({ version: shippedVersion })).rejects.toMatchObject({
      code: 'VERSION_GONE',
    })
  })
})

describe('a newer workbook', () => {
  const label = { sheet: 'survey', name: 'lantai', column: 'label::Indonesia (id)', text: 'Jenis lantai' } as const

  test('is in use once it is loaded, and is what new rehearsals begin with', async () => {
    expect(await app.api.questionnaire.load({ file: aForm(newer(), label) })).toMatchObject({
      version: '2026010100',
      isInUse: true,
    })
    expect(await versions()).toEqual(['2026010100', shippedVersion])
    const { version, source } = inForce()
    expect(version).toBe('2026010100')
    const form = app.context.questionnaires.read(source)!
    expect(form.questions.find(({ name }) => name === 'lantai')?.label.id).toBe('Jenis lantai')
  })

  test('can be undone, redone and removed', async () => {
    await app.api.questionnaire.load({ file: aForm(newer()) })
    expect((await app.api.history.toggles()).undo).toMatchObject({
      kind: 'practiceFormLoaded',
      data: { version: '2026010100' },
    })
    await app.api.history.undo({ through: null, latest: null })
    expect(await inUse()).toEqual([shippedVersion])
    await app.api.history.redo()
    expect(await inUse()).toEqual(['2026010100'])
    await app.api.questionnaire.remove({ version: '2026010100' })
    expect(await versions()).toEqual([shippedVersion])
    await app.api.history.undo({ through: null, latest: null })
    expect(await inUse()).toEqual(['2026010100'])
  })

  test('is still there after a restart', async () => {
    await app.api.questionnaire.load({ file: aForm(newer()) })
    const { path } = (await app.api.workspace.state()).open!
    app = await app.restart()
    await app.api.workspace.open({ path, passphrase: 'kata sandi uji' })
    expect(await inUse()).toEqual(['2026010100'])
  })

  test('comes back as a workbook that can be loaded again under a newer version', async () => {
    await app.api.questionnaire.load({ file: aForm(newer(), label) })
    const file = await app.api.questionnaire.workbook({ version: '2026010100' })
    expect(file.name).toBe('formulir-2026010100.xlsx')
    expect(await refusalOf(file)).toEqual({
      code: 'NOT_NEWER',
      data: { version: '2026010100', newest: '2026010100' },
    })
  })
})

describe('nothing changes', () => {
  afterEach(async () => {
    expect(await versions()).toEqual([shippedVersion])
    expect((await app.api.history.toggles()).undo).toBeNull()
  })

  test('with an older version', async () => {
    expect(await refusalOf(aForm(newer('2025022400')))).toEqual({
      code: 'NOT_NEWER',
      data: { version: '2025022400', newest: shippedVersion },
    })
  })

  test('with another form', async () => {
    const other = { sheet: 'settings', column: 'form_id', text: 'sensus' } as const
    expect(await refusalOf(aForm(newer(), other))).toEqual({
      code: 'OTHER_FORM',
      data: { formId: 'sensus', expected: 'ground-check-2025' },
    })
  })

  test('with problems: each is told with sheet, row and column', async () => {
    const faulty = aForm(
      newer(),
      { sheet: 'survey', name: 'kloset', column: 'relevant', text: "${penerangn} = '1'" },
      { sheet: 'survey', name: 'lantai', column: 'type', text: 'select_one lantay' },
      { sheet: 'choices', name: 'K05', column: 'name', text: 'K 05' },
    )
    const refusal = (await refusalOf(faulty)) as { code: string; data: { count: number; problems: object[] } }
    expect(refusal.code).toBe('QUESTIONNAIRE_FAULTY')
    expect(refusal.data.count).toBe(refusal.data.problems.length)
    expect(refusal.data.problems).toEqual(
      expect.arrayContaining([
        {
          sheet: 'survey',
          row: expect.any(Number),
          column: 'relevant',
          kind: 'unknown-question-instead',
          data: expect.objectContaining({ found: 'penerangn', instead: 'penerangan' }),
        },
        expect.objectContaining({ sheet: 'survey', column: 'type', kind: 'unknown-list', data: { found: 'lantay' } }),
        expect.objectContaining({ sheet: 'choices', column: 'name', kind: 'bad-code' }),
      ]),
    )
  })

  test.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d), 'not-a-spreadsheet'],
    ['nothing', '', 'empty'],
    ['half a ZIP', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1, 2, 3), 'damaged'],
    ['too much', new Uint8Array(9 * 1024 * 1024).fill(65), 'too-large'],
  ])('with %s', async (_, content, fault) => {
    expect(await refusalOf(new File([content], 'formulir.xlsx'))).toMatchObject({
      code: 'FILE_UNREADABLE',
      data: { fault },
    })
  })

  test('with a table that is no form', async () => {
    expect(await refusalOf(new File(['nama;alamat\nWagiman;Metro\n'], 'daftar.csv'))).toMatchObject({
      code: 'QUESTIONNAIRE_FAULTY',
      data: {
        problems: expect.arrayContaining([expect.objectContaining({ sheet: 'survey', kind: 'missing-column' })]),
      },
    })
  })
})
