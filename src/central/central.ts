import { PacketFault } from '#packet/packet-fault'
import { OtherCentre } from './centre-keys.ts'
import { type Arguments, parseArguments, UsageError } from './console/arguments.ts'
import { devicesCommand, enrolCommand, revokeCommand } from './console/device-commands.ts'
import { planCommand, receiveCommand } from './console/file-commands.ts'
import { auditCommand, conflictsCommand, exportCommand, resolveCommand } from './console/keeping-commands.ts'
import { EmbeddedIsTaken, openCentre, type OpenCentre } from './console/open-centre.ts'
import { serveCommand } from './console/serve-command.ts'
import { type Settings, settingsOf } from './console/settings.ts'
import { DatabaseIsNewer } from './store/migrate.ts'
import { centralWords } from './words.ts'

type Command = {
  run: (given: Arguments, centre: OpenCentre, settings: Settings) => Promise<0 | 1 | void>
  takes: Parameters<typeof parseArguments>[1]
}

const commands: Record<string, Command> = {
  serve: { run: serveCommand, takes: ['http', 'host', 'port'] },
  enrol: { run: enrolCommand, takes: ['province', 'centre', 'name', 'from', 'fingerprint'] },
  devices: { run: devicesCommand, takes: [] },
  revoke: { run: revokeCommand, takes: ['device'] },
  receive: { run: receiveCommand, takes: ['out', 'check'] },
  plan: { run: planCommand, takes: ['out', 'check'] },
  conflicts: { run: conflictsCommand, takes: [] },
  resolve: { run: resolveCommand, takes: ['province', 'id', 'holds', 'by'] },
  export: { run: exportCommand, takes: ['out'] },
  audit: { run: auditCommand, takes: [] },
}

/** `npm run central -- <command>`: 0 done, 1 refused or not there, 2 wrong usage. */
async function main(argv: readonly string[]): Promise<number> {
  const words = centralWords()
  const complain = (sentence: string) => process.stderr.write(`${sentence}\n`)
  const isNamed = argv[0] !== undefined && !argv[0].startsWith('-')
  const [name = 'serve', ...rest] = isNamed ? argv : ['serve', ...argv]
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command || rest.includes('--help')) {
    complain(words('central:usage'))
    return rest.includes('--help') || name === 'help' ? 0 : 2
  }
  try {
    const given = parseArguments(rest, command.takes)
    const settings = settingsOf(process.env)
    const centre = await openCentre(settings)
    try {
      return (await command.run(given, centre, settings)) ?? 0
    } finally {
      await centre.close()
    }
  } catch (error) {
    if (error instanceof UsageError) {
      complain(`${words('central:wrong', { what: error.message })}\n\n${words('central:usage')}`)
      return 2
    }
    const sentence = sentenceOf(error)
    if (sentence === null) throw error
    complain(sentence)
    return 1
  }

  function sentenceOf(error: unknown): string | null {
    if (error instanceof PacketFault) return words(`exchange:fault.${error.kind}`, { line: error.line })
    if (error instanceof EmbeddedIsTaken) return words('central:fault.embeddedTaken', { pid: error.pid })
    if (error instanceof OtherCentre) return words('central:fault.otherCentre')
    if (error instanceof DatabaseIsNewer) return words('central:fault.newer')
    const { code = '', path, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && path !== undefined) return words('central:fault.noFile', { path })
    if (code === 'EADDRINUSE') return words('central:fault.portTaken')
    return /^(08|28|3D|57P)/.test(code) || code.startsWith('E') ? words('central:fault.noDatabase', { message }) : null
  }
}

process.exitCode = await main(process.argv.slice(2))
