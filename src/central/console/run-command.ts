import { PacketFault } from '#packet/packet-fault'
import { OtherCentre } from '../centre-keys.ts'
import { DatabaseIsNewer } from '../store/migrate.ts'
import { centralWords } from '../words.ts'
import { type Arguments, parseArguments, UsageError } from './arguments.ts'
import { EmbeddedIsTaken, openCentre, type Session } from './open-centre.ts'
import { settingsOf } from './settings.ts'

type Run = (given: Arguments, session: Session) => Promise<0 | 1 | void>
type Command = { load: () => Promise<Run>; takes: Parameters<typeof parseArguments>[1] }

const devices = () => import('./device-commands.ts')
const files = () => import('./file-commands.ts')
const page = () => import('./page-command.ts')
const keeping = () => import('./keeping-commands.ts')

/** What a command needs is loaded with it: most are done before a server would have started. */
const commands: Record<string, Command> = {
  serve: {
    load: async () => (await import('./serve-command.ts')).serveCommand,
    takes: ['http', 'host', 'port'],
  },
  enrol: {
    load: async () => (await devices()).enrolCommand,
    takes: ['province', 'centre', 'name', 'from', 'fingerprint'],
  },
  devices: { load: async () => (await devices()).devicesCommand, takes: [] },
  revoke: { load: async () => (await devices()).revokeCommand, takes: ['device'] },
  receive: { load: async () => (await files()).receiveCommand, takes: ['out', 'check'] },
  plan: { load: async () => (await files()).planCommand, takes: ['out', 'check'] },
  conflicts: { load: async () => (await keeping()).conflictsCommand, takes: [] },
  resolve: { load: async () => (await keeping()).resolveCommand, takes: ['province', 'id', 'holds', 'by'] },
  decisions: { load: async () => (await keeping()).decisionsCommand, takes: ['province', 'out'] },
  page: { load: async () => (await page()).pageCommand, takes: ['province', 'name', 'address'] },
  export: { load: async () => (await keeping()).exportCommand, takes: ['out'] },
  audit: { load: async () => (await keeping()).auditCommand, takes: [] },
}

/** Where its lines go: what it did, and what is wrong. */
export type Terminal = { say: (line: string) => void; complain: (line: string) => void }

/** 0 done, 1 refused or not there, 2 wrong usage. Without a command it serves. */
export async function runCommand(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
  { say, complain }: Terminal,
): Promise<number> {
  const words = centralWords()
  const isNamed = argv[0] !== undefined && !argv[0].startsWith('-')
  const [name = 'serve', ...rest] = isNamed ? argv : ['serve', ...argv]
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  const isAsked = name === 'help' || rest.includes('--help')
  if (!command || isAsked) {
    complain(words('central:usage'))
    return isAsked ? 0 : 2
  }
  try {
    const given = parseArguments(rest, command.takes)
    const settings = settingsOf(environment)
    const run = await command.load()
    const centre = await openCentre(settings)
    try {
      return (await run(given, { ...centre, settings, say })) ?? 0
    } finally {
      await centre.close()
    }
  } catch (error) {
    const sentence = sentenceOf(error, words)
    if (sentence === null) throw error
    complain(sentence)
    return error instanceof UsageError ? 2 : 1
  }
}

/** Null: a fault of ours. */
function sentenceOf(error: unknown, words: ReturnType<typeof centralWords>): string | null {
  if (error instanceof UsageError)
    return `${words('central:wrong', { what: error.message })}\n\n${words('central:usage')}`
  if (error instanceof PacketFault) return words(`exchange:fault.${error.kind}`, { line: error.line })
  if (error instanceof EmbeddedIsTaken) return words('central:fault.embeddedTaken', { pid: error.pid })
  if (error instanceof OtherCentre) return words('central:fault.otherCentre')
  if (error instanceof DatabaseIsNewer) return words('central:fault.newer')
  const { code = '', path, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' && path !== undefined) return words('central:fault.noFile', { path })
  if (code === 'EADDRINUSE') return words('central:fault.portTaken')
  return /^(08|28|3D|57P)/.test(code) || code.startsWith('E') ? words('central:fault.noDatabase', { message }) : null
}
