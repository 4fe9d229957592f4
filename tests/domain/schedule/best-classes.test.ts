import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestClasses, type ClassToJoin, type PersonToPlace } from '#domain/schedule/best-classes'

const limits = { smallest: 20, largest: 40, target: 30 }
const fitri: PersonToPlace = { division: '73', area: '7308', block: '730801' }

type Change = Partial<Omit<ClassToJoin, 'areas' | 'blocks'>> & {
  areas?: Record<string, number>
  blocks?: Record<string, number>
}

const aPlace = ({ areas = {}, blocks = {}, ...change }: Change = {}): ClassToJoin => ({
  id: 'SULSEL-01',
  division: '73',
  size: 30,
  ...change,
  areas: new Map(Object.entries(areas)),
  blocks: new Map(Object.entries(blocks)),
})

const idsOf = (people: PersonToPlace[], classes: ClassToJoin[]) =>
  bestClasses(people, classes, limits).map(({ id }) => id)

describe('the best class for a person', () => {
  test('has people of the own regency before the own district elsewhere, and is the smallest of equal ones', () => {
    const classes = [
      aPlace({ id: 'elsewhere', size: 20 }),
      aPlace({ id: 'large', size: 35, areas: { 7308: 9 } }),
      aPlace({ id: 'small', size: 25, areas: { 7308: 2 } }),
      aPlace({ id: 'neighbours', size: 38, areas: { 7308: 2 }, blocks: { 730801: 1 } }),
    ]
    expect(idsOf([fitri], classes)).toEqual(['neighbours', 'small', 'large', 'elsewhere'])
  })

  test('comes with its reason in numbers', () => {
    const [best] = bestClasses([fitri], [aPlace({ size: 29, areas: { 7308: 12 }, blocks: { 730801: 3 } })], limits)
    expect(best).toEqual({ id: 'SULSEL-01', sameBlock: 3, sameArea: 12, size: 29, sizeAfter: 30, fits: true })
  })

  test('of several people counts all of them', () => {
    const classes = [aPlace({ id: 'nearly full', size: 39, areas: { 7308: 20 } }), aPlace({ id: 'roomy', size: 38 })]
    expect(idsOf([fitri, fitri], classes)).toEqual(['roomy', 'nearly full'])
  })

  test('is not to be had for people of two provinces, or for nobody', () => {
    expect(idsOf([fitri, { ...fitri, division: '51' }], [aPlace()])).toEqual([])
    expect(idsOf([], [aPlace()])).toEqual([])
  })
})

const anyPlace = fc.record({
  division: fc.constantFrom('51', '73'),
  size: fc.integer({ min: 0, max: 45 }),
  here: fc.integer({ min: 0, max: 3 }),
  near: fc.integer({ min: 0, max: 3 }),
})

test('no class of another province is offered, and no full one before one with seats', () => {
  fc.assert(
    fc.property(fc.array(anyPlace, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (drawn, count) => {
      const classes = drawn.map(({ division, size, here, near }, index) =>
        aPlace({
          id: `c${index}`,
          division,
          size,
          areas: here + near > 0 ? { 7308: here + near } : {},
          blocks: here > 0 ? { 730801: here } : {},
        }),
      )
      const choices = bestClasses(
        Array.from({ length: count }, () => fitri),
        classes,
        limits,
      )
      const own = classes.filter(({ division }) => division === '73')

      expect(choices.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort())
      const fits = choices.map(one => one.sizeAfter <= limits.largest)
      expect(choices.map(one => one.fits)).toEqual(fits)
      expect(fits.lastIndexOf(true)).toBeLessThan(fits.includes(false) ? fits.indexOf(false) : fits.length)
    }),
  )
})
