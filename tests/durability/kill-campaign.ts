import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * A writer is a script that opens a workspace, prints `ready`, and for ever does something: `start …` before it,
 * `ack …` once its user would be told that it is saved. It is killed, looked after, and started again on what is left.
 */
export type KillCampaign = {
  /** Absolute path of a script that Node runs as it is. */
  script: string
  args: readonly string[]
  /** An empty folder for compiled code, so that most of a run is work and not starting up. */
  compileCache: string
  kills: number
  /** 0 ≤ x < 1; seeded, so that a run can be repeated as far as the machine lets it. */
  chance: () => number
  /** Milliseconds after `ready` within which it is killed; every fifth time it is while it starts, within 200. */
  within: number
  /** How what it says begins after which it is killed, one kill after the other; without it `ready`. */
  moments?: readonly string[]
  /** What is wrong after a kill. */
  verify: (said: LastSaid) => Promise<string[]>
  /** For a control: no need to go on once it is found out. */
  untilFirstProblem?: boolean
}

/** What followed `start` and `ack` when they were last said, by any of the processes so far; null: never. */
export type LastSaid = {
  start: string | null
  ack: string | null
  /** What followed every `ack`. */
  acks: readonly string[]
}

export type KillReport = {
  kills: number
  /** How many of them hit a process between a `start` and its `ack`. */
  atWork: number
  /** How many acknowledgements there were in all. */
  acknowledged: number
  problems: string[]
}

export async function runKillCampaign(campaign: KillCampaign): Promise<KillReport> {
  const report: KillReport = { kills: 0, atWork: 0, acknowledged: 0, problems: [] }
  const said: LastSaid = { start: null, ack: null, acks: [] }
  while (report.kills < campaign.kills) {
    const moment = campaign.moments?.[report.kills % campaign.moments.length] ?? 'ready'
    const lines = await runAndKill(campaign, report.kills % 5 === 4 ? null : moment)
    const [starts, acks] = [after('start ', lines), after('ack ', lines)]
    said.start = starts.at(-1) ?? said.start
    said.acks = [...said.acks, ...acks]
    said.ack = said.acks.at(-1) ?? null
    report.kills++
    report.atWork += Number(lines.at(-1)?.startsWith('start ') ?? false)
    report.acknowledged += acks.length
    report.problems.push(...(await campaign.verify(said)).map(problem => `after kill ${report.kills}: ${problem}`))
    if (campaign.untilFirstProblem && report.problems.length > 0) break
  }
  return report
}

function after(word: string, lines: string[]): string[] {
  return lines.filter(line => line.startsWith(word)).map(line => line.slice(word.length))
}

/**
 * Everything the process said. `moment` null: it is killed while it starts. Throws where it ended by itself: then it was
 * not the kill that ended it.
 */
async function runAndKill(
  { script, args, compileCache, within, chance }: KillCampaign,
  moment: string | null,
): Promise<string[]> {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  })
  const lines: string[] = []
  const complaints: string[] = []
  const isThere = Promise.withResolvers<void>()
  const output = createInterface(child.stdout).on('line', line => {
    lines.push(line)
    if (moment !== null && line.startsWith(moment)) isThere.resolve()
  })
  child.stderr.on('data', chunk => complaints.push(String(chunk)))
  const over = new Promise<NodeJS.Signals | null>(resolve => child.once('exit', (_, signal) => resolve(signal)))
  const read = new Promise(resolve => output.once('close', resolve))

  if (moment !== null) await Promise.race([isThere.promise, over])
  await sleep(chance() * (moment === null ? 200 : within))
  child.kill('SIGKILL')
  const signal = await over
  await read
  if (signal !== 'SIGKILL') throw new Error(`The writer ended by itself: ${complaints.join('')}`)
  return lines
}
