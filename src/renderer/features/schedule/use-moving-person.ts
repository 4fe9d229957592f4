import type { Seat } from '#contract/schedule'
import type { MovingPerson } from '#domain/schedule/class-changes'
import type { Tier } from '#domain/training/training'
import { useRegionNames } from '../../api.ts'

/** Somebody in a class as the rules of moving see them. */
export function useMovingPerson(tier: Tier) {
  const { provinces } = useRegionNames()
  return ({ participantId, name, provinceCode, classId }: Omit<Seat, 'regencyCode'>): MovingPerson => {
    const zone = provinces.find(({ code }) => code === provinceCode)?.zone ?? ''
    return { participantId, name, provinceCode, classId, division: tier === 2 ? provinceCode : zone }
  }
}
