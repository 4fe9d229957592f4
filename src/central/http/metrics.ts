import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Received } from '../receive/receive-packet.ts'

/** What `/metrics` tells; numbers alone, of nobody. */
export type Metrics = {
  called: (route: string, status: number, seconds: number) => void
  received: (received: Received) => void
  text: () => Promise<string>
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const calls = new Histogram({
    name: 'gladi_http_seconds',
    help: 'Time of an answer',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.2, 0.5, 2, 5, 20, 60],
    registers,
  })
  const packets = new Counter({
    name: 'gladi_packets_total',
    help: 'Packets, by what became of them',
    labelNames: ['status', 'reason'],
    registers,
  })
  const records = new Counter({
    name: 'gladi_records_total',
    help: 'Records of taken packets, by what became of them',
    labelNames: ['status'],
    registers,
  })
  return {
    called: (route, status, seconds) => calls.observe({ route, status }, seconds),
    received: received => {
      const reason = received.status === 'refused' ? received.reason : received.status === 'fault' ? received.fault : ''
      packets.inc({ status: received.status, reason })
      if (received.status !== 'taken') return
      for (const [status, count] of Object.entries(received.outcome)) records.inc({ status }, count)
    },
    text: () => registry.metrics(),
  }
}
