import { join } from 'node:path'
import { createWorkspace } from '#main/database/workspace/workspace-folder'
import { changePassphrase } from '#main/database/workspace/workspace-keys'
import { addWorkspace, cheap } from '../main/database/a-workspace.ts'

/** Changes the passphrase again and again, from one to the other, saying so each time, until it is killed. */
const folder = join(process.argv[2]!, 'pelatihan')
const passphrases = ['kata sandi satu', 'kata sandi dua']
const { workspace } = await createWorkspace({
  folder,
  passphrase: passphrases[0]!,
  setUp: addWorkspace,
  argon2Cost: cheap,
})
for (let count = 1; ; count++) {
  await changePassphrase(workspace, passphrases[count % 2]!, cheap)
  process.stdout.write(`${count}\n`)
}
