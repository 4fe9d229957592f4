import { TableFileError } from './table-file-error.ts'
import type { FileLimits } from './file-limits.ts'
import { storedZip } from './stored-zip.ts'
import { entryNames, type Parts, unpack } from './zip-container.ts'

/**
 * The parts of an XLSX, XLSB or ODS file that hold its cells (and the few without which SheetJS refuses it), checked and
 * packed anew for SheetJS. Pictures, macros and whatever else a workbook carries are counted but not handed on.
 */
export function checkedWorkbook(bytes: Buffer, limits: FileLimits): Buffer {
  refuseOtherPrograms(entryNames(bytes, limits))
  const parts = unpack(bytes, limits, name => isOfficePart(name) || isOpenDocumentPart(name))
  if (!parts.keys().some(isOfficePart)) refuseOtherDocuments(parts)
  for (const [name, content] of parts) {
    if (name.endsWith('.bin')) continue
    refuseDeclarations(content)
    if (/\/(worksheets\/.*|sharedStrings)\.xml$/i.test(name)) refuseCutOff(content)
  }
  return storedZip(parts)
}

const isOpenDocumentPart = (name: string) =>
  ['mimetype', 'content.xml', 'styles.xml', 'META-INF/manifest.xml'].includes(name)

const isOfficePart = (name: string) =>
  /^(\[Content_Types\]\.xml|_rels\/.*|xl\/(_rels\/.*|persons\/.*|(workbook|styles|metadata|sharedStrings)\.\w+|worksheets\/[^/]+))$/i.test(
    name,
  )

function refuseOtherPrograms(names: string[]) {
  if (names.some(name => /^xl\/workbook\.(xml|bin)$/i.test(name))) return
  const other = otherPrograms.find(({ part }) => names.some(name => part.test(name)))
  if (other) throw new TableFileError('other-program', { seems: other.name })
  if (!names.includes('mimetype')) throw new TableFileError('not-a-spreadsheet', { seems: 'ZIP' })
}

function refuseOtherDocuments(parts: Parts) {
  const type = parts.get('mimetype')?.toString('latin1').trim() ?? ''
  if (!type.startsWith('application/vnd.oasis.opendocument.spreadsheet')) {
    throw new TableFileError('other-program', { seems: openDocumentNames.get(type) ?? 'ZIP' })
  }
  const isEncrypted = parts.get('META-INF/manifest.xml')?.includes('encryption-data') ?? false
  if (isEncrypted) throw new TableFileError('password-protected')
}

const otherPrograms = [
  { part: /^word\//, name: 'Word' },
  { part: /^ppt\//, name: 'PowerPoint' },
  { part: /^visio\//, name: 'Visio' },
  { part: /\.iwa$/, name: 'Numbers' },
  { part: /^AndroidManifest\.xml$/, name: 'APK' },
]

/** SheetJS reads as many rows as it finds and does not miss the rest. */
function refuseCutOff(xml: Buffer) {
  const end = xml.subarray(-200).toString('latin1').replaceAll('\0', '')
  if (!/(<\/[\w:]+|\/)>\s*$/.test(end)) throw new TableFileError('damaged')
}

const openDocumentNames = new Map([
  ['application/vnd.oasis.opendocument.text', 'LibreOffice Writer'],
  ['application/vnd.oasis.opendocument.presentation', 'LibreOffice Impress'],
  ['application/epub+zip', 'EPUB'],
])

/** No program writes a DTD or an entity into a workbook; both only serve to make a parser work without end. */
function refuseDeclarations(xml: Buffer) {
  const isWide = xml[0] === 0xff || xml[0] === 0xfe || xml[0] === 0 || xml[1] === 0
  const text = isWide ? Buffer.from(xml.filter(byte => byte !== 0)) : xml
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) throw new TableFileError('damaged')
}
