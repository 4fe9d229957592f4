/** Where the window may send the user's browser: the rooms, and the statistics office. Their subdomains too. */
const allowedHosts = ['zoom.us', 'bps.go.id']

/** Whether a link in the window may be opened in the user's browser. */
export function isAllowedOutside(address: string): boolean {
  const url = URL.parse(address)
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return false
  return allowedHosts.some(host => url.hostname === host || url.hostname.endsWith(`.${host}`))
}
