import { AsyncLocalStorage } from 'node:async_hooks'

/** Runs jobs one after the other, in the order in which they came. A job that fails does not hold up the next. */
export function queue() {
  const current = new AsyncLocalStorage<{ running: boolean }>()
  let last: Promise<unknown> = Promise.resolve()

  function add<Result>(job: () => Result | Promise<Result>): Promise<Result> {
    if (current.getStore()?.running) {
      return Promise.reject(new Error('A job of the queue waits for a later one, and so for itself.'))
    }
    const result = last.then(() => run(job))
    last = result.catch(() => undefined)
    return result
  }

  function run<Result>(job: () => Result | Promise<Result>): Promise<Result> {
    const place = { running: true }
    return current.run(place, async () => {
      try {
        return await job()
      } finally {
        place.running = false
      }
    })
  }

  return { add }
}
