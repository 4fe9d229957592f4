const name = 'gladi-pusat'

/** No script reads it, and no other site sends it. Null: to be forgotten. */
export const pageCookie = (secret: string | null, isSecure: boolean) =>
  [
    `${name}=${secret ?? ''}`,
    'HttpOnly',
    'SameSite=Strict',
    'Path=/',
    ...(isSecure ? ['Secure'] : []),
    ...(secret === null ? ['Max-Age=0'] : []),
  ].join('; ')

/** Empty where there is none. */
export function secretOf(header: string | undefined): string {
  for (const part of (header ?? '').split(';')) {
    const [key, value = ''] = part.trim().split('=')
    if (key === name) return value
  }
  return ''
}
