import { checkFile } from './roster-import.ts'

/** Lets the user choose a file and starts checking it. Any kind may be chosen: what it is, its content decides. */
export function chooseFile() {
  const input = document.createElement('input')
  input.type = 'file'
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file) void checkFile(file)
  })
  input.click()
}
