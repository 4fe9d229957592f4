import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { type Database, openDatabase } from '#main/database/database'
import { sql } from '#main/database/sql'
import { exchangeRouter } from '#main/exchange/exchange-router'
import { draftPacket } from '#main/exchange/packet-drafts'
import { findPacket } from '#main/exchange/packet-repository'
import { checkPacket } from '#main/exchange/send-packet'
import { senderOf } from '#main/exchange/sender'
import { findServer } from '#main/exchange/server-repository'
import type { AppContext } from '#main/procedure'
import type { OpenedWorkspace } from '#main/workspace-session'
import { runToEnd } from '../../builders/start-app.ts'
import type { Fact } from './facts.ts'
import type { LogEntry } from './history.ts'
import { mortalDatabase } from './mortal-database.ts'
import type { CallFate } from './step.ts'
import { type Network, unreliableLine } from './unreliable-line.ts'

/** A workspace as it is before anything happens. */
export type Template = { file: string; key: Uint8Array; device: string; provinceCode: string }

/** What a schedule gives it: the way to the centre, the time there, and where it tells what it was told. */
type World = { network: Network; now: () => Date; log: LogEntry[] }

export type Machine = { template: Template; file: string; lives: number; database: Database }

/** Where a workspace is on the disk; open from one schedule to the next, since opening takes longer than most of them. */
export function aMachine(template: Template, folder: string): Machine {
  mkdirSync(folder)
  const file = join(folder, '0.db')
  copyFileSync(template.file, file)
  return { template, file, lives: 0, database: openDatabase({ file, key: template.key, mode: 'existing' }) }
}

const ofSchedules = ['exchange_record', 'exchange_packet', 'attendance', 'test_result']

export type Client = Awaited<ReturnType<typeof aClient>>

