/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i

/** A file's or folder's name that every system takes, Windows too: no separators, no dot or space at the end. */
export function safeFileName(name: string): string {
  const safe = name
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex
    .replace(/[<>:"/\\|?*\u0000-\u001f\u007f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/^[. ]+|[. ]+$/g, '')
  return safe === '' || reserved.test(safe) ? `_${safe}` : safe
}

/** Gives each name once, whatever its case: `Siti`, `siti (2)`. */
export function uniqueNames() {
  const taken = new Set<string>()
  return (name: string): string => {
    const base = safeFileName(name)
    let unique = base
    for (let count = 2; taken.has(unique.toLowerCase()); count++) unique = `${base} (${count})`
    taken.add(unique.toLowerCase())
    return unique
  }
}
