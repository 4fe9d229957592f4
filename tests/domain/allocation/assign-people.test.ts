import { expect, test } from 'vitest'
import { assignPeople } from '#domain/allocation/assign-people'
import { groupPeople } from '#domain/allocation/group-people'
import { lastAllocation, usualLimits } from './a-problem.ts'

/** People of one district of 30 and two of 10, in the order in which a shuffled file lists them. */
function aRoster() {
  const codes = [...Array(30).fill('b1'), ...Array(10).fill('b2'), ...Array(10).fill('b3')]
  return codes.map((_, i) => {
    const block: string = codes[(i * 37) % codes.length]
    return { division: 'd', area: block === 'b3' ? 'a2' : 'a1', block }
  })
}

test('people are counted by division, area and block, in the order of their codes whatever the order of the file', () => {
  const { divisions, blockOf } = groupPeople(aRoster())
  expect(divisions).toEqual([
    {
      code: 'd',
      areas: [
        {
          code: 'a1',
          blocks: [
            { code: 'b1', people: 30 },
            { code: 'b2', people: 10 },
          ],
        },
        { code: 'a2', blocks: [{ code: 'b3', people: 10 }] },
      ],
    },
  ])
  expect([...blockOf]).toEqual(aRoster().map(({ block }) => ['b1', 'b2', 'b3'].indexOf(block)))
  expect(groupPeople(aRoster().toReversed()).divisions).toEqual(divisions)
})

test('every class gets exactly the people of each block that the allocation says', () => {
  const people = aRoster()
  const { divisions, blockOf } = groupPeople(people)
  const problem = { limits: usualLimits, divisions: divisions.map(division => ({ ...division, classes: 2 })) }
  const allocation = lastAllocation(problem)
  const classOf = assignPeople(problem, allocation, blockOf)
  allocation.classes.forEach(({ parts, size }, index) => {
    const members = people.filter((_, i) => classOf[i] === index)
    expect(members.length).toBe(size)
    for (const { area, block, people: expected } of parts) {
      const { code } = divisions[0]!.areas[area]!.blocks[block]!
      expect(members.filter(member => member.block === code).length).toBe(expected)
    }
  })
})

test('a block that sits in two classes fills the first with its first people', () => {
  const { divisions, blockOf } = groupPeople(
    Array.from({ length: 41 }, () => ({ division: 'd', area: 'a', block: 'b' })),
  )
  const problem = { limits: usualLimits, divisions: [{ ...divisions[0]!, classes: 2 }] }
  const classOf = [...assignPeople(problem, lastAllocation(problem), blockOf)]
  expect(classOf).toEqual([...classOf].sort((a, b) => a - b))
  expect(new Set(classOf)).toEqual(new Set([0, 1]))
})
