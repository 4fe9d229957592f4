import { openConflicts, resolveConflict } from '#central/conflicts/conflicts'
import { receivePacket } from '#central/receive/receive-packet'
import { centreScope } from '#central/store/store'
import { packetMark } from '#packet/write-packet'
import { aClient, type Client } from './a-client.ts'
import { type Country, noon } from './a-country.ts'
import { facts } from './facts.ts'
import type { History, LogEntry } from './history.ts'
import { clientAtEnd, packetsOf, readGiven } from './client-at-end.ts'
import type { Schedule, Sending, Step } from './step.ts'
import { brokenChains, storedAtCentre, storedText } from './stored-at-centre.ts'
import { aNetwork } from './unreliable-line.ts'

/** What a schedule has to do with while it runs. */
type Course = {
  country: Country
  clients: Client[]
  clocks: Date[]
  network: ReturnType<typeof aNetwork>
  /** Packets that somebody has as files, and receipts. */
  files: Uint8Array[]
  receipts: Uint8Array[]
}

const day = 86_400_000
const isMarked = (bytes: Uint8Array) =>
  Buffer.from(bytes.subarray(0, packetMark.length)).equals(Buffer.from(packetMark))

/** Lets everything happen, then heals all and lets everybody send; gives what came of it. */
export async function runSchedule(country: Country, { steps, replay }: Schedule): Promise<History> {
  await country.forget()
  country.clock.centre = noon
  const receipts: Uint8Array[] = []
  const network = aNetwork(country.address, ({ status, body }) => {
    if (status === 200 && isMarked(body)) receipts.push(body)
  })
  const log: LogEntry[] = []
  const clocks = country.machines.map(() => noon)
  const clients: Client[] = []
  for (const [index, machine] of country.machines.entries()) {
    clients.push(await aClient(machine, { network, log, now: () => clocks[index]! }))
  }
  const course: Course = { country, clients, clocks, network, files: [], receipts }
  try {
    for (const step of steps) await happen(step, course)
    await heal(course)
    return await history(course, log, replay)
  } finally {
    network.close()
    for (const client of clients) await client.close()
  }
}

const pick = <One>(list: readonly One[], number: number): One | undefined => list[number % Math.max(1, list.length)]

async function happen(step: Step, course: Course): Promise<void> {
  const { country, clients, clocks, network, files, receipts } = course
  const client = 'client' in step ? clients[step.client]! : clients[0]!
  country.server.dieAt('serverDies' in step ? step.serverDies : null)
  switch (step.do) {
    case 'fact':
      return await client.setFact(facts[step.fact]!, step.value, step.clientDies)
    case 'pack':
      return await client.pack(step.clientDies)
    case 'send':
      return await send(step, course)
    case 'report':
      await client.setFact(facts[step.fact]!, step.value)
      await client.pack(null)
      return await send({ ...step, packet: -1 }, course)
    case 'together':
      return void (await Promise.all(step.sendings.map(one => send(one, course))))
    case 'check':
      return await client.check(step.calls)
    case 'export': {
      const packet = pick(client.openPackets(), step.packet)
      const bytes = packet && (await client.exportPacket(packet.id, step.isEncrypted, step.clientDies))
      if (bytes) files.push(bytes)
      return
    }
    case 'hand-over': {
      const file = pick(files, step.file)
      if (!file) return
      const bytes = step.cut === null ? file : file.subarray(0, file.length * step.cut)
      return void (await Promise.all(Array.from({ length: step.times }, () => handOver(bytes, course))))
    }
    case 'bring-receipt': {
      const bytes = pick(receipts, step.receipt)
      if (bytes)
        await client.bringReceipt(
          step.cut === null ? bytes : bytes.subarray(0, bytes.length * step.cut),
          step.clientDies,
        )
      return
    }
    case 'late': {
      const [call] = network.late.splice(step.call % Math.max(1, network.late.length), 1)
      return void (call && (await network.carry(call)))
    }
    case 'kill':
      return void (await client.kill())
    case 'clock': {
      const now = new Date(noon.getTime() + step.days * day)
      if (step.of < clocks.length) clocks[step.of] = now
      else country.clock.centre = now
      return
    }
    case 'decide':
      return await client.decide(step.conflict, step.whose)
    case 'resolve': {
      const { store } = country.centre
      const conflict = pick(await openConflicts(store), step.conflict)
      if (conflict)
        await resolveConflict(store, { ...conflict, holds: step.holds, by: 'Uji', now: country.clock.centre })
    }
  }
}

async function send({ client, packet, calls, serverDies, clientDies }: Sending, { clients, country }: Course) {
  const sender = clients[client]!
  const one = packet < 0 ? sender.openPackets().at(-1) : pick(sender.openPackets(), packet)
  if (!one) return
  if (serverDies !== null) country.server.dieAt(serverDies)
  await sender.send(one, calls, clientDies)
}

/** Whoever sits at the centre's machine opens a file; what dies is started again. */
async function handOver(bytes: Uint8Array, { country, receipts }: Course): Promise<Uint8Array | null> {
  const deaths = country.server.deaths()
  try {
    const received = await receivePacket(country.centre, {
      bytes,
      caller: centreScope,
      carrier: 'file',
      isCheck: false,
      now: country.clock.centre,
    })
    if (!('receipt' in received)) return null
    receipts.push(received.receipt)
    return received.receipt
  } catch (error) {
    if (country.server.deaths() > deaths) return null
    throw error
  }
}

/** Nothing is late, nothing dies any more; what is left is sent, of the last client by file. */
async function heal(course: Course) {
  const { country, clients, network } = course
  country.server.dieAt(null)
  for (const call of network.late.splice(0)) await network.carry(call)
  for (const client of clients) {
    const isByFile = client === clients.at(-1)
    for (let round = 0; round < 4; round++) {
      for (const packet of client.openPackets()) {
        if (!isByFile) {
          await client.send(packet)
          continue
        }
        const file = (await client.exportPacket(packet.id, false))!
        const receipt = await handOver(file, course)
        if (receipt) await client.bringReceipt(receipt)
      }
      if ((await client.waiting()) === 0) break
      await client.pack()
    }
  }
}

async function history({ country, clients, receipts }: Course, log: LogEntry[], replay: number[]): Promise<History> {
  const packets = clients.flatMap(packetsOf)
  const stored = await storedAtCentre(country.centre)
  const before = await storedText(country.centre)
  const order = [...packets.keys()].toSorted(
    (one, other) => replay[one % replay.length]! - replay[other % replay.length]! || one - other,
  )
  const given = receipts.map(readGiven)
  for (const index of order) {
    const again = await receivePacket(country.centre, {
      bytes: packets[index]!.bytes,
      caller: centreScope,
      carrier: index % 2 === 0 ? 'file' : 'network',
      isCheck: false,
      now: country.clock.centre,
    })
    if ('receipt' in again) given.push(readGiven(again.receipt))
  }
  return {
    log,
    packets,
    // What a check answers is signed by nobody's key.
    receipts: given.filter(({ signer }) => signer === stored.centre),
    stored,
    clients: clients.map(clientAtEnd),
    replay: { before, after: await storedText(country.centre) },
    brokenChains: await brokenChains(country.centre),
  }
}
