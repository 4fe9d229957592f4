import type { MenuItemConstructorOptions } from 'electron'
import { menuTemplate } from '#main/desktop/menu-template'
import { expect, test } from 'vitest'

function itemsOf(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
}

test.each(['id', 'en'] as const)('in %s, everything that is seen has a label', language => {
  const seen = itemsOf(menuTemplate(language, 'win32')).filter(
    item => item.type !== 'separator' && item.visible !== false,
  )
  expect(seen.filter(item => !item.label)).toEqual([])
  expect(new Set(seen.map(item => item.label)).size).toBe(seen.length)
})

test('the labels are in the language asked for', () => {
  const labelOfCopy = (template: MenuItemConstructorOptions[]) =>
    itemsOf(template).find(item => item.role === 'copy')?.label
  expect(labelOfCopy(menuTemplate('id', 'linux'))).toBe('Salin')
  expect(labelOfCopy(menuTemplate('en', 'linux'))).toBe('Copy')
})

test('every way of typing plus, minus and zero zooms', () => {
  const keys = itemsOf(menuTemplate('id', 'win32')).flatMap(({ role, accelerator }) =>
    accelerator ? [[role, accelerator]] : [],
  )
  expect(keys).toEqual([
    ['zoomIn', 'CommandOrControl+='],
    ['zoomIn', 'CommandOrControl+numadd'],
    ['zoomOut', 'CommandOrControl+numsub'],
    ['resetZoom', 'CommandOrControl+num0'],
  ])
})

test('nobody reaches developer tools from the menu', () => {
  const roles = itemsOf(menuTemplate('id', 'darwin')).map(item => item.role)
  expect(roles).toContain('zoomIn')
  expect(roles).not.toContain('toggleDevTools')
})
