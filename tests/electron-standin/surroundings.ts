import { notReproduced, strict } from './strict.ts'

const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }

export const screen = strict('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
})

export const nativeTheme = strict('nativeTheme', { shouldUseDarkColors: false })

/** A test answers in its place. */
export const dialog = strict('dialog', {
  showOpenDialog: async (): Promise<never> => {
    throw notReproduced('dialog.showOpenDialog')
  },
})

/** A test puts its own function here: leaving the app is not reproduced. */
export const shell = strict('shell', {
  openExternal: async (_address: string): Promise<void> => {
    throw notReproduced('shell.openExternal')
  },
})
