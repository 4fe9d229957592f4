/** Largest-remainder apportionment of `total` over `weights`, each at least `least` if the total allows. */
export function apportion(total: number, weights: readonly number[], least: number): number[] {
  const floor = least * weights.length <= total ? least : 0
  const free = total - floor * weights.length
  const sum = weights.reduce((a, b) => a + b, 0) || 1
  const quotas = weights.map(weight => (free * weight) / sum)
  const result = quotas.map(quota => floor + Math.floor(quota))
  const left = total - result.reduce((a, b) => a + b, 0)
  const byRemainder = quotas
    .map((quota, i) => [quota - Math.floor(quota), i] as const)
    .sort((a, b) => b[0] - a[0] || a[1] - b[1])
  for (let k = 0; k < left; k++) result[byRemainder[k % weights.length]![1]]!++
  return result
}
