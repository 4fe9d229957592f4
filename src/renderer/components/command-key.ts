/** Apple's keyboards have a key of their own for commands. */
export const isApple = /Mac/.test(navigator.userAgent)

/** As it stands on the keyboard, for `KeyHint`. */
export const commandKey = isApple ? '⌘' : 'Ctrl'

/** Whether a command is meant: Ctrl, or Cmd on Apple's keyboards, and not Alt, which types letters with Ctrl. */
export function isCommand(event: KeyboardEvent) {
  return (isApple ? event.metaKey : event.ctrlKey) && !event.altKey
}
