import { EventEmitter } from 'node:events'

/** What every part of the stand-in throws when it is asked for something that it does not have. */
export function notReproduced(what: string): Error {
  return new Error(`stand-in: ${what} is not reproduced`)
}

/** The same object, but reading a property that it has not throws. */
export function strict<Part extends object>(name: string, part: Part): Part {
  return new Proxy(part, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target) && !askedByLanguage.includes(key)) {
        throw notReproduced(`${name}.${key}`)
      }
      return Reflect.get(target, key) as unknown
    },
  })
}

/** `await` and `JSON.stringify` look for these in everything. */
const askedByLanguage = ['then', 'toJSON']

/** An emitter that throws when somebody waits for an event that it never emits. */
export class StrictEmitter extends EventEmitter {
  constructor(name: string, events: readonly string[]) {
    super()
    super.on('newListener', (event: string) => {
      if (!events.includes(event)) throw notReproduced(`${name}.on('${event}')`)
    })
    // biome-ignore lint/correctness/noConstructorReturn: what is returned is this, guarded
    return strict(name, this)
  }
}

/** Throws for an option that the stand-in would silently leave out. */
export function refuseUnknownOptions(name: string, options: object, known: readonly string[]): void {
  for (const key of Object.keys(options)) if (!known.includes(key)) throw notReproduced(`the option ${name}.${key}`)
}
