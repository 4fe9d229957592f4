import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Where the files were to go cannot be written: exit code 1. */
export class OutputUnwritable extends Error {
  readonly file: string
  constructor(file: string, cause: unknown) {
    super(`${file} cannot be written`, { cause })
    this.file = file
  }
}

/** Writes a file, making its folder where it is missing. Throws OutputUnwritable. */
export async function writeOut(file: string, content: string | Uint8Array) {
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  } catch (error) {
    throw new OutputUnwritable(file, error)
  }
}
