import type { ListedCase } from '#contract/practice'
import { useRegionNames } from '../../../api.ts'

/** `Kab. Tapin, Kalimantan Selatan` */
export function usePlaceName(): (place: ListedCase['place']) => string {
  const { provinceName, regencyName } = useRegionNames()
  return ({ provinceCode, regencyCode }) => `${regencyName(regencyCode)}, ${provinceName(provinceCode)}`
}
