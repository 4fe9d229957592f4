/**
 * Cells that a spreadsheet program would run as a formula get an apostrophe in front, which it shows as text. Cells that
 * already look like that get one more, so that reading takes back exactly what was written.
 */
export const guardedCell = (text: string) => (mayBeFormula.test(text) ? `'${text}` : text)

export const unguardedCell = (text: string) => (text.startsWith("'") && mayBeFormula.test(text) ? text.slice(1) : text)

/** The wide signs are read as `= + - @` where East Asian settings are used. */
const mayBeFormula = /^'*[=+\-@\t\r\n＝＋－＠]/
