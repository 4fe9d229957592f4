import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fingerprintOf } from '#packet/device-keys'
import { openPacket } from '#packet/read-packet'
import { aCentre } from '../../builders/a-centre.ts'
import { makeReportedProvince, makeReportedTraining } from '../../builders/a-reported-training.ts'
import { startApp } from '../../builders/start-app.ts'
import { gladi } from './run-gladi.ts'

const centre = aCentre()
let folder: string
let workspace: string

beforeAll(async () => {
  const app = startApp()
  await makeReportedProvince(app, 5)
  await app.api.exchange.trust({ party: centre.device.party })
  await app.context.session.close()
  folder = app.folder
  const home = join(folder, 'Gladi')
  workspace = join(home, readdirSync(home)[0]!)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a packet is made, looked at, changed on the way and found out, and its receipt is taken, without a window', async () => {
  const made = await gladiWith('kata sandi uji', 'packet', 'make', '--workspace', workspace, '--out', folder)
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining('hasil-73-1.gladi: paket 1,') })
  const file = join(folder, 'hasil-73-1.gladi')
  const bytes = readFileSync(file)
  const { header } = openPacket(bytes)
  expect(header).toMatchObject({ kind: 'result', sequence: 1, from: { role: 'province', provinceCode: '73' } })
  const changed = join(folder, 'diubah.gladi')
  writeFileSync(changed, Buffer.from(bytes.toString('latin1').replace('"sequence":1', '"sequence":2'), 'latin1'))
  const receipt = join(folder, 'tanda-terima.gladi')
  writeFileSync(receipt, centre.receive(bytes))

  const looked = await gladi('packet', 'inspect', file, '--json')
  expect(JSON.parse(looked.out)).toMatchObject({ header: { id: header.id }, verdict: 'looked' })
  const { publicKey } = header.from
  expect(await gladi('packet', 'verify', file, '--key', fingerprintOf(publicKey))).toMatchObject({ code: 0, err: '' })
  const other = await gladi('packet', 'verify', file, '--key', '0000 0000 0000 0000 0000 0000')
  expect(other).toMatchObject({ code: 1, out: expect.stringContaining('kunci lain') })
  const broken = await gladi('packet', 'verify', changed)
  expect(broken).toMatchObject({ code: 1, out: expect.stringContaining('tidak sama dengan yang ditandatangani') })
  const taken = await gladiWith('kata sandi uji', 'packet', 'receive', receipt, '--workspace', workspace)
  expect(taken).toMatchObject({ code: 0, out: expect.stringContaining('Paket 1 diterima pusat') })
})

test('the centre’s plans are written one to a province; a province has none to write', async () => {
  const app = startApp()
  await makeReportedTraining(app, null)
  await app.context.session.close()
  const order = ['--kind', 'plan', '--out', app.folder, '--workspace']
  const made = await gladiWith('kata sandi uji', 'packet', 'make', ...order, join(app.folder, 'Gladi', 'Uji'), '--json')
  const { packets } = JSON.parse(made.out) as { packets: string[] }
  expect(packets.map(file => openPacket(readFileSync(file)).header.to.provinceCode)).toEqual(['51', '73'])
  expect(await gladiWith('kata sandi uji', 'packet', 'make', ...order, workspace)).toMatchObject({ code: 1 })
  rmSync(app.folder, { recursive: true, force: true })
})

test('without the right passphrase nothing is opened, and wrong usage says how', async () => {
  const wrong = await gladiWith('keliru sekali', 'packet', 'make', '--workspace', workspace)
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('Kata sandi keliru') })
  const none = await gladi('packet', 'make', '--workspace', workspace)
  expect(none).toMatchObject({ code: 1, err: expect.stringContaining('GLADI_PASSPHRASE') })
  expect((await gladi('packet', 'open', 'x')).code).toBe(2)
})

async function gladiWith(passphrase: string, ...args: string[]) {
  process.env['GLADI_PASSPHRASE'] = passphrase
  try {
    return await gladi(...args)
  } finally {
    delete process.env['GLADI_PASSPHRASE']
  }
}
