import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { fetchedPrograms } from '../central/cluster/fetched-programs.ts'
import { postgresPrograms, startCluster } from '../central/cluster/postgres-cluster.ts'

const program = join(import.meta.dirname, '../../src/central/central.ts')

/** The centre as its people run it, on a PostgreSQL of its own: the service, its commands, its folder. */
export async function startCentre() {
  const folder = mkdtempSync(join(tmpdir(), 'gladi-pusat-'))
  const cluster = await startCluster((postgresPrograms() ?? fetchedPrograms())!)
  const client = new Client({ connectionString: cluster.url('postgres') })
  await client.connect()
  await client.query('CREATE ROLE central LOGIN CREATEROLE')
  await client.query('CREATE DATABASE central OWNER central')
  await client.end()
  const env = {
    ...process.env,
    DATABASE_URL: cluster.url('central', 'central'),
    CENTRAL_HOME: join(folder, 'home'),
    CENTRAL_NAME: 'Pusdiklat',
    LOG_LEVEL: 'error',
  }
  const run = (...args: string[]) => {
    const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], { env, encoding: 'utf8' })
    return stdout + stderr
  }
  const service = spawn(process.execPath, [program, 'serve', '--host', '127.0.0.1', '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = await whatItSays(service, /\(SHA-256\)/)
  return {
    folder,
    run,
    port: Number(/:(\d+)$/m.exec(said)![1]),
    certificate: /\(SHA-256\): (\S+)/.exec(said)![1]!,
    end: async () => {
      service.kill('SIGTERM')
      await once(service, 'exit')
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function whatItSays(service: ChildProcess, last: RegExp): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    service.stdout!.on('data', part => {
      said += String(part)
      if (last.test(said)) resolve(said)
    })
    service.once('exit', code => reject(new Error(`The centre ended with ${code}.`)))
  })
}

/** A line to the centre that somebody trips over: it is cut as soon as so many bytes went up, as often as is said. */
export async function aBadLine(port: number) {
  const trouble = { cuts: 0, afterBytes: 0 }
  const open = new Set<Socket>()
  const server = createServer(near => {
    const far = connect(port, '127.0.0.1')
    let up = 0
    near.on('data', bytes => {
      up += bytes.length
      if (trouble.cuts === 0 || up < trouble.afterBytes) return
      trouble.cuts--
      near.destroy()
      far.destroy()
    })
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy()).on('close', () => open.delete(one))
      one.pipe(other)
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    trouble,
    port: (server.address() as AddressInfo).port,
    end: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}
