import { TableFileError } from './table-file-error.ts'

/** `packed`: ZIP, as XLSX and ODS are. `compound`: the container of XLS and of encrypted XLSX. */
export type FileKind = 'packed' | 'compound' | 'text'

/** Judges by content, never by the name. Throws where the content is of a well-known other kind. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new TableFileError('empty')
  if (startsWith(bytes, 0, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, 0, [0x50, 0x4b, 0x05, 0x06])) return 'packed'
  if (startsWith(bytes, 0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'compound'
  const other = otherKinds.find(({ at, magic }) => startsWith(bytes, at, magic))
  if (other) throw new TableFileError('not-a-spreadsheet', { seems: other.name })
  return 'text'
}

const letters = (text: string) => [...Buffer.from(text)]

const otherKinds: { name: string; at: number; magic: number[] }[] = [
  { name: 'PNG', at: 0, magic: [0x89, ...letters('PNG')] },
  { name: 'JPEG', at: 0, magic: [0xff, 0xd8, 0xff] },
  { name: 'GIF', at: 0, magic: letters('GIF8') },
  { name: 'WebP', at: 8, magic: letters('WEBP') },
  { name: 'HEIC', at: 4, magic: letters('ftypheic') },
  { name: 'MP4', at: 4, magic: letters('ftyp') },
  { name: 'TIFF', at: 0, magic: [0x49, 0x49, 0x2a, 0x00] },
  { name: 'PDF', at: 0, magic: letters('%PDF') },
  { name: 'RAR', at: 0, magic: letters('Rar!') },
  { name: '7-Zip', at: 0, magic: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'GZIP', at: 0, magic: [0x1f, 0x8b] },
  { name: 'RTF', at: 0, magic: letters('{\\rtf') },
  { name: 'EXE', at: 0, magic: letters('MZ') },
  { name: 'SQLite', at: 0, magic: letters('SQLite format 3') },
]

const startsWith = (bytes: Uint8Array, at: number, magic: number[]) =>
  magic.every((byte, index) => bytes[at + index] === byte)
