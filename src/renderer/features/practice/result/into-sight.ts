/** A ref for what the eye is to follow: called when an element becomes that. */
export function intoSight(element: HTMLElement | null) {
  element?.scrollIntoView({ block: 'nearest' })
}
