/**
 * What the desktop entry and the backend (a utility process) say to each other over `process.parentPort`.
 * The window's calls do not pass here: each window has a MessagePort of its own, handed over with `serve`.
 */

export type Language = 'id' | 'en'

/** Where things are on this machine. Absolute paths. */
export interface BackendSettings {
  /** Where workspaces are created unless the user chooses another folder. It need not exist yet. */
  workspacesFolder: string
  /** What the app ships with: regions, questionnaires. Read only, possibly inside an asar archive. */
  resourcesFolder: string
  /** The app's own small files for this user of the machine. Exists. */
  userDataFolder: string
  appVersion: string
}

export type MessageToBackend =
  /** The first message, once. `openExample`: before the first window is served. */
  | { type: 'start'; settings: BackendSettings; openExample: boolean }
  /** One MessagePort comes with it, to answer a window's calls on. The window may ask again after a reload. */
  | { type: 'serve' }
  | { type: 'key-answer'; id: number; answer: KeyAnswer }
  /** Close the workspace and leave with `process.exit(0)`. Killed if it takes longer than five seconds. */
  | { type: 'close' }

export type MessageFromBackend =
  /** Protect these bytes with the operating system's key store. */
  | { type: 'wrap-key'; id: number; bytes: Uint8Array }
  /** Give back what was protected. */
  | { type: 'unwrap-key'; id: number; bytes: Uint8Array }
  /** The user's language, for the menu. Indonesian until told. */
  | { type: 'use-language'; language: Language }

export type KeyAnswer = { status: 'done'; bytes: Uint8Array } | { status: 'refused'; reason: KeyRefusal }

/**
 * - `no-key-store`: this machine has none that the app can use now; ask for a passphrase.
 * - `plain-text-key-store`: the one it has keeps secrets readable for everybody (Linux without a keyring).
 * - `cannot-unwrap`: wrapped on another machine or by another user, or damaged; passphrase or recovery code open it.
 */
export type KeyRefusal = 'no-key-store' | 'plain-text-key-store' | 'cannot-unwrap'
