/** Arrows go through the tabs, as tabs do. */
export function turnTabs(event: React.KeyboardEvent, turn: (by: 1 | -1) => void) {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
  event.preventDefault()
  turn(event.key === 'ArrowRight' ? 1 : -1)
}
