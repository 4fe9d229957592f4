import { runCommand } from './console/run-command.ts'

/** `npm run central -- <command>` */
process.exitCode = await runCommand(process.argv.slice(2), process.env, {
  say: line => process.stdout.write(`${line}\n`),
  complain: line => process.stderr.write(`${line}\n`),
})
