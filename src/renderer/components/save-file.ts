/** Lets the browser, or Electron's save dialog, put a file where the user wants it. */
export function saveFile(file: File) {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  // The download has its own reference by then; a minute is far more than the dialog needs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
