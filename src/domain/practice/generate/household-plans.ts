import type { Sex } from './family.ts'

/** One person of a kind of household, before they have a name. */
export type Role = {
  role: string
  /** Their sex where the kind needs one; otherwise chance, or the other than the head's for a spouse. */
  sex?: Sex
  relation: string
  /** In full years, from and to; of a child and a parent within what the head's age allows. */
  age: readonly [number, number]
  marital: string
  /** 1 unless said. */
  whereabouts?: string
  /** What the respondent calls them, apart from a name. */
  spokenOf?: string
  facts?: string[]
}

export type Plan = {
  kind: string
  /** How often it is drawn. */
  weight: number
  core: Role[]
  /** Added one after the other until the family is as large as wished. */
  more: Role[]
  /** Members recorded, from and to. */
  size: readonly [number, number]
  /** Warnings that the right record means to raise. */
  warnings?: string[]
}

const child: Role = { role: 'child', relation: '3', age: [0, 24], marital: '1' }
const head = (sex: Sex, age: readonly [number, number], marital: string): Role => ({
  role: 'head',
  sex,
  relation: '1',
  age,
  marital,
})
const wife = (age: readonly [number, number]): Role => ({
  role: 'spouse',
  sex: 'female',
  relation: '2',
  age,
  marital: '2',
})
const dead = (sex: Sex, age: readonly [number, number], spokenOf: string): Role => ({
  role: 'dead',
  sex,
  relation: '2',
  age,
  marital: '2',
  whereabouts: '2',
  spokenOf,
})

/** The kinds of household; all invented, weights our own. */
export const plans: Plan[] = [
  {
    kind: 'couple-with-children',
    weight: 26,
    core: [head('male', [28, 52], '2'), wife([25, 48]), child],
    more: [child, child, child, child],
    size: [3, 7],
  },
  { kind: 'couple', weight: 8, core: [head('male', [24, 74], '2'), wife([22, 70])], more: [], size: [2, 2] },
  { kind: 'single-old', weight: 6, core: [head('female', [60, 86], '4')], more: [], size: [1, 1] },
  { kind: 'single-man', weight: 3, core: [head('male', [22, 70], '1')], more: [], size: [1, 1] },
  { kind: 'single-woman', weight: 2, core: [head('female', [24, 58], '3')], more: [], size: [1, 1] },
  {
    kind: 'new-widow',
    weight: 8,
    core: [head('female', [34, 66], '4'), dead('male', [38, 70], 'almarhum suami saya')],
    more: [child, child, child],
    size: [2, 5],
  },
  {
    kind: 'new-widower',
    weight: 4,
    core: [head('male', [36, 70], '4'), dead('female', [34, 66], 'almarhumah istri saya'), child],
    more: [child, child],
    size: [3, 5],
  },
  {
    kind: 'divorced-mother',
    weight: 6,
    core: [head('female', [26, 48], '3'), child],
    more: [child, child],
    size: [2, 4],
  },
  {
    kind: 'grandparent',
    weight: 8,
    core: [head('female', [56, 78], '4'), { role: 'grandchild', relation: '5', age: [3, 16], marital: '1' }],
    more: [
      { role: 'grandchild', relation: '5', age: [1, 16], marital: '1' },
      { role: 'grandchild', relation: '5', age: [4, 17], marital: '1' },
    ],
    size: [2, 4],
  },
  {
    kind: 'with-niece',
    weight: 8,
    core: [
      head('male', [30, 54], '2'),
      wife([27, 50]),
      { role: 'niece', relation: '8', age: [6, 19], marital: '1', whereabouts: '5', facts: ['niece'] },
    ],
    more: [child, child, child],
    size: [3, 6],
  },
  {
    kind: 'with-parent',
    weight: 8,
    core: [
      head('male', [32, 52], '2'),
      wife([28, 48]),
      { role: 'parent', relation: '6', age: [60, 84], marital: '4', facts: ['parent'] },
    ],
    more: [child, child, child],
    size: [3, 6],
  },
  {
    kind: 'three-generations',
    weight: 7,
    core: [
      head('male', [48, 68], '2'),
      wife([45, 62]),
      { role: 'married-child', relation: '3', age: [21, 29], marital: '2', facts: ['married-child'] },
      { role: 'child-in-law', relation: '4', age: [20, 32], marital: '2' },
      { role: 'grandchild', relation: '5', age: [0, 6], marital: '1' },
    ],
    more: [
      child,
      { role: 'grandchild', relation: '5', age: [0, 5], marital: '1' },
      child,
      { role: 'parent', relation: '6', age: [72, 90], marital: '4', facts: ['parent'] },
    ],
    size: [5, 9],
    warnings: ['C30'],
  },
  {
    kind: 'husband-away',
    weight: 6,
    core: [
      head('female', [25, 46], '2'),
      {
        role: 'away',
        sex: 'male',
        relation: '2',
        age: [28, 50],
        marital: '2',
        whereabouts: '4',
        spokenOf: 'suami saya',
      },
      child,
    ],
    more: [child, child],
    size: [3, 5],
    warnings: ['C29'],
  },
  {
    kind: 'returned-migrant',
    weight: 5,
    core: [{ ...head('male', [29, 48], '2'), facts: ['returned'] }, wife([26, 44])],
    more: [child, child, child],
    size: [2, 5],
  },
  {
    kind: 'child-gone',
    weight: 6,
    core: [
      head('male', [46, 66], '2'),
      wife([43, 60]),
      { role: 'gone', relation: '3', age: [19, 24], marital: '1', whereabouts: '3' },
    ],
    more: [child, child],
    size: [3, 5],
  },
  {
    kind: 'son-lost',
    weight: 3,
    core: [
      head('male', [48, 66], '2'),
      wife([44, 60]),
      { role: 'lost', sex: 'male', relation: '3', age: [20, 26], marital: '1', whereabouts: '6' },
    ],
    more: [child],
    size: [3, 4],
  },
  {
    kind: 'with-baby',
    weight: 7,
    core: [
      head('male', [22, 38], '2'),
      wife([20, 34]),
      { role: 'baby', relation: '3', age: [0, 0], marital: '1', whereabouts: '5', facts: ['baby'] },
    ],
    more: [
      { ...child, age: [2, 8] },
      { ...child, age: [2, 10] },
    ],
    size: [3, 5],
  },
  {
    kind: 'with-helper',
    weight: 3,
    core: [
      head('male', [34, 56], '2'),
      wife([30, 52]),
      {
        role: 'helper',
        sex: 'female',
        relation: '7',
        age: [20, 48],
        marital: '1',
        whereabouts: '5',
        facts: ['helper'],
      },
    ],
    more: [child, child, child],
    size: [3, 6],
  },
  {
    kind: 'siblings',
    weight: 4,
    core: [
      { ...head('female', [21, 32], '1'), facts: ['orphan'] },
      {
        role: 'dead',
        sex: 'male',
        relation: '6',
        age: [50, 66],
        marital: '4',
        whereabouts: '2',
        spokenOf: 'almarhum Bapak',
      },
      { role: 'sibling', relation: '8', age: [9, 19], marital: '1', facts: ['sibling'] },
    ],
    more: [{ role: 'sibling', relation: '8', age: [8, 18], marital: '1', facts: ['sibling'] }],
    size: [3, 4],
  },
  {
    kind: 'with-stepchild',
    weight: 4,
    core: [head('male', [32, 50], '2'), wife([29, 46]), { ...child, age: [6, 16], facts: ['stepchild'] }],
    more: [child, child],
    size: [3, 5],
  },
]
