import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#contract/desktop'
import type { Language } from './backend-messages.ts'
import { desktopWords } from './desktop-words.ts'

/** What a click does: the page's command, or what only the desktop can. */
export type MenuAction = MenuCommand | 'chooseWorkspace' | 'import' | 'reload'

export interface MenuState {
  language: Language
  platform: NodeJS.Platform
  /** Whether a workspace is open: most commands need one. */
  isOpen: boolean
}

type Item = MenuItemConstructorOptions

/** The native menu: files, editing, zooming, help, with the keys that people expect. */
export function menuTemplate({ language, platform, isOpen }: MenuState, act: (action: MenuAction) => void): Item[] {
  const words = desktopWords[language].menu
  const role = (name: MenuRole): Item => ({ role: name, label: words[name] })
  const line: Item = { type: 'separator' }
  const click = (action: MenuAction, accelerator?: string): Item => ({
    label: words[action],
    click: () => act(action),
    ...(accelerator && { accelerator }),
  })
  const needsWorkspace = (item: Item): Item => ({ ...item, enabled: isOpen })
  /** The page hears this key itself, and knows whether a field wants it; the menu only shows it. */
  const ofPage = (item: Item): Item => needsWorkspace({ ...item, registerAccelerator: false })

  const file = [
    click('chooseWorkspace', 'CommandOrControl+O'),
    click('create', 'CommandOrControl+N'),
    line,
    needsWorkspace(click('import', 'CommandOrControl+I')),
    needsWorkspace(click('backUp', 'CommandOrControl+Shift+B')),
    line,
    needsWorkspace(click('lock', 'CommandOrControl+L')),
    needsWorkspace(click('closeWorkspace')),
    ...(platform === 'darwin' ? [] : [line, role('quit')]),
  ]
  const edit = [
    ofPage(click('undo', 'CommandOrControl+Z')),
    ofPage(click('redo', platform === 'darwin' ? 'Shift+Command+Z' : 'Control+Y')),
    line,
    role('cut'),
    role('copy'),
    role('paste'),
    role('selectAll'),
    line,
    ofPage(click('palette', 'CommandOrControl+K')),
  ]
  const zoom = [role('zoomIn'), ...furtherZoomKeys, role('zoomOut'), role('resetZoom')]
  const theme = [click('light'), click('dark'), click('auto')]
  const view = [
    ...zoom,
    line,
    { label: words.theme, submenu: theme },
    line,
    role('togglefullscreen'),
    click('reload', 'CommandOrControl+R'),
  ]
  const help = [needsWorkspace(click('keys')), line, role('about')]
  // A Mac's first menu is the program's.
  const program = { label: 'Gladi', submenu: [role('hide'), line, role('quit')] }
  return [
    ...(platform === 'darwin' ? [program] : []),
    { label: words.file, submenu: file },
    { label: words.edit, submenu: edit },
    { label: words.view, submenu: view },
    { label: words.window, submenu: [role('minimize'), role('close')] },
    { label: words.help, submenu: help },
  ]
}

type MenuRole = Exclude<
  keyof (typeof desktopWords)['id']['menu'],
  MenuAction | 'file' | 'edit' | 'view' | 'window' | 'help' | 'theme'
>

/** Plus is reached without Shift on most keyboards, and the number pad has keys of its own. */
const furtherZoomKeys: Item[] = [
  { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
  { role: 'zoomIn', accelerator: 'CommandOrControl+numadd', visible: false },
  { role: 'zoomOut', accelerator: 'CommandOrControl+numsub', visible: false },
  { role: 'resetZoom', accelerator: 'CommandOrControl+num0', visible: false },
]
