/** Runs two things in turn, so that a busy moment of the machine meets both. Milliseconds of each run. */
export async function pairs(times: number, own: () => number | Promise<number>, other: () => number | Promise<number>) {
  const ours: number[] = []
  const peer: number[] = []
  for (let i = 0; i < times; i++) {
    ours.push(await own())
    peer.push(await other())
  }
  return { ours, peer }
}

export const medianOf = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
