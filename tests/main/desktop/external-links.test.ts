import { isAllowedOutside } from '#main/desktop/external-links'
import { expect, test } from 'vitest'

test.each([
  'https://zoom.us/j/123?pwd=x',
  'https://us02web.zoom.us/j/1',
  'https://www.bps.go.id/',
  'https://bps.go.id/',
])('%s may be opened in the browser', address => {
  expect(isAllowedOutside(address)).toBe(true)
})

test.each([
  'http://zoom.us/',
  'https://zoom.us.example.org/',
  'https://notzoom.us/',
  'https://example.org/?zoom.us',
  'https://zoom.us@example.org/',
  'https://user:password@zoom.us/',
  'https://zoom.us:8443/',
  'zoommtg://zoom.us/join',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'smb://bps.go.id/',
  'zoom.us',
  '',
])('%s may not', address => {
  expect(isAllowedOutside(address)).toBe(false)
})
