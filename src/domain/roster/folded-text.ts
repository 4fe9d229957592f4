/** Without capitals and accents: how people search. */
export const folded = (text: string) =>
  plain.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(accents, '').toLowerCase()

/** Nearly all names are; what needs no folding is spared it. */
const plain = /^[ -~\n]*$/
const accents = /[\u0300-\u036f]/g

/** Text that sorts as people count: “Orang 2” before “Orang 10”. Numbers of up to twelve digits are understood. */
export function sortKey(text: string): string {
  const key = folded(text)
  return /\d/.test(key) ? key.replace(/\d+/g, digits => digits.padStart(12, '0')) : key
}
