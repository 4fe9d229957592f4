import { setImmediate } from 'node:timers/promises'
import type { AnalysisPlace, GainPart } from '#contract/assessment-analysis'
import type { ClassId } from '#contract/identifiers'
import { gainOf, type TestPair } from '#domain/assessment/gain'
import type { Database } from '#main/database/database'
import { sql } from '#main/database/sql'
import { studentT } from './student-t.ts'

type ClassRow = { id: ClassId; code: string; tier: number; division: string }

/**
 * What was gained in each part of a place; people without a class are in no part. A regency has none: its classes have
 * people of others. `className` of a pair is its class's id.
 */
export async function gainParts(
  database: Database,
  pairs: readonly TestPair[],
  place: AnalysisPlace,
): Promise<GainPart[]> {
  if (place.kind === 'class' || place.kind === 'regency') return []
  const classes = database.read(db =>
    db.all<ClassRow>(sql`SELECT id, code, tier, division_code AS division FROM current_class ORDER BY tier, code`),
  )
  const byId = new Map(classes.map(one => [one.id as string, one]))
  const isNation = place.kind === 'nation'
  const byPart = Map.groupBy(pairs, ({ className }) => {
    const found = byId.get(className)
    if (!found) return undefined
    return isNation && found.tier === 2 ? found.division : found.id
  })
  const parts: GainPart[] = []
  for (const [part, ofPart] of byPart) {
    if (part === undefined) continue
    const ofClass = byId.get(part)
    const figures = gainOf(ofPart, { grouping: ofClass ? 'people' : 'classes', t: studentT })
    const { matched, preOnly, postOnly, pre, post, classGain } = figures
    parts.push({
      place: ofClass ? { kind: 'class', classId: ofClass.id } : { kind: 'province', code: part },
      code: ofClass?.code ?? part,
      matched,
      preOnly,
      postOnly,
      pre,
      post,
      classGain,
    })
    await setImmediate()
  }
  return parts.sort((a, b) => (a.code < b.code ? -1 : 1))
}
