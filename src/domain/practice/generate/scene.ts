import { fillSlots } from './fill-slots.ts'
import type { Talk } from './talk.ts'

/** What the companion finds on arriving. */
export function sceneOf({ making: { book, setting, draw }, family: { respondent, facts }, slots }: Talk): string {
  const chance = draw('scene')
  const place = fillSlots(chance.pick(book.scenes), { ...slots, orang: respondent.calledAs })
  const kind =
    setting.setting === 'urban'
      ? 'Rumah ini di kawasan padat'
      : setting.isCoast
        ? 'Rumah ini di kampung pesisir'
        : 'Rumah ini di kampung'
  const story = facts.has('returned-migrant')
    ? ` ${respondent.calledAs} bercerita keluarganya baru pulang merantau.`
    : ''
  return `${kind}, ${setting.village}, ${setting.regency.name}. ${place}${story}`
}
