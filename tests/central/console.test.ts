import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import { runCommand } from '#central/console/run-command'
import { openPageSession } from '#central/readiness/page-sessions'
import { readDecisions } from '#packet/decision-packet'
import { fingerprintOf } from '#packet/device-keys'
import { openPacket } from '#packet/read-packet'
import { aDevice, aPacket, aRecord, anAttendance } from '../builders/a-packet.ts'
import { aStore, type TestStore } from './a-store.ts'
import { planRecords } from './a-plan.ts'

const program = join(import.meta.dirname, '../../src/central/central.ts')
let folder: string
let store: TestStore
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gladi-pusat-'))
  store = await aStore()
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const environment = () => {
  const { DATABASE_URL: _, ...rest } = process.env
  const database = store.databaseUrl === null ? {} : { DATABASE_URL: store.databaseUrl }
  return { ...rest, ...database, CENTRAL_HOME: join(folder, 'home'), CENTRAL_NAME: 'Pusdiklat' }
}

/** A command to its end: what it said, and its exit code. */
async function central(...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = []
  const keep = (line: string) => void lines.push(line)
  const code = await runCommand(args, environment(), { say: keep, complain: keep })
  return { code, said: lines.join('\n') }
}

const put = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

test('a province without a network: its device is known by its fingerprint, its packet taken, its receipt a file', async () => {
  const device = aDevice()
  const record = aRecord({ body: anAttendance({ source: 'hand' }) })
  const packet = put('hasil.gladi', aPacket([record], { device }).bytes)
  const fingerprint = fingerprintOf(device.party.publicKey)

  const stranger = await central('receive', packet)
  expect(stranger).toEqual({ code: 1, said: expect.stringContaining(fingerprint) })
  expect(await central('enrol', '--from', packet)).toEqual({
    code: 1,
    said: expect.stringContaining('Cocokkan lewat telepon'),
  })
  expect(await central('enrol', '--from', packet, '--fingerprint', '1111 2222')).toMatchObject({ code: 1 })
  expect(await central('enrol', '--from', packet, '--fingerprint', fingerprint)).toMatchObject({ code: 0 })

  expect((await central('receive', packet)).said).toContain(
    'hasil.gladi: diterima 1, sudah ada 0, berbeda 0, ditolak 0.',
  )
  const receipt = readdirSync(folder).find(name => name.startsWith('tanda-terima-'))!
  expect(openPacket(readFileSync(join(folder, receipt))).header.from.name).toBe('Pusdiklat')

  const revoked = await central('revoke', '--device', fingerprint)
  expect([revoked.code, (await central('devices')).said]).toEqual([0, expect.stringContaining('(dicabut)')])
})

test('a plan is taken from a file and written as the centre issues it; everything that holds is exported', async () => {
  const planner = aDevice({ role: 'centre', provinceCode: null })
  const people = planRecords({ name: '=HYPERLINK("http://x")' })
  const to = { role: 'province', provinceCode: '11' } as const
  const plan = put('rencana.gladi', aPacket(people, { device: planner, kind: 'plan', to }).bytes)
  const known = ['--from', plan, '--fingerprint', fingerprintOf(planner.party.publicKey)]
  expect(await central('enrol', ...known)).toMatchObject({ code: 0 })
  expect(await central('plan', plan, '--out', join(folder, 'terbit'))).toMatchObject({ code: 0 })
  const issued = openPacket(readFileSync(join(folder, 'terbit/rencana-11.gladi')))
  expect(issued.header).toMatchObject({ kind: 'plan', to, counts: { person: 1 } })

  expect(await central('export', '--out', join(folder, 'ekspor'))).toMatchObject({ code: 0 })
  const csv = readFileSync(join(folder, 'ekspor/attendance.csv'), 'utf8')
  expect(csv).toContain(`11,p1:ACEH-01,"'=HYPERLINK(""http://x"")",p1,ACEH-01,330,390,hand,`)
  const workbook = XLSX.read(readFileSync(join(folder, 'ekspor/hasil.xlsx')))
  expect(workbook.SheetNames).toEqual(['Kehadiran', 'Hasil tes', 'Latihan', 'Penjelasan'])
  expect(workbook.Sheets['Kehadiran']!['C2']).toMatchObject({ t: 's', v: '=HYPERLINK("http://x")' })
  expect(await central('audit', 'verify')).toEqual({ code: 0, said: expect.stringMatching(/^00: utuh.*\n11: utuh/) })
})

