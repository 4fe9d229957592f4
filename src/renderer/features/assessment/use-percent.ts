import { useFormat } from '../../components/use-format.ts'

/** `73%` of 0–100; what nobody reached stays empty. */
export function usePercent(): (percent: number | null) => string {
  const { share } = useFormat()
  return percent => (percent === null ? '' : share(percent / 100))
}
