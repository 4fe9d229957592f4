import { useContext } from 'react'
import { ScreenShareContext } from '../../../components/screen-share.ts'

/** A masked number as it is, or all dots while the screen is shared. */
export function useMaskedNumber(): (masked: string) => string {
  const isShared = useContext(ScreenShareContext)
  return isShared ? masked => masked.replace(/\d/g, '•') : masked => masked
}
