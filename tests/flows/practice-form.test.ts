import { expect, test } from 'vitest'
import { startApp } from '../builders/start-app.ts'

test('a window is told the 39 variables with their names and concepts, and what codes mean', async () => {
  const app = startApp()
  const { api } = app
  await api.workspace.create({ name: 'Latihan', role: 'pendamping', provinceCode: null, passphrase: 'kata sandi uji' })
  const variables = await api.practice.variables()
  expect(variables.map(({ id }) => id).toSorted()).toEqual([
    ...Array.from({ length: 13 }, (_, at) => `I${String(at + 1).padStart(2, '0')}`),
    ...Array.from({ length: 26 }, (_, at) => `K${String(at + 1).padStart(2, '0')}`),
  ])
  expect(variables.every(({ name, concept }) => name.id !== '' && name.en !== '' && concept !== '')).toBe(true)

  const form = await api.practice.form()
  expect(form.variables).toEqual(variables)
  expect(form.lists['bahan_bakar']?.find(({ code }) => code === '10')?.label.id).toBe('Kayu bakar')
  await app.close()
})

test('a companion saves a table that the window shows; what the provinces have stays refused', async () => {
  const app = startApp()
  const { api } = app
  await api.workspace.create({ name: 'Latihan', role: 'pendamping', provinceCode: null, passphrase: 'kata sandi uji' })
  const table = { name: 'Penguasaan', columns: ['Kode', 'Variabel'], rows: [['I01', 'NIK']] }
  const csv = await api.provinces.tableFile({ ...table, format: 'csv' })
  expect(await csv.text()).toContain('I01;NIK')
  await expect(api.provinces.figures()).rejects.toThrow('companion')
  await app.close()
})
