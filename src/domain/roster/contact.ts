/**
 * An Indonesian telephone number as it is dialled at home (`0812…`), or undefined where the text is none. A number
 * cell has lost its leading 0; of `0812… / 0813…` the first counts.
 */
export function readPhone(text: string): string | undefined {
  const [first = ''] = text.split(/[/,;]|\batau\b/)
  const compact = first.replace(/[\s().\-'`_]/g, '')
  if (!/^\+?\d+$/.test(compact)) return undefined
  const local = compact.replace(/^(\+|00)?62(?=[2-9])/, '0').replace(/^(?=8)/, '0')
  return /^0[2-9]\d{6,12}$/.test(local) ? local : undefined
}

/** What a mail server can be asked to deliver to; whether it exists is not known here. */
export const isEmail = (text: string) =>
  text.length <= 254 && /^[^\s@,;<>"]+@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/.test(text)

/** First four and last three digits: `0813 •••• •650`. */
export const maskedPhone = (phone: string) => `${phone.slice(0, 4)} •••• •${phone.slice(-3)}`
