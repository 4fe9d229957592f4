import { join } from 'node:path'
import { sql } from '#main/database/sql'
import { ensureDevice } from '#main/exchange/device-repository'
import { makePlan } from '#main/plan-packet/make-plans'
import { readPlanFacts } from '#main/plan-packet/read-plan-facts'
import { createQuestionnaires } from '#main/questionnaire-versions'
import type { Words } from '#main/words'
import { resourcesFolder } from './app-folders.ts'
import type { Arguments } from './command-arguments.ts'
import { opened, say } from './packet-make.ts'
import { writeOut } from './write-out.ts'

/** `gladi packet make --kind plan --workspace DIR [--province 51] [--out DIR]`: the plan of one province, or of all. */
export async function makePlans(given: Arguments, words: Words): Promise<0 | 1> {
  const workspace = await opened(given.text('workspace'), words)
  if (!workspace) return 1
  try {
    const { database } = workspace
    const at = new Date().toISOString()
    const isCentre = database.read(db => db.one(sql`SELECT 1 FROM workspace WHERE role = 'pusat'`))
    const questionnaires = createQuestionnaires(resourcesFolder)
    const nation = isCentre ? database.read(db => readPlanFacts(db, questionnaires)) : null
    if (!nation) return say(given, words('cli:packet.noPlan'), { packets: [] }, 1)
    const all = [...new Set(nation.people.map(({ provinceCode }): string => provinceCode))].sort()
    const wanted = given.optional('province')
    const device = await ensureDevice(database, at)
    const files: string[] = []
    for (const provinceCode of all.filter(code => wanted === undefined || code === wanted)) {
      const order = { nation, provinceCode, at, carrier: 'file' } as const
      const { fileName, bytes } = await database.write(db => makePlan(db, device, order))
      const file = join(given.optional('out') ?? '.', fileName)
      await writeOut(file, bytes)
      files.push(file)
    }
    if (files.length === 0) return say(given, words('cli:packet.noPeople', { province: wanted }), { packets: [] }, 1)
    return say(given, words('cli:packet.plans', { count: files.length }), { packets: files }, 0)
  } finally {
    await workspace.close()
  }
}
