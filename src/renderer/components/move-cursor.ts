/** Where a key moves the cursor of a list of `count` rows, `page` of them in sight; null where the key means nothing. */
export function moveCursor(key: string, cursor: number, count: number, page: number): number | null {
  const target = targetOf(key, cursor, count, Math.max(1, page))
  return target === null || count === 0 ? null : Math.max(0, Math.min(count - 1, target))
}

function targetOf(key: string, cursor: number, count: number, page: number) {
  switch (key) {
    case 'ArrowDown':
      return cursor + 1
    case 'ArrowUp':
      return cursor - 1
    case 'PageDown':
      return cursor + page
    case 'PageUp':
      return cursor - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