test('a conflict is decided by its number, and the decision written as a file for the province', async () => {
  expect(await central('decisions', '--province', '11')).toMatchObject({ code: 1 })
  const other = aDevice()
  const packet = put('lain.gladi', aPacket([aRecord({ body: anAttendance({ minutes: 90 }) })], { device: other }).bytes)
  await central('enrol', '--from', packet, '--fingerprint', fingerprintOf(other.party.publicKey))
  expect((await central('receive', packet)).said).toContain('berbeda 1')
  const [, id] = /^11 {2}(\S+)/m.exec((await central('conflicts')).said)!
  const order = ['--province', '11', '--id', id!, '--holds', 'sent', '--by', 'Budi']
  expect([(await central('resolve', ...order)).code, (await central('resolve', ...order)).code]).toEqual([0, 1])
  expect(await central('decisions', '--province', '11', '--out', folder)).toMatchObject({ code: 0 })
  const [decision] = readDecisions(openPacket(readFileSync(join(folder, 'keputusan-11-1.gladi'))))
  expect(decision).toMatchObject({
    record: { kind: 'attendance', id: 'p1:ACEH-01' },
    holds: 'sent',
    held: { body: { minutes: 330 } },
    sent: { device: other.party.publicKey, body: { minutes: 90 } },
    decidedBy: 'Budi',
  })
})

test('what cannot be used is told with how it is used', async () => {
  for (const args of [['nonsense'], ['enrol', '--province', '10', '--name', 'x'], ['receive'], ['devices', '--http']]) {
    expect(await central(...args)).toEqual({ code: 2, said: expect.stringContaining('npm run central -- <perintah>') })
  }
  expect(await central('receive', 'nowhere.gladi')).toEqual({ code: 1, said: 'Berkas tidak ditemukan: nowhere.gladi' })
})

test('it serves over TLS with a certificate that is made once, and ends gently when told', async () => {
  const fingerprints: string[] = []
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const child = spawn(process.execPath, [program, '--port', '0', '--host', '127.0.0.1'], { env: environment() })
    let said = ''
    const address = await new Promise<string>(resolve => {
      child.stdout.on('data', text => {
        said += text
        const [, found] = /(https:\S+)[^]*SHA-256/.exec(said) ?? []
        if (found) resolve(found)
      })
    })
    const { fingerprint, body } = await get(`${address}/api/v1/centre`)
    expect(said).toContain(fingerprint)
    expect(JSON.parse(body)).toMatchObject({ party: { name: 'Pusdiklat' } })
    fingerprints.push(fingerprint)
    child.kill(signal)
    expect(await new Promise(resolve => child.once('exit', resolve))).toBe(0)
  }
  expect(fingerprints[0]).toBe(fingerprints[1])
  expect(statSync(join(folder, 'home/keys.json')).mode & 0o077).toBe(0)
})

const get = (url: string) =>
  new Promise<{ fingerprint: string; body: string }>((resolve, reject) => {
    request(url, { rejectUnauthorized: false }, response => {
      const { fingerprint256: fingerprint } = (response.socket as TLSSocket).getPeerCertificate()
      let body = ''
      response.on('data', text => (body += text)).on('end', () => resolve({ fingerprint, body }))
    })
      .on('error', reject)
      .end()
  })

test('an address of the readiness page is printed for a name, and its key is good once', async () => {
  const { code, said } = await central('page', '--name', 'Bu Rina', '--address', 'https://pusat.example:8443')
  expect(code).toBe(0)
  expect(said).toContain(
    'Halaman kesiapan seluruh Indonesia untuk “Bu Rina”: https://pusat.example:8443/#kunci=gladipage_00_',
  )
  const key = /#kunci=(\S+)/.exec(said)![1]!
  expect(await openPageSession(store, key, new Date())).toMatch(/^gladipage_00_/)
  expect(await openPageSession(store, key, new Date())).toBeNull()
  expect((await central('page', '--name', 'Pak Ali', '--province', '73')).said).toContain('Sulawesi Selatan')
  expect((await central('page')).code).toBe(2)
  expect((await central('page', '--name', 'Pak Ali', '--province', '99')).code).toBe(2)
  expect((await central('page', '--name', 'Pak Ali', '--address', 'pusat')).code).toBe(2)
})
