import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { decisionBody, packetHeader, packetRecord, receiptHead, receiptLines, resultBodies } from '#contract/packet'
import { cardBody, companionBody } from '#contract/companion-packet'
import { planBodies } from '#contract/plan-packet'

/** Written anew by `npx vitest run tests/packet -u`, after docs/packet.md says what changed. */
test('the schema that others read packets by is the one that Gladi checks them by', async () => {
  const companions = { card: cardBody, companion: companionBody }
  const envelope = { packetHeader, packetRecord, receiptHead, receiptLines, decision: decisionBody }
  const parts = { ...envelope, ...resultBodies, ...planBodies, ...companions }
  const definitions = Object.entries(parts).map(([name, schema]) => {
    const { $schema: _, ...definition } = z.toJSONSchema(schema)
    return [name, definition]
  })
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Gladi packet, format 1 (see packet.md)',
    $defs: Object.fromEntries(definitions),
  }
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, '../../docs/packet.schema.json'),
  )
})
