import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, type Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import type { PracticeCase } from '#domain/practice/practice-case'
import { fingerprintOf } from '#packet/device-keys'
import { openPacket } from '#packet/read-packet'
import { interview, timed } from '../builders/a-rehearsal.ts'
import { expectNoFaults } from './accessibility.ts'
import { ask } from './ask.ts'
import { aBadLine, startCentre } from './central-host.ts'
import { upload } from './files.ts'
import { test } from './hosts.ts'
import { picture } from './pictures.ts'
import { startWebHost } from './web-host.ts'

const folder = mkdtempSync(join(tmpdir(), 'gladi-paket-'))
let centre: Awaited<ReturnType<typeof startCentre>>
test.beforeAll(async () => {
  centre = await startCentre()
})
test.afterAll(async () => {
  await centre.end()
  rmSync(folder, { recursive: true, force: true })
})

const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { level: 1, name })
const go = (page: Page, to: string) => page.evaluate(to => void (location.hash = `#${to}`), to)

/** What the browser saves when `act` is done. */
async function saved(page: Page, act: () => Promise<void>): Promise<{ name: string; path: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download')
  await act()
  const download = await waiting
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return { name: download.suggestedFilename(), path, bytes: readFileSync(path) }
}

/** A workspace made of a file that came from elsewhere: a province's of a plan, a companion's of a card. */
async function begin(page: Page, role: RegExp, file: { name: string; bytes: Buffer }, choose: RegExp) {
  await page.getByRole('button', { name: 'Buat pelatihan' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: role }).check()
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: choose }).click()
  await (await chooser).setFiles(upload(file.name, file.bytes))
  await expect(dialog.getByText(/·/).first()).toBeVisible()
  await dialog.getByLabel('Frasa sandi', { exact: true }).fill('tiga kata rahasia')
  await dialog.getByLabel('Frasa sandi sekali lagi').fill('tiga kata rahasia')
  await picture(page, `tukar-mulai-${role.source.toLowerCase()}`)
  await dialog.getByRole('button', { name: 'Buat pelatihan' }).click()
  await dialog.getByLabel('Saya sudah mencatatnya').check()
  await dialog.getByRole('button', { name: 'Buka pelatihan' }).click()
  await expect(dialog).toBeHidden()
}

async function open(page: Page, { name, bytes }: { name: string; bytes: Buffer }) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Buka berkas' }).click()
  await (await chooser).setFiles(upload(name, bytes))
}

/** What the centre has, by its own export. */
function atCentre(name: string) {
  centre.run('export', '--out', join(centre.folder, 'ekspor'))
  const rows: Record<string, string>[] = parse(readFileSync(join(centre.folder, 'ekspor', `${name}.csv`), 'utf8'), {
    columns: true,
    bom: true,
  })
  return rows
}

async function rehearse(page: Page) {
  const file = join(import.meta.dirname, '../../resources/practice-cases/keluarga-asep.json')
  const practiceCase: PracticeCase = JSON.parse(readFileSync(file, 'utf8'))
  const who = { participantId: null, classCode: null }
  const { attemptId } = await ask(page, 'practice/start', { who, caseId: 'keluarga-asep', mode: 'practice' })
  const deeds = timed(interview(practiceCase))
  const { seq, elapsed } = await ask(page, 'practice/record', { attemptId, after: 0, deeds })
  await ask(page, 'practice/finish', { attemptId, after: seq, elapsed })
}

async function keys(page: Page, keys: string) {
  for (const key of keys) await page.keyboard.press(key)
}

