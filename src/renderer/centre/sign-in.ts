/** Why nobody was let in: what was shown is not good, too many tried, or the centre was not reached. */
export type SignInRefusal = { kind: 'refused' } | { kind: 'often'; seconds: number } | { kind: 'unreachable' }

/** The one-time key of an address that was printed (`#kunci=…`), which is taken out of the address; null: there is none. */
export function keyOfAddress(): string | null {
  const key = keyIn(window.location.hash)
  if (key !== null) window.history.replaceState(null, '', window.location.pathname)
  return key
}

const keyIn = (text: string) => {
  const key = /#kunci=([^&\s]+)/.exec(text)?.[1]
  return key === undefined ? null : decodeURIComponent(key)
}

/** Trades a one-time key (or the whole address of one), or a device's credential, for a session; null: it is open. */
export async function signIn(shown: string): Promise<SignInRefusal | null> {
  try {
    const response = await fetch('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ shown: keyIn(shown) ?? shown }),
    })
    if (response.ok) return null
    if (response.status !== 429) return { kind: response.status === 403 ? 'refused' : 'unreachable' }
    return { kind: 'often', seconds: Number(response.headers.get('retry-after') ?? 60) }
  } catch {
    return { kind: 'unreachable' }
  }
}

/** The session ends for every window that has it. */
export async function signOut(): Promise<void> {
  await fetch('/session', { method: 'DELETE' })
}
