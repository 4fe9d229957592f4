import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { revokeDevice } from '#central/devices/devices'
import { makePageKey } from '#central/readiness/page-sessions'
import { aPacket, aRecord, anAttendance } from '../builders/a-packet.ts'
import { aCentre, anEnrolledDevice, arrive, now, type TestCentre } from './a-centre.ts'
import { aPage, cookieOf, pageWith, signIn } from './a-page.ts'
import { handOverPlan, planRecords } from './a-plan.ts'
import { aServer } from './a-server.ts'

let centre: TestCentre
let server: Awaited<ReturnType<typeof aServer>>
beforeAll(async () => {
  centre = await aCentre()
  server = await aServer(centre)
})
afterAll(async () => {
  await server.close()
  await centre.store.close()
})

const nation = { scope: { kind: 'nation' } } as const
const keyFor = (provinceCode: string, at = now) => makePageKey(centre.store, { provinceCode, name: 'Bu Rina', now: at })
const statusOf = async (cookie: string) =>
  (
    await server.call('/rpc/centrePage/standing', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', cookie, origin: server.address },
      body: '{}',
    })
  ).status

describe('the window', () => {
  test('comes with the headers of the desktop’s, and is never kept', async () => {
    const response = await server.call('/')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toContain('<title>Gladi</title>')
  })

  test('names its parts by what is in them, so they are kept', async () => {
    const part = await server.call('/assets/style-abc123.css')
    expect(part.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const none = await server.call('/assets/style-other.css')
    expect([none.status, none.headers.get('cache-control')]).toEqual([404, 'no-store'])
  })

  test.each(['/assets/..%2f..%2fa-server.ts', '/assets/.hidden.js', '/assets/', '/favicon.ico'])(
    'has nothing at %s',
    async path => {
      expect((await server.call(path)).status).toBe(404)
    },
  )
})

describe('who may look', () => {
  test('an address is good once; its session says whose it is', async () => {
    const key = await keyFor('00')
    const opened = await signIn(server, key)
    expect(opened.status).toBe(204)
    expect(opened.headers.get('set-cookie')).toMatch(/^gladi-pusat=\S+; HttpOnly; SameSite=Strict; Path=\/$/)
    expect(await pageWith(server, cookieOf(opened)).centrePage.standing()).toMatchObject({
      centre: 'Pusat',
      reader: { name: 'Bu Rina', provinceCode: null },
    })
    expect((await signIn(server, key)).status).toBe(403)
  })

  test('an address of an hour ago is none any more', async () => {
    expect((await signIn(server, await keyFor('00', new Date(now.getTime() - 3_600_000)))).status).toBe(403)
  })

  test.each([
    ['nothing', ''],
    ['no text', 7],
    ['words', 'buka pintu'],
    ['a key nobody gave', `gladipage_00_${'A'.repeat(43)}`],
    ['a credential nobody has', `gladi_11_${'A'.repeat(43)}`],
    ['a longer text than any', 'x'.repeat(5000)],
  ])('%s opens nothing', async (_, shown) => {
    const response = await signIn(server, shown)
    expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null])
  })

  test('a device’s credential opens the page of its province, until it is revoked', async () => {
    const { device, credential } = await server.enrolled('73')
    const cookie = cookieOf(await signIn(server, credential))
    const { reader, provinces } = await pageWith(server, cookie).centrePage.standing()
    expect(reader).toEqual({ name: 'Laptop koordinator', provinceCode: '73' })
    expect(provinces.map(({ code }) => code)).toEqual(['73'])
    await revokeDevice(centre.store, { provinceCode: '73', publicKey: device.party.publicKey, now })
    expect(await statusOf(cookie)).toBe(401)
    expect((await signIn(server, credential)).status).toBe(403)
  })

  test('nobody without a session, with another one’s name, or after it was ended', async () => {
    const cookie = cookieOf(await signIn(server, await keyFor('00')))
    expect(await statusOf(cookie)).toBe(200)
    expect(await statusOf('')).toBe(401)
    expect(await statusOf(cookie.replace('_00_', '_11_'))).toBe(401)
    await server.call('/session', { method: 'DELETE', headers: { cookie, origin: server.address } })
    expect(await statusOf(cookie)).toBe(401)
  })

  test('a one-time key is no session', async () => {
    expect(await statusOf(`gladi-pusat=${await keyFor('00')}`)).toBe(401)
  })

  test.each([
    ['of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://jahat.example' }],
    ['that says another origin', { origin: 'https://jahat.example' }],
    ['that says none', {}],
  ])('no page %s', async (_, headers: Record<string, string>) => {
    expect((await signIn(server, await keyFor('00'), headers)).status).toBe(403)
  })

  test('what the centre does not offer is not there', async () => {
    const page = await aPage(centre, server)
    await expect(page.readiness.contacts({ ...nation, offset: 0, limit: 1 })).rejects.toMatchObject({ status: 404 })
    await expect(page.workspace.state()).rejects.toMatchObject({ status: 404 })
  })
})