/** The centre's own page, opened by the address that its people make, says what the province's page says. */
async function expectTheSameAtCentre(page: Page, browser: Browser) {
  const said = centre.run('page', '--name', 'Bu Rina', '--address', `https://127.0.0.1:${centre.port}`)
  const screen = { viewport: { width: 1366, height: 768 }, locale: 'id-ID', timezoneId: 'Asia/Jakarta' }
  const context = await browser.newContext({ ignoreHTTPSErrors: true, ...screen })
  const atCentre = await context.newPage()
  await atCentre.goto(/https:\S+/.exec(said)![0])
  await expect(heading(atCentre, 'Kesiapan, Indonesia')).toBeVisible()
  await expect(atCentre.getByText('Pusat – kesiapan dari yang diterima')).toBeVisible()
  await expect(atCentre.getByText('1 dari 38 provinsi sudah mengirim.')).toBeVisible()
  await expectNoFaults(atCentre, 'the centre’s page')
  await picture(atCentre, 'tukar-halaman-pusat')
  await atCentre.getByRole('link', { name: 'Kalimantan Utara' }).click()
  await go(page, '/kesiapan/65')
  const scope = { kind: 'province', code: '65' }
  const shown = []
  for (const one of [page, atCentre]) {
    await expect(heading(one, 'Kesiapan, Kalimantan Utara')).toBeVisible()
    const main = one.getByRole('main')
    shown.push({
      figures: await main.getByRole('list').first().innerText(),
      states: await main.getByRole('link', { name: /^(Siap|Belum siap|Belum lapor) \d+$/ }).allInnerTexts(),
      overview: await ask(one, 'readiness/overview', { scope }),
    })
  }
  expect(shown[1]).toEqual(shown[0])
  expect(shown[1]!.overview.sum.reached.attended).toBeGreaterThan(0)
  // The address was good once: who leaves does not come back by it.
  await atCentre.getByRole('button', { name: /Bu Rina/ }).click()
  await atCentre.getByRole('menuitem', { name: 'Keluar' }).click()
  await atCentre.getByLabel('Kode sekali pakai atau kredensial perangkat').fill(/#kunci=(\S+)/.exec(said)![1]!)
  await atCentre.getByRole('button', { name: 'Masuk' }).click()
  await expect(atCentre.getByText(/sudah dipakai atau lewat waktu/)).toBeVisible()
  await context.close()
}

/** By keyboard alone: Tab until the button has the focus, then Enter. */
async function press(page: Page, name: RegExp) {
  const button = page.getByRole('button', { name })
  await expect(button).toBeEnabled()
  for (let tabs = 0; tabs < 60; tabs++) {
    if (await button.evaluate(one => one === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
}

test('a plan goes down, a companion’s results join, a province sends over a bad line and by file, and nothing forged is taken', async ({
  start,
  browser,
}) => {
  test.slow()
  const national = await start('web', ['--example'])
  await heading(national.page, /contoh/).waitFor()
  await go(national.page, '/rencana')
  await national.page.getByRole('button', { name: 'Rencana untuk provinsi…' }).click()
  const made = await saved(national.page, () =>
    national.page.getByRole('button', { name: 'Simpan paket Kalimantan Utara' }).click(),
  )

  // The centre knows the planner by the fingerprint that was read over the telephone, and issues the plan itself.
  const planner = fingerprintOf(openPacket(made.bytes).header.from.publicKey)
  expect(centre.run('enrol', '--from', made.path, '--fingerprint', planner)).toContain('dikenal')
  expect(centre.run('plan', made.path, '--out', folder)).toContain('rencana-65.gladi')
  const issued = { name: 'rencana-65.gladi', bytes: readFileSync(join(folder, 'rencana-65.gladi')) }
  const codeFor = (...whom: string[]) => /: (\S+)\n/.exec(centre.run('enrol', ...whom))![1]!
  const code = codeFor('--province', '65', '--name', 'Laptop Tanjung Selor')

  const hosts = { province: join(folder, 'provinsi'), companion: join(folder, 'pendamping') }
  const host = await startWebHost(hosts.province, [])
  const page = await (await browser.newContext()).newPage()
  await page.goto(host.address)
  await begin(page, /Provinsi/, issued, /Mulai dari paket rencana/)
  await expect(page.getByRole('link', { name: /Peserta 60/ })).toBeVisible()

  // A companion's card opens their own folder; what they rehearsed there comes back as a file, and a receipt goes to them.
  await go(page, '/kelas')
  await page
    .getByRole('grid', { name: /KALTARA-01/ })
    .getByRole('checkbox')
    .nth(1)
    .check()
  const card = await saved(page, () => page.getByRole('button', { name: 'Kartu (1)' }).click())
  const own = await startWebHost(hosts.companion, [])
  const companion = await (await browser.newContext()).newPage()
  await companion.goto(own.address)
  await begin(companion, /Pendamping/, card, /Buka kartu dari provinsi/)
  await rehearse(companion)
  await companion.reload()
  await companion.getByRole('button', { name: 'Kirim hasil' }).click()
  const results = await saved(companion, () =>
    companion.getByRole('button', { name: 'Simpan berkas untuk dikirim' }).click(),
  )
  await go(page, '/kirim')
  await open(page, results)
  await page.getByRole('button', { name: 'Terima hasilnya' }).click()
  await expect(page.getByText(/1 baru diterima/)).toBeVisible()
  const answer = await saved(page, () => page.getByRole('button', { name: /Simpan tanda terima/ }).click())
  const chooser = companion.waitForEvent('filechooser')
  await companion.getByRole('button', { name: 'Buka tanda terima…' }).click()
  await (await chooser).setFiles(upload(answer.name, answer.bytes))
  await expect(companion.getByText(/1 diterima provinsi, 0 tidak/)).toBeVisible()
  await picture(companion, 'tukar-pendamping')
  await companion.context().close()
  await own.end()

  // The day's attendance, by hand, and the centre's address.
  const classes: { id: string; code: string }[] = await ask(page, 'schedule/classes')
  const code1 = classes.find(({ code }) => code === 'KALTARA-01')!
  const detail = await ask(page, 'attendance/classDetail', { classCode: code1.code })
  const participantIds: string[] = detail.people.map(({ participantId }: { participantId: string }) => participantId)
  await ask(page, 'attendance/setMinutes', { classCode: code1.code, participantIds, minutes: 360 })
  const line = await aBadLine(centre.port)
  await go(page, '/pengaturan')
  await page.getByLabel('Alamat pusat').fill(`https://127.0.0.1:${line.port}`)
  await page.getByLabel('Sidik jari sertifikat').fill(centre.certificate)
  await page.getByRole('button', { name: 'Simpan alamat' }).click()
  await page.getByLabel('Kode pendaftaran').fill(code)
  await page.getByRole('button', { name: 'Daftarkan' }).click()
  await expect(page.getByText('Terdaftar di Pusdiklat').first()).toBeVisible()

  // Sent over a line that is cut twice, by keyboard alone. Meanwhile the national window sends the next plan.
  await keys(page, 'gm')
  await press(page, /^Siapkan/)
  await expect(page.getByRole('heading', { name: /Paket ini memuat/ })).toBeVisible()
  await picture(page, 'tukar-akan-dikirim')
  Object.assign(line.trouble, { cuts: 2, afterBytes: 2500 })
  await press(page, /^Kirim \d+ catatan/)
  const { page: office } = national
  await ask(office, 'exchange/saveServer', {
    address: `https://127.0.0.1:${centre.port}`,
    certificate: centre.certificate,
  })
  await ask(office, 'exchange/enrol', { code: codeFor('--centre', '--name', 'Laptop perencana') })
  await ask(office, 'roster/editPerson', { participantId: participantIds[0], values: { name: 'Nama Dari Pusat' } })
  await office.reload()
  await office.getByRole('button', { name: 'Rencana untuk provinsi…' }).click()
  await office.getByRole('button', { name: 'Kirim paket Kalimantan Utara' }).click()
  await expect(office.getByRole('row', { name: /^Kalimantan Utara .*Diterima pusat/ })).toBeVisible()
  await picture(office, 'tukar-rencana')
  await national.leave()
  await expect(page.getByRole('row', { name: /^Hasil 1 .*Diterima pusat/ })).toBeVisible({ timeout: 60_000 })
  expect(line.trouble.cuts).toBe(0)
  await picture(page, 'tukar-diterima')
  expect(atCentre('rehearsal')).toHaveLength(1)
  const sent = atCentre('attendance')
  expect(sent.map(({ participantId, minutes }) => `${participantId} ${minutes}`).sort()).toEqual(
    participantIds.map(id => `${id} 360`).sort(),
  )

  // The province hears of that plan, sees what it changes, and takes it, by keyboard too.
  await keys(page, 'gb')
  await expect(heading(page, /Kirim/)).toBeHidden()
  await keys(page, 'gm')
  await expect(page.getByText(/^Rencana baru dari pusat, dibuat/).first()).toBeVisible()
  await picture(page, 'tukar-rencana-baru')
  await press(page, /^Lihat apa yang berubah/)
  await expect(page.getByText('Nama Dari Pusat (nama)')).toBeVisible()
  await press(page, /^Pakai rencana ini/)
  await expect(page.getByText('Rencana terbaru dari pusat sudah dipakai.')).toBeVisible()

  // Without a network: a file, and a receipt that is a file.
  await ask(page, 'attendance/setMinutes', { classCode: code1.code, participantIds: [participantIds[0]], minutes: 200 })
  await page.reload()
  await press(page, /^Siapkan/)
  const packet = await saved(page, () => press(page, /^Simpan sebagai berkas/))
  const answers = join(centre.folder, 'tanda-terima')
  expect(centre.run('receive', packet.path, '--out', answers)).toContain('diterima 1')
  const [receipt] = readdirSync(answers)
  await open(page, { name: receipt!, bytes: readFileSync(join(answers, receipt!)) })
  await expect(page.getByText(/diterima pusat: 1 catatan/)).toBeVisible()
  await picture(page, 'tukar-tanda-terima')
  expect(atCentre('attendance').filter(({ minutes }) => minutes === '200')).toHaveLength(1)

  await expectTheSameAtCentre(page, browser)
  await go(page, '/kirim')

  // What somebody changed on the way is not taken, and the page says so.
  const forged = Buffer.from(issued.bytes)
  forged[forged.length - 40]! ^= 1
  await open(page, { name: 'rencana-palsu.gladi', bytes: forged })
  await expect(page.getByText(/tidak sama dengan yang ditandatangani/)).toBeVisible()
  await picture(page, 'tukar-palsu')
  await page.context().close()
  await host.end()
  line.end()
})
