import { attendanceCommand } from './attendance-command.ts'
import { caseCommand } from './case-command.ts'
import { parseArguments, UsageError } from './command-arguments.ts'
import { exampleCommand } from './example-command.ts'
import { feasibilityCommand } from './feasibility-command.ts'
import { gainCommand } from './gain-command.ts'
import { itemsCommand } from './items-command.ts'
import { packetCommand } from './packet-command.ts'
import { planCommand } from './plan-command.ts'
import { questionnaireCommand } from './questionnaire-check-command.ts'
import { RosterFileUnreadable } from './roster-from-files.ts'
import { OutputUnwritable } from './write-out.ts'
import { wordsIn } from '#main/words'

const planOptions = [
  'roster',
  'out',
  'rooms',
  'room-pool',
  'size',
  'target',
  'classes',
  'start',
  'seed',
  'codes',
] as const
const commands = {
  example: { run: exampleCommand, takes: ['out', 'seed', 'scale'] },
  plan: { run: planCommand, takes: planOptions },
  feasibility: { run: feasibilityCommand, takes: ['people', 'rooms', 'size', 'target', 'days'] },
  questionnaire: { run: questionnaireCommand, takes: ['words'] },
  attendance: { run: attendanceCommand, takes: ['words', 'roster', 'session', 'zone', 'class'] },
  items: { run: itemsCommand, takes: ['words'] },
  gain: { run: gainCommand, takes: ['words'] },
  packet: { run: packetCommand, takes: ['words', 'workspace', 'out', 'encrypted', 'key', 'kind', 'province'] },
  case: { run: caseCommand, takes: ['words', 'seed', 'variables', 'out'] },
} as const

/** `gladi <command>`: 0 done, 1 input that cannot be read or a place that cannot be written, 2 wrong usage. */
export async function main(argv: string[]) {
  const [name = '', ...rest] = argv
  const words = wordsIn(rest.includes('--english') ? 'en' : 'id')
  const command = commands[name as keyof typeof commands]
  if (!Object.hasOwn(commands, name)) {
    process.stderr.write(`${words('cli:usage')}\n`)
    return name === 'help' || name === '--help' ? 0 : 2
  }
  try {
    return (await command.run(parseArguments(rest, command.takes), words)) ?? 0
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${words(`cli:wrong.${error.kind}`, { option: error.option })}\n\n${words('cli:usage')}\n`)
      return 2
    }
    if (error instanceof RosterFileUnreadable) {
      process.stderr.write(`${error.sentence(words)}\n`)
      return 1
    }
    if (error instanceof OutputUnwritable) {
      process.stderr.write(`${words('cli:notWritten', { file: error.file })}\n`)
      return 1
    }
    throw error
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2))
