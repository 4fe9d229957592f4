const times = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item)

/** One province each, sizes 20 to 40, as people per block of each area. */
export const impossibleRosters = [
  { name: 'one person', blocks: [[1]], instructors: 1, reason: 'too-few-people' },
  { name: '19 people of two regencies', blocks: [[9, 4], [6]], instructors: 1, reason: 'too-few-people' },
  { name: '240 people and no instructor at all', blocks: times(4, [30, 30]), instructors: 0, reason: 'no-instructors' },
]

/** With the class count and the proven least sums of areas and blocks over classes: by hand, or by a solver (notes §2). */
export const placeableRosters = [
  { name: 'nobody', blocks: [[]], instructors: 1, classes: 0, least: { areasTogether: 0 } },
  {
    name: '20 people of two regencies',
    blocks: [[9, 4], [7]],
    instructors: 1,
    classes: 1,
    least: { areasTogether: 2 },
  },
  {
    name: 'one district of 41 is cut once',
    blocks: [[41]],
    instructors: 2,
    classes: 2,
    least: { areasTogether: 2, blocksTogether: 2 },
  },
  {
    name: '41 people fall apart along the regencies',
    blocks: [[21], [20]],
    instructors: 2,
    classes: 2,
    least: { areasTogether: 2 },
  },
  {
    name: '59 people fill two classes, never three',
    blocks: [[30], [29]],
    instructors: 3,
    classes: 2,
    least: { areasTogether: 2 },
  },
  {
    name: 'one instructor for two classes',
    blocks: [[30], [29]],
    instructors: 1,
    classes: 2,
    least: { areasTogether: 2 },
  },
  {
    name: '37 regencies of one person',
    blocks: times(37, [1]),
    instructors: 2,
    classes: 1,
    least: { areasTogether: 37 },
  },
  {
    name: 'a regency of one person beside a large one',
    blocks: [[40, 35, 31, 27, 22, 18, 13, 9, 5], [1]],
    instructors: 7,
    classes: 7,
    least: { areasTogether: 8 },
  },
  {
    name: 'twelve regencies of 19',
    blocks: times(12, [10, 9]),
    instructors: 8,
    classes: 8,
    least: { areasTogether: 16 },
  },
  // Eleven classes leave 8 people to spare, and every separate part would lose a class: all hang together.
  {
    name: 'twelve regencies of 19, 12 instructors',
    blocks: times(12, [10, 9]),
    instructors: 12,
    classes: 11,
    least: { areasTogether: 22 },
  },
  {
    name: 'twelve regencies of 41',
    blocks: times(12, [14, 14, 13]),
    instructors: 16,
    classes: 16,
    least: { areasTogether: 24, blocksTogether: 36 },
  },
  {
    name: 'thirty regencies of 21',
    blocks: times(30, [11, 10]),
    instructors: 21,
    classes: 21,
    least: { areasTogether: 39 },
  },
  {
    name: 'one district of 500',
    blocks: [[500], [3, 3, 3]],
    instructors: 17,
    classes: 17,
    least: { areasTogether: 18, blocksTogether: 20 },
  },
  {
    name: 'every seat taken',
    blocks: times(20, [15, 10, 7, 5, 2, 1]),
    instructors: 20,
    classes: 20,
    least: { areasTogether: 20, blocksTogether: 120 },
  },
  {
    name: 'classes as small as allowed',
    blocks: times(20, [9, 6, 4, 1]),
    instructors: 20,
    classes: 20,
    least: { areasTogether: 20, blocksTogether: 80 },
  },
  {
    name: 'districts of which no two fit one class',
    blocks: times(6, [27, 26, 25, 24, 23, 22]),
    instructors: 29,
    classes: 29,
    least: { areasTogether: 29, blocksTogether: 43 },
  },
]
