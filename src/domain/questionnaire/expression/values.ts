import { daysOf } from './dates.ts'

/** A text as a number, as XPath 1.0: blank and words are NaN; a date counts its days since 1970, as in ODK. */
export function numberOf(text: string): number {
  if (text === '') return Number.NaN
  return text.length > 15 ? otherNumber(text) : digitsOf(text)
}

/** Most are plain digits, the same as Number() and several times as fast. */
function digitsOf(text: string): number {
  let value = 0
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return otherNumber(text)
    value = value * 10 + digit
  }
  return value
}

function otherNumber(text: string): number {
  if (plainNumber.test(text)) return Number(text)
  return text.length === 10 && text[4] === '-' ? daysOf(text) : Number.NaN
}

const plainNumber = /^\s*-?(?:\d+(?:\.\d*)?|\.\d+)\s*$/

/** A number as a text; NaN, what has no number, is blank, as a calculation stores it in ODK. */
export const textOf = (value: number) => (Number.isNaN(value) ? '' : String(value))

/** Half a step goes up, also below zero, as in ODK. */
export function rounded(value: number, places: number): number {
  if (!Number.isFinite(value) || Math.abs(places) > 30) return Number.isFinite(value) ? Number.NaN : value
  return shifted(Math.round(shifted(value, places)), -places)
}

/** By the decimal text, so that 1.005 is not 1.00499…. */
function shifted(value: number, places: number) {
  const [digits, exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}
