import { randomBytes, randomUUID } from 'node:crypto'
import { openWorkspace } from '#main/database/workspace/workspace-folder'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { draftPacket, keepDraftOf } from '#main/exchange/packet-drafts'
import { type KeptPacket, listPackets } from '#main/exchange/packet-repository'
import { senderOf } from '#main/exchange/sender'
import { createWorkspaceSession } from '#main/workspace-session'

const at = '2025-02-27T09:00:00.000Z'
const designId = 'ujian'
const most = 300

/** The first rows of a province's workspace in which `saveRound` can be called. */
export function addProvince(db: WritableDb, provinceCode: string) {
  db.run(sql`
    INSERT INTO workspace (name, role, province_code, created_at) VALUES ('Uji', 'provinsi', ${provinceCode}, ${at})
  `)
  for (let person = 0; person < most; person++) {
    db.run(sql`
      INSERT INTO participant (id, name, role, province_code)
      VALUES (${`p${person}`}, ${`Orang ${person}`}, 'companion', ${provinceCode})
    `)
  }
  db.run(sql`INSERT INTO test_design (id, settings, made_at) VALUES (${designId}, '{}', ${at})`)
}

/** A class more than the last time, larger than the last one; somebody's minutes are others, somebody's are gone. */
function saveRound(db: WritableDb, round: number) {
  const size = Math.min(most, 100 + 20 * round)
  for (let person = 0; person < size; person++) {
    db.run(sql`
      INSERT INTO attendance (participant_id, class_code, minutes, session_minutes, source, at)
      VALUES (${`p${person}`}, ${`UJI-${round}`}, ${round}, 390, 'hand', ${at})
    `)
  }
  db.run(sql`UPDATE attendance SET minutes = ${100 + round} WHERE participant_id = 'p0' AND class_code = 'UJI-1'`)
  db.run(sql`DELETE FROM attendance WHERE participant_id = 'p1' AND class_code = ${`UJI-${round - 1}`}`)
  db.run(sql`
    INSERT INTO test_result (id, design_id, occasion, participant_id, attempt, form, taken_at, source, responses,
                             points_taken, points_possible, percent_taken)
    VALUES (${`ujian ${round}`}, ${designId}, 'post', 'p0', ${round}, 'A', ${at}, 'sheet', ${longAnswers()}, 1, 2, 50)
  `)
}

/** Hardly to be compressed: a packet with it goes in two pieces. */
const longAnswers = () => JSON.stringify(Array.from({ length: 200 }, () => randomBytes(1500).toString('base64')))

const lastRound = (db: ReadableDb) =>
  db.one<{ round: number }>(sql`SELECT coalesce(max(attempt), 0) AS round FROM test_result`)!.round

/** What a window asks for, without a window: the real sender goes on with what was on its way, as in the app. */
export async function openProvince(folder: string, dataKey: Uint8Array) {
  const now = () => new Date()
  const session = createWorkspaceSession(now)
  const workspace = await session.hold(await openWorkspace({ folder, credential: { by: 'data-key', dataKey } }))
  const { database } = workspace
  const sender = senderOf(workspace, { now, chance: Math.random })
  sender.wake()
  const packets = () => database.read(db => listPackets(db, -1)).toReversed()
  return {
    database,
    packets,
    /** The oldest that has no receipt. */
    open: () => packets().find(({ state }) => state === 'waiting' || state === 'sent'),
    report: () => database.write(db => saveRound(db, lastRound(db) + 1)),
    /** Of all that waits; null: nothing does. */
    async pack(onDrafted = () => {}): Promise<KeptPacket | null> {
      const draft = await draftPacket(workspace, { id: randomUUID(), at: now().toISOString() })
      if (!draft) return null
      onDrafted()
      const kept = await keepDraftOf(workspace, draft, now().toISOString())
      return packets().find(({ id }) => id === kept!.id)!
    },
    send: ({ number }: Pick<KeptPacket, 'number'>) => sender.send(number),
    /** What is being sent is at the centre; there is no answer yet. */
    isWhole: () => {
      const progress = sender.progress()
      return progress !== null && progress.bytes > 0 && progress.sent === progress.bytes
    },
    close: () => session.close(),
  }
}
