import { useFormat } from './use-format.ts'

/** A number of a table: zero steps back, and what cannot be computed stays empty. */
export function NumberCell({ value, decimals = 0 }: { value: number; decimals?: number }) {
  const { number } = useFormat()
  if (Number.isNaN(value)) return null
  return <span style={value === 0 ? { color: 'var(--text-3)' } : undefined}>{number(value, decimals, decimals)}</span>
}
