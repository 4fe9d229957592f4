/** A network whose arcs come in pairs: arc i and its reverse i ^ 1. */
export type Network = {
  nodeCount: number
  /** Arcs that leave each node. */
  leaving: number[][]
  to: number[]
  capacity: number[]
  cost: number[]
}

export function createNetwork(nodeCount: number): Network {
  return { nodeCount, leaving: Array.from({ length: nodeCount }, () => []), to: [], capacity: [], cost: [] }
}

/** Adds an arc of a cost of at least 0 and returns its number. */
export function addArc(
  network: Network,
  { from, to, capacity, cost }: { from: number; to: number; capacity: number; cost: number },
): number {
  const arc = network.to.length
  network.to.push(to, from)
  network.capacity.push(capacity, 0)
  network.cost.push(cost, -cost)
  network.leaving[from]!.push(arc)
  network.leaving[to]!.push(arc + 1)
  return arc
}

export function flowOn(network: Network, arc: number): number {
  return network.capacity[arc ^ 1]!
}

/**
 * Sends as much as possible from `source` to `sink`, at the least cost: successive shortest paths with potentials, proven
 * optimal (Edmonds and Karp 1972).
 */
export function sendCheapest(network: Network, source: number, sink: number): void {
  const potential = new Float64Array(network.nodeCount)
  for (;;) {
    const { distance, lastArc } = shortestPaths(network, source, potential)
    if (distance[sink] === Infinity) return
    for (let node = 0; node < network.nodeCount; node++)
      if (distance[node]! < Infinity) potential[node]! += distance[node]!
    augment(network, source, sink, lastArc)
  }
}

/** Costs are sums of fractions: smaller differences than this are rounding. */
const tolerance = 1e-9

/** Dijkstra on reduced costs, which potentials keep at 0 or more. */
function shortestPaths(network: Network, source: number, potential: Float64Array) {
  const distance = new Float64Array(network.nodeCount).fill(Infinity)
  const lastArc = new Int32Array(network.nodeCount).fill(-1)
  const queue = createQueue()
  distance[source] = 0
  queue.add(source, 0)
  for (let next = queue.take(); next; next = queue.take()) {
    const { node } = next
    if (next.distance > distance[node]!) continue
    for (const arc of network.leaving[node]!) {
      if (network.capacity[arc] === 0) continue
      const to = network.to[arc]!
      const reduced = Math.max(0, network.cost[arc]! + potential[node]! - potential[to]!)
      const through = next.distance + reduced
      if (through >= distance[to]! - tolerance) continue
      distance[to] = through
      lastArc[to] = arc
      queue.add(to, through)
    }
  }
  return { distance, lastArc }
}

function augment(network: Network, source: number, sink: number, lastArc: Int32Array): void {
  const path: number[] = []
  for (let node = sink; node !== source; node = network.to[lastArc[node]! ^ 1]!) path.push(lastArc[node]!)
  const amount = path.reduce((least, arc) => Math.min(least, network.capacity[arc]!), Infinity)
  for (const arc of path) {
    network.capacity[arc]! -= amount
    network.capacity[arc ^ 1]! += amount
  }
}

type Entry = { node: number; distance: number }

/** Binary heap, nearest first. */
function createQueue() {
  const heap: Entry[] = []
  const isNearer = (a: number, b: number) => heap[a]!.distance < heap[b]!.distance
  const swap = (a: number, b: number) => {
    const entry = heap[a]!
    heap[a] = heap[b]!
    heap[b] = entry
  }
  return {
    add(node: number, distance: number): void {
      heap.push({ node, distance })
      for (let i = heap.length - 1; i > 0; ) {
        const parent = (i - 1) >> 1
        if (!isNearer(i, parent)) return
        swap(i, parent)
        i = parent
      }
    },
    take(): Entry | undefined {
      if (heap.length < 2) return heap.pop()
      swap(0, heap.length - 1)
      const nearest = heap.pop()
      for (let i = 0; ; ) {
        const left = 2 * i + 1
        if (left >= heap.length) return nearest
        const child = left + 1 < heap.length && isNearer(left + 1, left) ? left + 1 : left
        if (!isNearer(child, i)) return nearest
        swap(i, child)
        i = child
      }
    },
  }
}
