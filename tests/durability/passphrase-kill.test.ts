import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWorkspace } from '#main/database/workspace/workspace-folder'
import { aFolder } from '../main/database/a-folder.ts'

const passphrases = ['kata sandi satu', 'kata sandi dua']

/** Kills a process that changes passphrases, in the midst of the change after the one numbered `after`. */
async function killed(after: number) {
  const home = aFolder()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'passphrase-writer.ts'), home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = 0
  let buffer = ''
  child.stdout.on('data', part => {
    buffer += String(part)
    told = buffer.split('\n').length - 1
    if (told >= after) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return { folder: join(home, 'pelatihan'), told }
}

test.each([1, 3, 8, 21])(
  'killed after change %i, the last or the next passphrase opens it, nothing else',
  async after => {
    const { folder, told } = await killed(after)
    const opens: number[] = []
    for (const [index, passphrase] of passphrases.entries()) {
      const opened = openWorkspace({ folder, credential: { by: 'passphrase', passphrase } })
      await opened.then(
        async workspace => {
          opens.push(index)
          await workspace.close()
        },
        () => {},
      )
    }
    expect(opens).toHaveLength(1)
    expect([told % 2, (told + 1) % 2]).toContain(opens[0])
  },
)
