/** A file dropped where nothing takes it would replace this page with the file, and lose what was typed. */
export function refuseStrayDrops() {
  for (const kind of ['dragover', 'drop']) window.addEventListener(kind, event => event.preventDefault())
}
