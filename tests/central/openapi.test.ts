import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openApiDocument } from '#central/http/openapi-document'

/** Written anew by `npx vitest run tests/central -u`. */
test('the document that others call the centre by is the one that it serves', async () => {
  await expect(`${JSON.stringify(await openApiDocument(), null, 2)}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, '../../docs/central.openapi.json'),
  )
})
