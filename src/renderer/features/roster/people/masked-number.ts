import { useContext } from 'react'
import { ScreenShareContext } from '../../../components/screen-share.ts'

/** A masked number as it is, or all dots while the screen is shared. */
export const maskedFor = (masked: string, isShared: boolean) => (isShared ? masked.replace(/\d/g, '•') : masked)

export function useMaskedNumber(): (masked: string) => string {
  const isShared = useContext(ScreenShareContext)
  return masked => maskedFor(masked, isShared)
}