describe('a province at the centre’s page', () => {
  beforeAll(async () => {
    const records = planRecords({ people: ['p1', 'p2'] })
    const withMembers = records.map(({ sha256: _, ...record }) =>
      record.kind === 'class'
        ? aRecord({ ...record, body: { ...record.body, members: [{ participantId: 'p1', pinned: false }] } })
        : aRecord(record),
    )
    await handOverPlan(centre, withMembers)
    const device = await anEnrolledDevice(centre, { provinceCode: '11' })
    await arrive(centre, aPacket([aRecord({ body: anAttendance() })], { device }).bytes)
  })

  test('sees itself, and of another nothing', async () => {
    const aceh = await aPage(centre, server, '11')
    const sulsel = await aPage(centre, server, '73')
    expect((await aceh.readiness.overview(nation)).provinces.map(({ code }) => code)).toEqual(['11'])
    const asked = { kind: 'province', code: '11' } as const
    expect((await aceh.readiness.overview({ scope: asked })).sum.people).toBe(2)
    expect((await sulsel.readiness.overview({ scope: asked })).sum.people).toBe(0)
    expect((await sulsel.readiness.overview(nation)).sum.people).toBe(0)
    expect((await sulsel.readiness.people({ scope: asked, filter: {}, offset: 0, limit: 9 })).total).toBe(0)
    expect(await sulsel.schedule.classes()).toEqual([])
    const [person] = (await aceh.readiness.people({ scope: asked, filter: {}, offset: 0, limit: 9 })).rows
    await expect(sulsel.readiness.person(person!)).rejects.toMatchObject({ code: 'PERSON_GONE' })
    const [own] = await aceh.schedule.classes()
    const ofClass = { kind: 'class', classId: own!.id } as const
    await expect(sulsel.readiness.overview({ scope: ofClass })).rejects.toMatchObject({ code: 'CLASS_GONE' })
  })

  test('the nation’s page says of each when it sent last; most never did', async () => {
    const { provinces } = await (await aPage(centre, server)).centrePage.standing()
    expect(provinces).toHaveLength(38)
    expect(provinces.filter(({ hasPlan }) => hasPlan)).toEqual([
      { code: '11', hasPlan: true, packets: 1, lastReceivedAt: now.toISOString() },
    ])
  })

  test('what somebody sent since shows at the next look', async () => {
    const page = await aPage(centre, server)
    const before = (await page.readiness.overview(nation)).sum
    const device = await anEnrolledDevice(centre, { provinceCode: '11' })
    await arrive(
      centre,
      aPacket([aRecord({ id: 'p2:ACEH-01', body: anAttendance({ participantId: 'p2', minutes: 0 }) })], { device })
        .bytes,
    )
    const after = (await page.readiness.overview(nation)).sum
    expect([before.states, after.states]).toEqual([
      { ready: 0, 'not-ready': 1, 'not-reported': 1 },
      { ready: 0, 'not-ready': 1, 'not-reported': 1 },
    ])
    const lacking = { ...nation, filter: { lacks: 'attended' as const }, offset: 0, limit: 9 }
    expect((await page.readiness.people(lacking)).rows.map(({ attendance }) => attendance)).toEqual([0])
  })
})
