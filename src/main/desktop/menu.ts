import { Menu } from 'electron'
import type { Language } from './backend-messages.ts'
import { type MenuAction, menuTemplate } from './menu-template.ts'

export interface AppMenu {
  useLanguage(language: Language): void
  /** Whether a workspace is open. */
  setOpen(isOpen: boolean): void
}

/** Shows the native menu, in Indonesian until told otherwise, and anew whenever what it says changes. */
export function showMenu(act: (action: MenuAction, language: Language) => void): AppMenu {
  let language: Language = 'id'
  let isOpen = false
  const draw = () => {
    const template = menuTemplate({ language, isOpen, platform: process.platform }, action => act(action, language))
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  draw()
  return {
    useLanguage: next => {
      language = next
      draw()
    },
    setOpen: next => {
      if (next === isOpen) return
      isOpen = next
      draw()
    },
  }
}
