/** Chromium asks CDP only about schemes that it knows, so app://gladi/x is https://gladi.app.standin.localhost/x in it. */
const suffix = '.standin.localhost'

export function toBrowserAddress(address: string): string {
  const { protocol, host, pathname, search, hash } = new URL(address)
  return `https://${host}.${protocol.slice(0, -1)}${suffix}${pathname}${search}${hash}`
}

/** The address as the app knows it. Addresses of the rest of the world stay as they are. */
export function toAppAddress(address: string): string {
  const match = /^https:\/\/([^/]+)\.([a-z]+)\.standin\.localhost(?=[/?#]|$)(.*)$/.exec(address)
  return match ? `${match[2]}://${match[1]}${match[3]}` : address
}
