import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'

/** The value once it has not changed for so many milliseconds; equal values are the same one. */
export function useSettled<Value extends object>(value: Value, milliseconds: number): Value {
  const [text] = useDebouncedValue(JSON.stringify(value), milliseconds)
  return useMemo(() => JSON.parse(text) as Value, [text])
}