/** The real workspace of a province with its real procedures, which can be killed and goes on with what is on its disk. */
export async function aClient(machine: Machine, { network, now, log }: World) {
  const { device, provinceCode, key } = machine.template
  await machine.database.write(db => {
    for (const table of ofSchedules) db.run({ text: `DELETE FROM ${table}`, params: [] })
  })
  await machine.database.checkpoint()
  const line = unreliableLine(network, () => life.mortal.die())
  let life = begin()

  function begin() {
    let tellDeath = () => {}
    const died = new Promise<null>(resolve => (tellDeath = () => resolve(null)))
    const ends: (() => Promise<void>)[] = []
    const end = () => Promise.allSettled(ends.map(one => one()))
    const mortal = mortalDatabase(machine.database, nextFile(machine), () => {
      void end()
      tellDeath()
    })
    const workspace = {
      folder: dirname(machine.file),
      key,
      database: mortal.database,
      whenClosing: one => (ends.push(one), () => {}),
    } as OpenedWorkspace
    const context = { session: { current: () => workspace }, userName: 'uji', now, newId: randomUUID }
    return {
      mortal,
      workspace,
      died,
      end,
      sender: senderOf(workspace, { now, chance: () => 1, connect: line.connect }),
      api: createRouterClient(exchangeRouter, { context: context as unknown as AppContext }),
    }
  }

  /** Lets somebody do something there; null: it was killed meanwhile, and was started again. */
  async function live<Result>(
    clientDies: number | null,
    work: (now: typeof life) => Promise<Result>,
  ): Promise<Result | null> {
    const { mortal, died, end } = life
    mortal.dieAfter(clientDies)
    try {
      return await Promise.race([work(life), died])
    } catch (error) {
      if (!mortal.isDead()) throw error
      return null
    } finally {
      mortal.dieAfter(null)
      if (mortal.isDead()) {
        await end()
        await startAgain(machine)
        life = begin()
      }
    }
  }

  const openPackets = () =>
    life.mortal.database.read(db =>
      db.all<{ id: string; number: number }>(
        sql`SELECT id, number FROM exchange_packet WHERE state IN ('waiting', 'sent') ORDER BY number`,
      ),
    )
  const stateOf = (packetId: string) => life.mortal.database.read(db => findPacket(db, 'out', packetId)!.state)

  return {
    device,
    provinceCode,
    openPackets,
    database: () => life.mortal.database,
    kill: () => live(null, async ({ mortal }) => mortal.die()),
    close: () => life.end(),

    async setFact(fact: Fact, value: number | null, clientDies: number | null = null) {
      const isDone = await live(clientDies, async ({ mortal }) => {
        await mortal.database.write(db => fact.save(db, value))
        return true
      })
      log.push({ act: 'fact', device, name: fact.name, sha256: fact.sha256Of(value), isDone: isDone === true })
    },

    async pack(clientDies: number | null = null) {
      await live(clientDies, async ({ api }) => {
        const { result } = await runToEnd(await api.draft())
        if (!result) return
        const { packetId } = await api.keep({ draftId: result.draftId })
        log.push({ act: 'kept', device, packetId })
      })
    },

    async send(
      packet: { id: string; number: number },
      fates: readonly CallFate[] = [],
      clientDies: number | null = null,
    ) {
      line.expect(fates)
      await live(clientDies, ({ sender }) => sender.send(packet.number))
      line.expect([])
      const state = stateOf(packet.id)
      if (state !== 'waiting') log.push({ act: 'sent', device, packetId: packet.id })
      if (state !== 'waiting' && state !== 'sent') log.push({ act: 'receipt-taken', device, packetId: packet.id })
    },

    /** Asks what would come of what waits; keeps nothing. */
    async check(fates: readonly CallFate[]) {
      line.expect(fates)
      await live(null, async ({ workspace }) => {
        const draft = await draftPacket(workspace, { id: randomUUID(), at: now().toISOString() })
        if (!draft) return
        const packet = { id: draft.view.header.id, sha256: draft.sha256, bytes: draft.bytes, isSent: false }
        const connection = line.connect(workspace.database.read(findServer)!)
        const { signal } = new AbortController()
        const answer = await checkPacket(connection, { packet, signal, onProgress: () => {} }).catch(() => null)
        if (answer) await draft.check(answer)
      })
      line.expect([])
    },

    /** The packet as a file; null: it was killed before anybody had it. */
    async exportPacket(packetId: string, isEncrypted: boolean, clientDies: number | null = null) {
      const bytes = await live(clientDies, async ({ api }) => (await api.packetFile({ packetId, isEncrypted })).bytes())
      if (bytes) log.push({ act: 'sent', device, packetId })
      return bytes
    },

    async bringReceipt(bytes: Uint8Array, clientDies: number | null = null) {
      const file = new File([new Uint8Array(bytes)], 'tanda-terima.gladi')
      const opened = await live(clientDies, ({ api }) => api.openFile({ file }))
      if (opened?.is === 'receipt') log.push({ act: 'receipt-taken', device, packetId: opened.packet.id })
    },

    async decide(conflict: number, whose: 'mine' | 'theirs') {
      await live(null, async ({ api }) => {
        const { records } = await api.notTaken({ status: 'conflict' })
        const one = records[conflict % Math.max(1, records.length)]
        if (one) await api.decide({ receiver: one.receiver, kind: one.kind, id: one.id, whose })
      })
    },

    async waiting() {
      const sums = Object.values(await life.api.waiting())
      return sums.reduce((sum, one) => sum + one.new + one.changed + one.gone + one.again, 0)
    },
  }
}

const nextFile = ({ file, lives }: Machine) => join(dirname(file), `${lives + 1}.db`)

/** With the files as they were when it died. */
async function startAgain(machine: Machine) {
  const next = nextFile(machine)
  await machine.database.close()
  for (const end of ['', '-wal', '-shm']) rmSync(machine.file + end, { force: true })
  machine.file = next
  machine.lives++
  machine.database = openDatabase({ file: next, key: machine.template.key, mode: 'existing' })
}
