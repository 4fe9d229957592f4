import type { MenuItemConstructorOptions } from 'electron'
import { type MenuAction, type MenuState, menuTemplate } from '#main/desktop/menu-template'
import { expect, test } from 'vitest'

type Template = MenuItemConstructorOptions[]

const menu = (state: Partial<MenuState> = {}, act: (action: MenuAction) => void = () => {}) =>
  menuTemplate({ language: 'id', platform: 'win32', isOpen: true, ...state }, act)

function itemsOf(template: Template): Template {
  return template.flatMap(item => (Array.isArray(item.submenu) ? [...item.submenu, ...itemsOf(item.submenu)] : []))
}

const labelled = (template: Template, label: string) => itemsOf(template).find(item => item.label === label)

test.each(['id', 'en'] as const)('in %s, everything that is seen has a label', language => {
  const seen = itemsOf(menu({ language })).filter(item => item.type !== 'separator' && item.visible !== false)
  expect(seen.filter(item => !item.label)).toEqual([])
  expect(new Set(seen.map(item => item.label)).size).toBe(seen.length)
})

test('the labels are in the language asked for', () => {
  const labelOfCopy = (template: Template) => itemsOf(template).find(item => item.role === 'copy')?.label
  expect(labelOfCopy(menu({ platform: 'linux' }))).toBe('Salin')
  expect(labelOfCopy(menu({ language: 'en', platform: 'linux' }))).toBe('Copy')
})

test('every way of typing plus, minus and zero zooms', () => {
  const keys = itemsOf(menu()).flatMap(({ role, accelerator }) => (role && accelerator ? [[role, accelerator]] : []))
  expect(keys).toEqual([
    ['zoomIn', 'CommandOrControl+='],
    ['zoomIn', 'CommandOrControl+numadd'],
    ['zoomOut', 'CommandOrControl+numsub'],
    ['resetZoom', 'CommandOrControl+num0'],
  ])
})

test('nobody reaches developer tools from the menu', () => {
  const roles = itemsOf(menu({ platform: 'darwin' })).map(item => item.role)
  expect(roles).toContain('zoomIn')
  expect(roles).not.toContain('toggleDevTools')
})

test('a click says what is wanted', () => {
  const said: MenuAction[] = []
  const template = menu({}, action => said.push(action))
  for (const label of ['Buka pelatihan…', 'Impor daftar…', 'Urungkan', 'Gelap', 'Muat ulang halaman']) {
    Reflect.apply(labelled(template, label)!.click!, undefined, [])
  }
  expect(said).toEqual(['chooseWorkspace', 'import', 'undo', 'dark', 'reload'])
})

test('without an open workspace, what needs one is greyed', () => {
  const greyed = itemsOf(menu({ isOpen: false }))
    .filter(item => item.enabled === false)
    .map(item => item.label)
  expect(greyed).toEqual([
    'Impor daftar…',
    'Cadangkan sekarang',
    'Kunci sekarang',
    'Tutup pelatihan',
    'Urungkan',
    'Ulangi',
    'Cari orang atau perintah',
    'Semua tombol',
  ])
})

test('keys that a field may want for itself are the page’s to hear', () => {
  const ofPage = itemsOf(menu()).filter(item => item.registerAccelerator === false)
  expect(ofPage.map(item => item.accelerator)).toEqual(['CommandOrControl+Z', 'Control+Y', 'CommandOrControl+K'])
})

test("on a Mac the first menu is the program's, and redo has the Mac's keys", () => {
  const template = menu({ platform: 'darwin' })
  expect(template.map(item => item.label)).toEqual(['Gladi', 'Berkas', 'Edit', 'Tampilan', 'Jendela', 'Bantuan'])
  expect(labelled(template, 'Ulangi')?.accelerator).toBe('Shift+Command+Z')
})
