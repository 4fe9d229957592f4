/**
 * What the desktop's frame (menu, closing, double clicks) and the page say to each other. Only these messages cross,
 * as plain data; calls that read or change the workspace go over the message port.
 */

export const menuCommands = [
  ...(['create', 'backUp', 'lock', 'closeWorkspace', 'undo', 'redo', 'palette', 'keys'] as const),
  ...(['light', 'dark', 'auto'] as const),
] as const
export type MenuCommand = (typeof menuCommands)[number]

export type ToPage =
  | { type: 'menu'; command: MenuCommand }
  /** Somebody opened a workspace's file; `path` is its folder, absolute. */
  | { type: 'open-workspace'; path: string }
  /** Somebody chose a list to import in the system's own dialog. A page may open none unless it was clicked itself. */
  | { type: 'roster-file'; name: string; content: Uint8Array<ArrayBuffer> }
  /** The window is about to go, or its page to be loaded anew: may it? Answered `asked` at once, then `leave` or `stay`. */
  | { type: 'leaving' }

export type FromPage =
  /** From now on the page hears; what was said before it did follows. */
  | { type: 'listening' }
  /** Whether a workspace is open, and whether something would be lost with the page. */
  | { type: 'state'; isOpen: boolean; isUnsaved: boolean }
  | { type: 'asked' }
  | { type: 'leave' }
  | { type: 'stay' }
