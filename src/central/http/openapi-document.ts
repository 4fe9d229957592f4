import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { central } from '#contract/central'

/** For other programs that speak with the centre; docs/central.openapi.json is this. */
export function openApiDocument() {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  return generator.generate(central, {
    info: {
      title: 'Gladi: the centre',
      version: '1',
      description: 'Takes packets (docs/packet.md), answers signed receipts, issues plans.',
    },
    components: { securitySchemes: { credential: { type: 'http', scheme: 'bearer' } } },
    security: [{ credential: [] }],
  })
}
