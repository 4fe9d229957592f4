/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A name that every file system takes: no separators, no control characters, no dot or space at the end. */
export function folderNameOf(name: string) {
  const safe = name
    // oxlint-disable-next-line no-control-regex
    .replace(/[<>:"/\\|?*\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
  if (safe === '' || reserved.test(safe)) return `Pelatihan ${safe}`.trim()
  return safe
}
