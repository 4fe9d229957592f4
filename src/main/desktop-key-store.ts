import type { SystemStore } from './database/keys/system-store.ts'
import type { KeyAnswer, MessageFromBackend } from './desktop/backend-messages.ts'

/** The operating system's key store as the backend sees it: the desktop entry has it, a message away. */
export function createSystemStore(send: (message: MessageFromBackend) => void) {
  const waiting = new Map<number, { resolve(bytes: Uint8Array): void; reject(error: Error): void }>()
  let last = 0
  let works = false

  function ask(type: 'wrap-key' | 'unwrap-key', bytes: Uint8Array) {
    const id = ++last
    return new Promise<Uint8Array>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      send({ type, id, bytes })
    })
  }

  return {
    available: () => works,

    /** Asks once whether the store does what it says; to be awaited before the first workspace is made. */
    async probe() {
      const sample = Uint8Array.of(71, 108, 97, 100, 105)
      works = await ask('wrap-key', sample).then(
        () => true,
        () => false,
      )
    },

    wrap: bytes => ask('wrap-key', bytes),
    unwrap: bytes => ask('unwrap-key', bytes),
    receive(id: number, answer: KeyAnswer) {
      const asked = waiting.get(id)
      waiting.delete(id)
      if (answer.status === 'done') asked?.resolve(answer.bytes)
      else asked?.reject(new Error(`The key store refused: ${answer.reason}`))
    },
  } satisfies SystemStore & { probe(): Promise<void>; receive(id: number, answer: KeyAnswer): void }
}
