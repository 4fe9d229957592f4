import type { ClassId } from '#contract/identifiers'
import type { ListedClass } from '#contract/schedule'
import type { ClassFact } from '#domain/exchange/plan-facts'

/**
 * A class out of the plans of its people's provinces, which have it each with their own. What the centre does not know of
 * it is null: where its instructor is from, and when they were taught.
 */
export function listedClass(parts: readonly ClassFact[]): ListedClass {
  const one = parts[0]!
  const { code, tier, division, instructor, room, wave, date, startUtc, endUtc, zone } = one
  return {
    id: one.id as ClassId,
    code,
    tier,
    division,
    provinceCode: division,
    regencyCodes: [...one.regencyCodes],
    size: parts.reduce((sum, { members }) => sum + members.length, 0),
    instructorId: null,
    instructorName: instructor?.name ?? null,
    instructorProvinceCode: null,
    instructorRegencyCode: null,
    instructorTrainedUtc: null,
    room: room.name ?? String(room.number),
    roomNumber: room.number,
    roomDivision: room.division,
    wave,
    date,
    startUtc,
    endUtc,
    zone,
  }
}
