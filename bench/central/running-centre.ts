import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An instance of the centre's service in a process of its own, over plain HTTP, as behind a balancer. */
export type RunningCentre = {
  address: string
  /** Of its process, in MiB: the most that it ever had in memory (Linux). */
  peakMemory: () => number
  /** Seconds of CPU so far. */
  cpu: () => number
  stop: () => Promise<void>
}

const program = join(import.meta.dirname, '../../src/central/central.ts')

/** `home`: where its keys are; instances of one centre share them. */
export async function startCentre(databaseUrl: string, home: string): Promise<RunningCentre> {
  const child = spawn(process.execPath, [program, 'serve', '--http', '--host', '127.0.0.1', '--port', '0'], {
    env: { ...process.env, DATABASE_URL: databaseUrl, CENTRAL_HOME: home, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
      if (found) resolve(found)
    })
    void ended.then(() => reject(new Error(`The centre ended: ${said}`)))
  })
  return {
    address,
    peakMemory: () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024,
    cpu: () => cpuSeconds(child.pid!),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** proc(5): fields 14 and 15, in hundredths of a second. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
