import { oc } from '@orpc/contract'
import * as z from 'zod'
import { packetRefusals } from '#domain/exchange/receipt'
import { instant } from './identifiers.ts'
import { party } from './packet.ts'

/**
 * What the centre's service answers over HTTP, for Gladi and for any other program (docs/central.openapi.json). A device
 * shows its credential as `Authorization: Bearer …`; only `enrol` and `centre` work without.
 */

/** A packet is sent in pieces of at most so many bytes, so that a cut costs one piece. */
export const chunkBytes = 256 * 1024

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const offset = z.object({ offset: z.int().min(0) })
const upload = z.object({ sha256 })

const refusals = {
  CREDENTIAL_REFUSED: { status: 401, message: 'The credential is not known, or was revoked.' },
  TOO_OFTEN: { status: 429, message: 'Too many calls.', data: z.object({ seconds: z.int() }) },
  SERVER_FULL: { status: 507, message: 'There is no room for more.' },
} as const

const packetFault = {
  PACKET_FAULT: {
    status: 422,
    message: 'These bytes are no packet that can be taken.',
    data: z.object({ kind: z.string(), line: z.int().nullable(), sentence: z.string() }),
  },
} as const

/** In the OpenAPI document. */
const withoutCredential = <Operation extends object>(operation: Operation) => ({ ...operation, security: [] })

export const central = {
  /** Who the centre is; its clock, so that a device can see that its own is wrong. */
  centre: oc
    .route({ method: 'GET', path: '/api/v1/centre', summary: 'Who the centre is', spec: withoutCredential })
    .output(z.object({ party, at: instant, version: z.string() })),

  /** A one-time code, given by the centre's people, makes a device one of a province (or of the centre itself). */
  enrol: oc
    .route({ method: 'POST', path: '/api/v1/enrolments', summary: 'Enrol a device', spec: withoutCredential })
    .input(z.object({ code: z.string().min(1).max(100), party: party.omit({ role: true, provinceCode: true }) }))
    .output(z.object({ credential: z.string(), device: party, centre: party }))
    .errors({
      CODE_REFUSED: { status: 403, message: 'The code is wrong, used, or out of date.' },
      TOO_OFTEN: refusals.TOO_OFTEN,
    }),

  uploads: {
    /** How much of a packet, named by its SHA-256, is there already: sending goes on from there. */
    find: oc
      .route({ method: 'GET', path: '/api/v1/uploads/{sha256}', summary: 'How much is there' })
      .input(upload)
      .output(offset)
      .errors(refusals),
    /** The next piece. One that begins elsewhere than where the last one ended is not taken. */
    add: oc
      .route({ method: 'POST', path: '/api/v1/uploads/{sha256}', summary: 'The next piece' })
      .input(upload.extend({ offset: z.coerce.number().int().min(0), chunk: z.file().max(chunkBytes) }))
      .output(offset)
      .errors({
        ...refusals,
        OTHER_OFFSET: { status: 409, message: 'The piece does not begin where the last one ended.', data: offset },
      }),
  },

  packets: {
    /**
     * Takes a packet, given whole or named by its upload. Answers the signed receipt, a packet itself; for a packet that
     * was taken before, the same bytes. With `check` nothing is kept: what would come of it, signed by a key made for
     * this one answer, so that it never passes for a receipt.
     */
    receive: oc
      .route({ method: 'POST', path: '/api/v1/packets', summary: 'Hand over a packet' })
      .input(
        z.union([
          z.object({ packet: z.file(), check: z.stringbool().optional() }),
          upload.extend({ check: z.boolean().optional() }),
        ]),
      )
      .output(z.file())
      .errors({
        ...refusals,
        ...packetFault,
        UPLOAD_UNFINISHED: { status: 409, message: 'Not all of the packet is there.', data: offset },
        PACKET_REFUSED: {
          status: 403,
          message: 'The packet is whole, but not one that this device may send.',
          data: z.object({ reason: z.enum(packetRefusals), sentence: z.string() }),
        },
      }),
    /** The receipt of a packet that this device sent. */
    receipt: oc
      .route({ method: 'GET', path: '/api/v1/packets/{packetId}/receipt', summary: 'A receipt again' })
      .input(z.object({ packetId: z.uuid() }))
      .output(z.file())
      .errors({ ...refusals, NOT_FOUND: { status: 404, message: 'No such packet came.' } }),
    /** The latest plan of this device's province; `after`: SHA-256 of the one it has, 204 where that is the latest. */
    plan: oc
      .route({ method: 'GET', path: '/api/v1/plan', summary: 'The latest plan', outputStructure: 'detailed' })
      .input(z.object({ after: sha256.optional() }))
      .output(z.union([z.object({ status: z.literal(200), body: z.file() }), z.object({ status: z.literal(204) })]))
      .errors({ ...refusals, NOT_FOUND: { status: 404, message: 'There is no plan for this province yet.' } }),
    /**
     * How conflicts of this device's province were decided: a packet of kind `decision` with all there ever were. `after`:
     * how many of them it has; 204 where there are no more.
     */
    decisions: oc
      .route({
        method: 'GET',
        path: '/api/v1/decisions',
        summary: 'How conflicts were decided',
        outputStructure: 'detailed',
      })
      .input(z.object({ after: z.coerce.number().int().min(0).optional() }))
      .output(z.union([z.object({ status: z.literal(200), body: z.file() }), z.object({ status: z.literal(204) })]))
      .errors(refusals),
  },
}
