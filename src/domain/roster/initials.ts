/** “S. A. L.” of “Siti Aminah Latif”. */
export function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map(word => `${word.slice(0, 1).toLocaleUpperCase('id')}.`)
    .join(' ')
}
