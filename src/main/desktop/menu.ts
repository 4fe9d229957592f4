import { Menu } from 'electron'
import type { Language } from './backend-messages.ts'
import { menuTemplate } from './menu-template.ts'

export function showMenu(language: Language): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, process.platform)))
}
