import { takeLock } from '#main/database/workspace/lock'
import { WorkspaceRefusedError } from '#main/database/refusal'

try {
  takeLock(process.argv[2] ?? '')
  process.stdout.write('taken\n')
} catch (error) {
  process.stdout.write(error instanceof WorkspaceRefusedError ? `${error.refusal.kind}\n` : `${String(error)}\n`)
}
process.stdin.resume() // stays until it is killed
