import type { TriedServer } from '#contract/exchange'
import { party as partySchema } from '#contract/packet'
import type { Party } from '#domain/exchange/packet'
import type { SendFault } from '#domain/exchange/send-fault'
import { fingerprintOf } from '#packet/device-keys'
import { connectCentral } from './central-connection.ts'
import { wrongMinutes } from './exchange-view.ts'
import { SendFaultError, toSendFault } from './send-fault-error.ts'
import type { CentralServer } from './server-repository.ts'

/** `https://host[:port]` of what somebody typed, also without `https://`; null: no address. */
export function readAddress(typed: string): string | null {
  const text = typed.trim()
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  const url = URL.canParse(withScheme) ? new URL(withScheme) : null
  const isAddress = url?.protocol === 'https:' && url.hostname !== '' && url.username === '' && url.password === ''
  return isAddress ? url.origin : null
}

/** SHA-256 of a certificate as programs write it, with colons or spaces or without; null: it is none. */
export function readCertificate(typed: string): string | null {
  const digits = typed.replace(/[\s:]/g, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(digits) ? digits : null
}

/** Who answers there. Nothing is shown but an address. */
export async function tryServer(
  { address, certificate }: Pick<CentralServer, 'address' | 'certificate'>,
  now: () => Date,
): Promise<TriedServer> {
  const connection = connectCentral({ address, certificate, credential: null }, now)
  try {
    const { party, version } = await connection.client.centre()
    return {
      party: believedParty(party),
      fingerprint: fingerprintOf(party.publicKey),
      version: version.slice(0, 50),
      certificate: connection.certificate()!,
      clockAheadMinutes: wrongMinutes(connection.clockAhead()),
    }
  } catch (error) {
    return { fault: toSendFault(error, new URL(address).hostname) }
  } finally {
    connection.close()
  }
}

export type Enrolment = { credential: string; device: Party; centre: Party }

/** Shows the code and this device's keys. */
export async function enrolAt(
  server: Pick<CentralServer, 'address' | 'certificate'>,
  code: string,
  { name, publicKey, recipient }: Party,
  now: () => Date,
): Promise<Enrolment | { fault: SendFault }> {
  const connection = connectCentral({ ...server, credential: null }, now)
  try {
    const answer = await connection.client.enrol({ code, party: { name, publicKey, recipient } })
    if (typeof answer.credential !== 'string') throw new SendFaultError({ kind: 'not-gladi', status: 200 })
    return { credential: answer.credential, device: believedParty(answer.device), centre: believedParty(answer.centre) }
  } catch (error) {
    return { fault: toSendFault(error, new URL(server.address).hostname) }
  } finally {
    connection.close()
  }
}

/** Somebody else may answer in the centre's place: what is said is checked like a file. */
function believedParty(said: unknown): Party {
  const { data } = partySchema.safeParse(said)
  if (!data) throw new SendFaultError({ kind: 'not-gladi', status: 200 })
  return data
}
