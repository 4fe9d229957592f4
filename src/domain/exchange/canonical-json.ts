/**
 * JSON as RFC 8785 has it for what packets hold (text, finite numbers, true, false, null, lists and objects of these):
 * keys in the order of their UTF-16 code units, no spaces. The same content is the same text, whoever writes it.
 */
export function canonicalJson(value: unknown): string {
  // Many times faster, and the same: what is in order already is written in order.
  return isInOrder(value) ? JSON.stringify(value) : writtenInOrder(value)
}

/** Whether the keys of every object in it stand as they are to be written. */
function isInOrder(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return true
  if (Array.isArray(value)) return value.every(isInOrder)
  let last: string | undefined
  for (const key of Object.keys(value)) {
    if (last !== undefined && key < last) return false
    const part = (value as Record<string, unknown>)[key]
    if (typeof part === 'object' && !isInOrder(part)) return false
    last = key
  }
  return true
}

function writtenInOrder(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(writtenInOrder).join(',')}]`
  let text = ''
  for (const key of Object.keys(value).sort()) {
    const part = (value as Record<string, unknown>)[key]
    if (part === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${writtenInOrder(part)}`
  }
  return `{${text}}`
}
