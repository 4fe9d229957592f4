import type { MenuItemConstructorOptions } from 'electron'
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { notReproduced, refuseUnknownOptions, strict } from './strict.ts'

interface MenuItem {
  label: string
  role?: string
  accelerator?: string
  visible: boolean
  enabled: boolean
  registerAccelerator: boolean
  submenu?: MenuShape
  click(): void
}

interface MenuShape {
  items: MenuItem[]
}

let applicationMenu: MenuShape | null = null

/** The menu as data, and what some of its roles do. Nothing is drawn, and no key reaches it. */
export const Menu = strict('Menu', {
  buildFromTemplate: (template: MenuItemConstructorOptions[]): MenuShape =>
    strict('Menu', { items: template.map(toMenuItem) }),
  setApplicationMenu: (menu: MenuShape | null) => {
    applicationMenu = menu
  },
  getApplicationMenu: () => applicationMenu,
})

const knownOptions = 'label role type accelerator registerAccelerator visible enabled submenu click'.split(' ')

function toMenuItem(options: MenuItemConstructorOptions): MenuItem {
  refuseUnknownOptions('MenuItem', options, knownOptions)
  const { label = '', role, accelerator, visible = true, enabled = true, registerAccelerator = true } = options
  const { submenu } = options
  return {
    label,
    visible,
    enabled,
    registerAccelerator,
    click: () => choose(options),
    ...(role && { role }),
    ...(accelerator && { accelerator }),
    ...(Array.isArray(submenu) && { submenu: Menu.buildFromTemplate(submenu) }),
  }
}

/** A role has its own effect; a greyed item none. Electron hands `click` the item, the window and the key: nothing here reads them. */
function choose({ role, enabled = true, click }: MenuItemConstructorOptions): void {
  if (!enabled) return
  if (role || !click) act(role)
  else Reflect.apply(click, undefined, [])
}

function act(role: string | undefined): void {
  if (role === 'quit') return app.quit()
  const window = BrowserWindow.getFocusedWindow()
  const contents = window?.webContents
  if (!window || !contents) return
  if (role === 'zoomIn') contents.setZoomLevel(contents.getZoomLevel() + 0.5)
  else if (role === 'zoomOut') contents.setZoomLevel(contents.getZoomLevel() - 0.5)
  else if (role === 'resetZoom') contents.setZoomLevel(0)
  else if (role === 'reload') contents.reload()
  else if (role === 'minimize') window.minimize()
  else if (role === 'close') window.close()
  else throw notReproduced(`the menu role ${role}`)
}
