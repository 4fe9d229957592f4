/**
 * Events of a job while it runs, then its result: what `eventIterator` of the contract wants. An event that is not
 * taken before the next one comes is skipped: only the latest progress matters. Leaving early does not stop the job.
 */
export async function* eventStream<Event, Result>(
  job: (emit: (event: Event) => void) => Promise<Result>,
): AsyncGenerator<Event, Result, void> {
  let latest: { event: Event } | undefined
  let wake = () => {}
  const running = job(event => {
    latest = { event }
    wake()
  })
  const ended = running.then(
    () => true,
    () => true,
  )
  for (;;) {
    const woken = new Promise<false>(resolve => {
      wake = () => resolve(false)
    })
    if (!latest && (await Promise.race([ended, woken]))) return await running
    if (latest) {
      const { event } = latest
      latest = undefined
      yield event
    }
  }
}
