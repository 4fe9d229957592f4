/** A value as it travels between processes and worlds: JSON that tells `undefined` and bytes apart. */
export type Wire = null | boolean | number | string | Wire[] | WireRecord
type WireRecord =
  | { undefined: true }
  | { bytes: string; view: 'ArrayBuffer' | 'Uint8Array' }
  | { record: Record<string, Wire> }

declare global {
  interface Uint8Array {
    toBase64(): string
  }
  interface Uint8ArrayConstructor {
    fromBase64(text: string): Uint8Array
  }
}

/**
 * Structured clone for what the app sends: text, numbers, plain records, lists and bytes; it throws for all else.
 * Runs in Node and, from its own source text, in the page: it must not use anything from outside.
 */
export function createClone() {
  const encode = (value: unknown): Wire => {
    if (value === undefined) return { undefined: true }
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
    if (typeof value === 'number' && Number.isFinite(value)) return value
    if (value instanceof ArrayBuffer) return { bytes: toBase64(new Uint8Array(value)), view: 'ArrayBuffer' }
    if (value instanceof Uint8Array) return { bytes: toBase64(value), view: 'Uint8Array' }
    if (Array.isArray(value)) return value.map(encode)
    if (isPlain(value)) {
      return { record: Object.fromEntries(Object.entries(value).map(([key, part]) => [key, encode(part)])) }
    }
    throw new Error(`stand-in: sending ${Object.prototype.toString.call(value)} is not reproduced`)
  }

  const decode = (wire: Wire): unknown => {
    if (wire === null || typeof wire !== 'object') return wire
    if (Array.isArray(wire)) return wire.map(decode)
    if ('undefined' in wire) return undefined
    if ('record' in wire) {
      return Object.fromEntries(Object.entries(wire.record).map(([key, part]) => [key, decode(part)]))
    }
    const bytes = fromBase64(wire.bytes)
    return wire.view === 'ArrayBuffer' ? bytes.buffer : bytes
  }

  const isPlain = (value: unknown): value is object => {
    if (typeof value !== 'object' || value === null) return false
    const prototype: unknown = Object.getPrototypeOf(value)
    return prototype === null || prototype === Object.prototype
  }

  // Node's Buffer; in the page, what Chromium has (and Node 24 has not yet).
  const toBase64 = (bytes: Uint8Array): string =>
    typeof Buffer === 'undefined' ? bytes.toBase64() : Buffer.from(bytes).toString('base64')

  const fromBase64 = (text: string): Uint8Array =>
    typeof Buffer === 'undefined' ? Uint8Array.fromBase64(text) : Uint8Array.from(Buffer.from(text, 'base64'))

  return { encode, decode }
}

export type Clone = ReturnType<typeof createClone>

export const clone = createClone()
