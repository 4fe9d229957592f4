import type { ChosenItems } from './choose-items.ts'
import { formsOf } from './choose-items.ts'
import type { DesignSettings } from './test-design.ts'

/** Longest names, times and tries that are taken for meant; minutes. */
export const designLimits = { name: 120, timeLimit: 600, attempts: 20 } as const

/** What is wrong with a design; the window has a sentence for each. */
export type DesignFault =
  | 'no-name'
  | 'long-name'
  | 'time-limit'
  | 'pass-mark'
  | 'attempts'
  | 'no-items'
  | 'one-form-only'
  | 'item-twice'

/** Empty where the test can be taken. */
export function designFaults(settings: DesignSettings, items: ChosenItems): DesignFault[] {
  const faults = new Set(settingsFaults(settings))
  const forms = formsOf(settings.kind)
  const counts = forms.map(form => items[form].length)
  if (counts.every(count => count === 0)) faults.add('no-items')
  else if (counts.includes(0)) faults.add('one-form-only')
  if (forms.some(form => new Set(items[form].map(({ id }) => id)).size < items[form].length)) faults.add('item-twice')
  return [...faults]
}

export function settingsFaults({ name, timeLimit, passMark, attempts }: DesignSettings): DesignFault[] {
  const faults: DesignFault[] = []
  if (name.trim() === '') faults.push('no-name')
  if (name.length > designLimits.name) faults.push('long-name')
  if (timeLimit !== null && !isWholeWithin(timeLimit, 1, designLimits.timeLimit)) faults.push('time-limit')
  if (!(passMark >= 0 && passMark <= 100)) faults.push('pass-mark')
  if (!isWholeWithin(attempts, 1, designLimits.attempts)) faults.push('attempts')
  return faults
}

const isWholeWithin = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most
