import { fingerprintOf } from '#packet/device-keys'
import { callLimits } from '../http/call-limits.ts'
import { loadCertificate } from '../http/certificate.ts'
import { createLog } from '../http/log.ts'
import { createMetrics } from '../http/metrics.ts'
import { serve } from '../http/serve.ts'
import { directReceiver, threadedReceiver } from '../receive/receiver.ts'
import { makePageKey } from '../readiness/page-sessions.ts'
import { centreScope } from '../store/store.ts'
import { type Arguments, UsageError } from './arguments.ts'
import type { Session } from './open-centre.ts'
import { pageAddress } from './page-command.ts'

const usualPort = 8443

/** Serves until the process is told to end; then answers what was asked, and takes nothing new. */
export async function serveCommand(given: Arguments, centre: Session): Promise<void> {
  const { words, keys, pool, settings, say } = centre
  const port = Number(given.port ?? usualPort)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port')
  const certificate = given.http ? null : await loadCertificate(settings.tls, settings.folder, new Date())
  const receiver =
    settings.databaseUrl === null ? directReceiver(centre) : threadedReceiver(centre, settings.databaseUrl)
  const log = createLog(settings.logLevel)
  const server = await serve({
    context: { centre, receiver, metrics: createMetrics(), version: settings.version, now: () => new Date() },
    limits: callLimits(pool),
    log,
    tls: certificate,
    host: given.host ?? '0.0.0.0',
    port,
    metricsToken: settings.metricsToken,
    pagesFolder: settings.pagesFolder,
  })
  if (settings.databaseUrl === null) say(words('central:serve.trial', { folder: settings.folder }))
  say(words('central:serve.address', { address: server.address }))
  say(words('central:serve.centre', { name: keys.name, fingerprint: fingerprintOf(keys.signing.publicKey) }))
  if (certificate) {
    const { fingerprint, isSelfSigned } = certificate
    say(words(isSelfSigned ? 'central:serve.selfSigned' : 'central:serve.certificate', { fingerprint }))
  }
  const stopTelling = tellPageAddresses(centre, server.address)
  await told('SIGTERM', 'SIGINT')
  stopTelling()
  log.info({ event: 'stopping' })
  await server.close()
  await receiver.close()
  log.info({ event: 'stopped' })
}

/**
 * Where a person sits at the terminal, or the embedded database allows no second program: an address of the centre's page,
 * and a new one with every Enter.
 */
function tellPageAddresses({ store, settings, words, say }: Session, served: string): () => void {
  if (!process.stdin.isTTY && settings.databaseUrl !== null) return () => {}
  const tell = async () => {
    const key = await makePageKey(store, { provinceCode: centreScope, name: settings.name, now: new Date() })
    say(words('central:page.again', { address: pageAddress(served, key) }))
  }
  const tellNow = () => void tell().catch(() => {})
  tellNow()
  process.stdin.on('data', tellNow).on('error', () => {})
  process.stdin.unref?.()
  return () => {
    process.stdin.off('data', tellNow)
    process.stdin.pause()
  }
}

/** Again and again: a terminal tells the whole group, and the npm script tells once more. */
const told = (...signals: NodeJS.Signals[]) =>
  new Promise<void>(resolve => {
    for (const signal of signals) process.on(signal, () => resolve())
  })
