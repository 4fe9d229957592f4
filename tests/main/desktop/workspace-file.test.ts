import { join, resolve } from 'node:path'
import { workspaceInArguments, workspaceOf } from '#main/desktop/workspace-file'
import { expect, test } from 'vitest'

const folder = resolve('/tmp/Gladi/Uji')

test.each([
  ['its own file', join(folder, 'Uji.gladi'), folder],
  ['its own file, as Windows may write it', join(folder, 'UJI.GLADI'), folder],
  ['its key file', join(folder, 'gladi.key.json'), folder],
  ['another JSON file', join(folder, 'data.json'), null],
  ['a list', join(folder, 'peserta.xlsx'), null],
])('a workspace is found by %s', (_what, file, found) => {
  expect(workspaceOf(file)).toBe(found)
})

test('a double click hands the file over on the command line, after the program', () => {
  expect(workspaceInArguments(['Gladi.exe', join(folder, 'Uji.gladi')], '/')).toBe(folder)
})

test('in development the folder of the app comes first, and switches anywhere', () => {
  const words = ['electron', '.', '--example', join(folder, 'Uji.gladi'), '--inspect=0']
  expect(workspaceInArguments(words, '/')).toBe(folder)
})

test('a file is found from the folder that the program was started in', () => {
  expect(workspaceInArguments(['gladi', 'Uji.gladi'], folder)).toBe(folder)
})

test('a start without a file opens nothing', () => {
  expect(workspaceInArguments(['/opt/Uji.gladi/gladi'], '/')).toBe(null)
})
