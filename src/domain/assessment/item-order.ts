import { createRandom, streamOf } from '#domain/allocation/random'

/** The ids in another order, the same for the same seed: every order is as likely as another. */
export function shuffled(ids: readonly string[], seed: string): string[] {
  const random = createRandom(streamOf(seed), 0)
  const order = [...ids]
  for (let last = order.length - 1; last > 0; last--) {
    const at = random.below(last + 1)
    const moved = order[last]!
    order[last] = order[at]!
    order[at] = moved
  }
  return order
}
