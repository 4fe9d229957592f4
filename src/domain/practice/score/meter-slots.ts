type Values = Readonly<Record<string, string>>

/**
 * Which of the form's places for a meter was used for which meter of the right record: nobody says which comes first, so
 * that meters are told by their numbers. Gives the recorded question of a right one, `daya_2` of `daya_1`; others stay.
 */
export function meterSlots(right: Values, recorded: Values): (question: string) => string {
  const numberAt = (values: Values, slot: string) => (values[`id_pln_${slot}`] ?? '').replace(/\s/g, '')
  const taken = new Map<string, string>()
  for (const slot of slots) {
    const number = numberAt(right, slot)
    const found = slots.find(other => number !== '' && numberAt(recorded, other) === number)
    if (found !== undefined && ![...taken.values()].includes(found)) taken.set(slot, found)
  }
  const left = slots.filter(slot => ![...taken.values()].includes(slot))
  for (const slot of slots.filter(slot => !taken.has(slot))) {
    const own = left.indexOf(slot)
    taken.set(slot, left.splice(Math.max(0, own), 1)[0]!)
  }
  return question => question.replace(/^(daya|id_pln)_([123])$/, (_, name, slot) => `${name}_${taken.get(slot)}`)
}

const slots = ['1', '2', '3']
