import { describe, expect, test } from 'vitest'
import { chooseItems, variablesMet } from '#domain/assessment/choose-items'
import type { Blueprint } from '#domain/assessment/test-design'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { anItem } from '../../builders/an-item.ts'

const [i10, k15] = ['I10', 'K15'] as VariableId[] as [VariableId, VariableId]
const bank = [k15, i10].flatMap(variable =>
  (['A', 'B'] as const).flatMap(form =>
    [2, 1].map(number => anItem({ id: `${variable}-${form}${number}`, variable, form })),
  ),
)
const onePerVariable: Blueprint = { variables: [i10, k15], perVariable: 1, difficulty: 'medium' }
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id)

describe('a blueprint', () => {
  test('takes the first of each variable by id, in the order in which the variables are asked for, for either form', () => {
    const { chosen, lacking } = chooseItems(bank, onePerVariable, 'crossed')
    expect(idsOf(chosen.A)).toEqual(['I10-A1', 'K15-A1'])
    expect(idsOf(chosen.B)).toEqual(['I10-B1', 'K15-B1'])
    expect(lacking).toEqual([])
  })

  test('chooses the same whatever the order of the bank', () => {
    expect(chooseItems(bank.toReversed(), onePerVariable, 'crossed')).toEqual(
      chooseItems(bank, onePerVariable, 'crossed'),
    )
  })

  test('a single test is of form A alone', () => {
    const { chosen } = chooseItems(bank, { ...onePerVariable, perVariable: 2 }, 'single')
    expect(idsOf(chosen.A)).toEqual(['I10-A1', 'I10-A2', 'K15-A1', 'K15-A2'])
    expect(chosen.B).toEqual([])
  })

  test('says what is lacking of which variable and form, and takes nothing else for it', () => {
    const fewer = bank.filter(({ id }) => !id.startsWith('I10-B'))
    const { chosen, lacking } = chooseItems(fewer, { ...onePerVariable, perVariable: 2 }, 'crossed')
    expect(lacking).toEqual([{ variable: 'I10', form: 'B', wanted: 2, found: 0 }])
    expect(idsOf(chosen.B)).toEqual(['K15-B1', 'K15-B2'])
    expect(chooseItems(bank, { ...onePerVariable, difficulty: 'hard' }, 'single').lacking).toEqual([
      { variable: 'I10', form: 'A', wanted: 1, found: 0 },
      { variable: 'K15', form: 'A', wanted: 1, found: 0 },
    ])
    expect(chooseItems(bank, { ...onePerVariable, difficulty: null }, 'single').lacking).toEqual([])
  })

  test('knows which variables it can ask about', () => {
    const fewer = bank.filter(({ id }) => !id.startsWith('I10-B'))
    expect(variablesMet(fewer, onePerVariable, 'crossed')).toEqual(['K15'])
    expect(variablesMet(fewer, onePerVariable, 'single')).toEqual(['I10', 'K15'])
  })
})
