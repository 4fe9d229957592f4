import type { ListedCase } from '#contract/practice'
import { folded } from '#domain/roster/folded-text'
import type { CasesView } from './cases-view.ts'

/** What a case is searched by besides its own fields. */
export type CasePlaceNames = {
  zoneOf: (provinceCode: string) => string | undefined
  placeOf: (place: ListedCase['place']) => string
}

/** The cases that fit every part of the view. */
export function filterCases(cases: readonly ListedCase[], view: CasesView, names: CasePlaceNames): ListedCase[] {
  const words = folded(view.cari ?? '')
    .split(/\s+/)
    .filter(Boolean)
  return cases.filter(
    one =>
      (!view.tingkat || String(one.level) === view.tingkat) &&
      (!view.zona || names.zoneOf(one.place.provinceCode) === view.zona) &&
      (!view.tempat || one.place.setting === view.tempat) &&
      (!view.ajar || one.variables.includes(view.ajar)) &&
      (!view.saring || doneStateOf(one) === view.saring) &&
      isFound(words, folded(`${one.title} ${names.placeOf(one.place)} ${one.variables.join(' ')}`)),
  )
}

const isFound = (words: string[], text: string) => words.every(word => text.includes(word))

export const doneStateOf = ({ draft, attempts }: ListedCase) =>
  draft !== null ? 'draft' : attempts > 0 ? 'done' : 'todo'

export const isFiltered = ({ cari, tingkat, zona, tempat, ajar, saring }: CasesView) =>
  [cari, tingkat, zona, tempat, ajar, saring].some(part => part !== undefined)
