/**
 * The operating system's own store for secrets (Keychain, DPAPI, Secret Service), as the desktop room hands it in.
 * `available` is false where what stands behind it is no protection, such as Electron's `basic_text` on Linux.
 */
export type SystemStore = {
  available(): boolean
  wrap(bytes: Uint8Array): Promise<Uint8Array>
  /** Rejects where the store did not wrap these bytes, or no longer can. */
  unwrap(bytes: Uint8Array): Promise<Uint8Array>
}
