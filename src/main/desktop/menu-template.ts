import type { MenuItemConstructorOptions } from 'electron'
import type { Language } from './backend-messages.ts'
import { desktopWords } from './desktop-words.ts'

/** The native menu: editing, zooming and leaving, with the keys that people expect. The work itself is in the page. */
export function menuTemplate(language: Language, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const words = desktopWords[language].menu
  const item = (role: MenuRole) => ({ role, label: words[role] })
  const line: MenuItemConstructorOptions = { type: 'separator' }

  const leave = platform === 'darwin' ? [item('hide'), line, item('quit')] : [item('quit')]
  const edit = [item('undo'), item('redo'), line, item('cut'), item('copy'), item('paste'), item('selectAll')]
  const zoom = [item('zoomIn'), ...furtherZoomKeys, item('zoomOut'), item('resetZoom')]
  const view = [...zoom, line, item('togglefullscreen'), item('reload')]
  const window = [item('minimize'), item('close')]
  return [
    { label: 'Gladi', submenu: leave },
    { label: words.edit, submenu: edit },
    { label: words.view, submenu: view },
    { label: words.window, submenu: window },
  ]
}

type MenuRole = Exclude<keyof (typeof desktopWords)['id']['menu'], 'edit' | 'view' | 'window'>

/** Plus is reached without Shift on most keyboards, and the number pad has keys of its own. */
const furtherZoomKeys: MenuItemConstructorOptions[] = [
  { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
  { role: 'zoomIn', accelerator: 'CommandOrControl+numadd', visible: false },
  { role: 'zoomOut', accelerator: 'CommandOrControl+numsub', visible: false },
  { role: 'resetZoom', accelerator: 'CommandOrControl+num0', visible: false },
]
