/** What other programs write as HTML, as plain text: paragraphs and breaks become lines, the rest of the marks go. */
export function textOfHtml(html: string): string {
  const lines = html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<(script|style)\b.*?<\/\1\s*>/gis, '')
    .replace(/\s+/g, ' ')
    .replace(/<li\b[^>]*>/gi, '\n• ')
    .replace(/<(br|tr|hr)\b[^>]*>|<\/(li|tr)\s*>/gi, '\n')
    .replace(/<\/?(p|div|h[1-6]|ul|ol|table|blockquote|pre|section)\b[^>]*>/gi, '\n\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
  return decodeEntities(lines)
}

export const looksLikeHtml = (text: string) => /<\/?[a-z][a-z0-9]*(\s[^>]*)?\/?>/i.test(text)

/** The first element of a text that plain text cannot show; undefined: none. */
export const pictureIn = (html: string) =>
  /<(img|audio|video|iframe|object|embed|table|svg|math|canvas|input)\b/i.exec(html)?.[1]?.toLowerCase()

function decodeEntities(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]+\d?);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : ''
  })
}

/** Those that editors of Indonesian text write. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  times: '×',
  divide: '÷',
  plusmn: '±',
  deg: '°',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  frac14: '¼',
  le: '≤',
  ge: '≥',
  ne: '≠',
  rarr: '→',
  larr: '←',
  eacute: 'é',
  egrave: 'è',
  copy: '©',
  reg: '®',
  euro: '€',
}
