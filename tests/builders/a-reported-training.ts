import type { SearchId } from '#contract/identifiers'
import { aRosterFile, people } from './a-roster.ts'
import { storeReports } from './reports.ts'
import { type App, runToEnd } from './start-app.ts'

const passphrase = 'kata sandi uji'

/** A workspace of 62 companions in Bone and Badung with their classes; `attempts` rehearsals where they reported. */
export async function makeReportedTraining(app: App, attempts: number | null) {
  await app.api.workspace.create({ name: 'Uji', role: 'pusat', provinceCode: null, passphrase })
  await makeReported(app, [...ofBone(), ...ofBadung()], attempts)
}

/** The same of Sulawesi Selatan alone, in its own workspace: 40 companions, all of whom reported. */
export async function makeReportedProvince(app: App, attempts: number) {
  await app.api.workspace.create({ name: 'Uji', role: 'provinsi', provinceCode: '73', passphrase })
  await makeReported(app, ofBone(), attempts)
}

const ofBone = () => [
  ...people(40, { phone: '081300000650' }),
  ...people(1, { role: 'instructor', name: 'Sitti Innas' }),
]
const ofBadung = () => [
  ...people(22, { provinceCode: '51', regencyCode: '5103' }),
  ...people(1, { role: 'instructor', provinceCode: '51', regencyCode: '5103', name: 'Made Innas' }),
]

async function makeReported({ api, context }: App, roster: Parameters<typeof aRosterFile>[0], attempts: number | null) {
  const file = aRosterFile(roster)
  const { result } = await runToEnd(await api.roster.check({ file }))
  await runToEnd(await api.roster.import({ checkId: result.checkId, withdrawGone: false }))
  const searchId = 'cari-1' as SearchId
  await runToEnd(await api.allocation.search({ searchId, seed: 1 }))
  await api.allocation.adopt({ searchId })
  if (attempts !== null) {
    await storeReports(context.session.current()!.database, { seed: 1, silent: ['51'], attempts })
  }
}
