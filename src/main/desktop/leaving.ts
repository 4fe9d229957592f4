import type { BrowserWindow } from 'electron'
import type { FromPage } from '#contract/desktop'
import type { PageChannel } from './page-channel.ts'

/** A page that is well answers in milliseconds; one that hangs must not keep its window. */
const patience = 3_000

export interface Leaving {
  /** Does what ends the page: at once where nothing is unsaved, else if the user says so. */
  leave(act: () => void): void
  /** A window that is closed asks first. */
  guard(window: BrowserWindow): void
  hear(message: FromPage): void
}

/** Lets nothing that was typed, reviewed or found be lost without a question. The page asks it, in its own words. */
export function createLeaving(tell: PageChannel['tell']): Leaving {
  let isUnsaved = false
  let act: (() => void) | undefined
  let timer: NodeJS.Timeout | undefined

  function go() {
    clearTimeout(timer)
    isUnsaved = false
    act?.()
    act = undefined
  }

  function leave(wanted: () => void) {
    act = wanted
    if (!isUnsaved) return go()
    clearTimeout(timer)
    timer = setTimeout(go, patience)
    tell({ type: 'leaving' })
  }

  function hear(message: FromPage) {
    if (message.type === 'state') isUnsaved = message.isUnsaved
    else if (message.type === 'asked') clearTimeout(timer)
    else if (message.type === 'leave') go()
    else if (message.type === 'stay') act = undefined
  }

  function guard(window: BrowserWindow) {
    window.on('close', event => {
      if (!isUnsaved) return
      event.preventDefault()
      leave(() => window.close())
    })
    window.webContents.on('render-process-gone', () => {
      isUnsaved = false
    })
  }

  return { leave, guard, hear }
}
