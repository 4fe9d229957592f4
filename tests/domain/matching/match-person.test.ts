import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchAmongAll, matchPerson } from '#domain/matching/match-person'
import { classKeyOf, readNames } from '#domain/matching/name-readings'
import { indexPeople } from '#domain/matching/people-index'
import type { KnownPerson, PersonClue } from '#domain/matching/person-match'
import type { ParticipantId } from '#domain/roster/participant'

const idOf = (text: string) => text as ParticipantId

const aPerson = (participantId: string, person: Partial<KnownPerson> = {}): KnownPerson => ({
  participantId: idOf(participantId),
  externalId: null,
  nik: null,
  email: null,
  phone: null,
  name: participantId,
  classCode: null,
  ...person,
})

const aClue = (clue: Partial<PersonClue>): PersonClue => ({ id: '', nik: '', email: '', phone: '', name: '', ...clue })

const siti = aPerson('siti', {
  externalId: 'PKH-01',
  nik: '7399014502900000',
  email: 'siti@example.id',
  phone: '081234567890',
  name: 'Siti Aminah',
  classCode: 'SULSEL-03',
})
const budi = aPerson('budi', { name: 'Budi Santoso', email: 'budi@example.id', classCode: 'SULSEL-03' })
const namesake = aPerson('siti-2', { name: 'Hj. Siti Aminah, S.Pd', phone: '081300000001', classCode: 'SULSEL-07' })
const loki = aPerson('loki', { name: 'Loki Laufeyson', classCode: 'SULSEL-07' })
const people = [siti, budi, namesake, loki]
const index = indexPeople(people)

const matched = (clue: Partial<PersonClue>, fileClass?: string) => matchPerson(aClue(clue), index, fileClass)
const certainly = (participantId: string, by: string) => ({ kind: 'certain', participantId, by })

describe('a number or an address names somebody', () => {
  test.each([
    ['the roster’s ID', { id: 'pkh-01 ' }, 'id'],
    ['the NIK, written with gaps', { nik: "'7399 0145 0290 0000" }, 'nik'],
    ['the e-mail, in capitals', { email: ' SITI@example.id' }, 'email'],
    ['the telephone, as dialled from abroad', { phone: '+62 812-3456-7890' }, 'phone'],
  ] as const)('%s', (_, clue, by) => {
    expect(matched({ ...clue, name: 'iPad' })).toEqual(certainly('siti', by))
  })

  test('two that name different people leave it to a person', () => {
    expect(matched({ id: 'PKH-01', email: 'budi@example.id' })).toEqual({
      kind: 'ambiguous',
      why: 'contradiction',
      candidates: ['siti', 'budi'],
    })
  })

  test('an address of one under the name of another leaves it to a person', () => {
    expect(matched({ email: 'budi@example.id', name: 'Loki Laufeyson' })).toEqual({
      kind: 'ambiguous',
      why: 'contradiction',
      candidates: ['budi', 'loki'],
    })
  })

  test('a name that another has too does not contradict a number', () => {
    expect(matched({ phone: '081300000001', name: 'siti aminah' })).toEqual(certainly('siti-2', 'phone'))
  })

  test('a telephone that two share is told apart by the name', () => {
    const family = indexPeople([
      aPerson('ani', { phone: '081211112222', name: 'Ani' }),
      aPerson('eko', { phone: '081211112222', name: 'Eko' }),
    ])
    expect(matchPerson(aClue({ phone: '081211112222', name: 'EKO' }), family)).toEqual(certainly('eko', 'name'))
    expect(matchPerson(aClue({ phone: '081211112222', name: 'HP keluarga' }), family)).toEqual({
      kind: 'ambiguous',
      why: 'same-contact',
      candidates: ['ani', 'eko'],
    })
  })
})

describe('a name', () => {
  test.each([
    'Loki Laufeyson',
    'LOKI  laufeyson',
    'Bpk. Loki Laufeyson, S.Sos., M.Si',
    'Löki Laufeyson',
    '015_Loki (Loki Laufeyson)',
    'SULSEL-07_Loki Laufeyson',
    'Sulsel 7 - Loki Laufeyson',
    'Loki Laufeyson (iPhone)',
    'H.Loki Laufeyson',
  ])('shown as “%s” is Loki Laufeyson', name => {
    expect(matched({ name })).toEqual(certainly('loki', 'name'))
  })

  test('of two people is ambiguous', () => {
    expect(matched({ name: 'Siti Aminah' })).toEqual({
      kind: 'ambiguous',
      why: 'same-name',
      candidates: ['siti', 'siti-2'],
    })
  })

  test('of two people is told apart by the class of the file, or by the code in front', () => {
    expect(matched({ name: 'Siti Aminah' }, 'SULSEL-03')).toEqual(certainly('siti', 'name'))
    expect(matched({ name: 'SULSEL-07_Siti Aminah' })).toEqual(certainly('siti-2', 'name'))
  })

  test('of two people, one in the file’s class and one in that of the code, stays ambiguous', () => {
    expect(matched({ name: 'SULSEL-07_Siti Aminah' }, 'SULSEL-03')).toMatchObject({
      kind: 'ambiguous',
      why: 'same-name',
    })
  })

  test('of somebody of another class only is proposed', () => {
    expect(matched({ name: 'Loki Laufeyson' }, 'SULSEL-03')).toEqual({
      kind: 'ambiguous',
      why: 'other-class',
      candidates: ['loki'],
    })
  })

  test('and the name in brackets of two people is a contradiction', () => {
    expect(matched({ name: 'Budi Santoso (Loki Laufeyson)' })).toMatchObject({
      kind: 'ambiguous',
      why: 'contradiction',
    })
  })

  test('beside somebody else’s NIK is a contradiction', () => {
    expect(matched({ name: 'Siti Aminah', nik: '7399014502910000' }, 'SULSEL-03')).toEqual({
      kind: 'ambiguous',
      why: 'contradiction',
      candidates: ['siti'],
    })
  })

  test.each(['Budi Santosa', 'Budi', 'B. Santoso', 'Santoso Budi'])('that is only near, “%s”, is proposed', name => {
    expect(matched({ name }, 'SULSEL-03')).toEqual({ kind: 'ambiguous', why: 'nearly', candidates: ['budi'] })
    expect(matched({ name })).toEqual({ kind: 'unknown', nearest: ['budi'] })
  })

  test.each(['', '   ', 'iPhone', '(())', '_', '08123'])('“%s” is nobody’s', name => {
    expect(matched({ name }, 'SULSEL-03')).toEqual({ kind: 'unknown', nearest: [] })
  })
})

const words = ['Siti', 'Aminah', 'Budi', 'Hj', 'M', 'Muhammad', 'Latif', 'Lathif']
const anyName = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map(parts => parts.join(' '))
const anyClass = fc.constantFrom(null, 'ACEH-01', 'ACEH-02')
const anyPeople = fc
  .array(
    fc.record({
      name: anyName,
      classCode: anyClass,
      email: fc.constantFrom(null, 'a@x.id', 'b@x.id'),
      phone: fc.constantFrom(null, '081211112222', '081233334444'),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map(list => list.map((person, position) => aPerson(`p${position}`, person)))
const anyClue = fc.record({
  id: fc.constantFrom('', 'p0', 'P1'),
  nik: fc.constant(''),
  email: fc.constantFrom('', 'A@x.id', 'b@x.id', 'c@x.id'),
  phone: fc.constantFrom('', '62812 1111 2222', '081233334444'),
  name: fc.oneof(
    anyName,
    fc.tuple(anyName, anyName).map(([shown, original]) => `${shown} (${original})`),
    anyName.map(name => `ACEH-02_${name}`),
    fc.string(),
  ),
})

test('nobody is certain whose twin fits as well', () => {
  fc.assert(
    fc.property(anyPeople, anyClue, anyClass, (known, clue, fileClass) => {
      const match = matchPerson({ ...clue, id: '' }, indexPeople(known), fileClass)
      fc.pre(match.kind === 'certain')
      const person = known.find(({ participantId }) => participantId === match.participantId)!
      const withTwin = indexPeople([...known, { ...person, participantId: idOf('twin') }])
      const again = matchPerson({ ...clue, id: '' }, withTwin, fileClass)
      expect(again.kind).toBe('ambiguous')
      expect(again).toMatchObject({ candidates: expect.arrayContaining([person.participantId, 'twin']) })
    }),
  )
})

test('the order of the people changes nothing', () => {
  const shuffled = anyPeople.chain(known =>
    fc.tuple(fc.constant(known), fc.shuffledSubarray(known, { minLength: known.length })),
  )
  fc.assert(
    fc.property(shuffled, anyClue, anyClass, ([known, otherwise], clue, fileClass) => {
      expect(matchPerson(clue, indexPeople(otherwise), fileClass)).toEqual(
        matchPerson(clue, indexPeople(known), fileClass),
      )
    }),
  )
})

test('everybody is found by their id, quickly too, and nobody else', () => {
  fc.assert(
    fc.property(anyPeople, known => {
      const all = indexPeople(known.toReversed())
      for (const { participantId } of known)
        expect(all.personOf(participantId)).toBe(all.byParticipant.get(participantId))
      for (const id of ['', 'p', 'p00', 'q']) expect(all.personOf(idOf(id))).toBeUndefined()
    }),
  )
})

test('everybody is found certainly by their own number, whatever is written of them', () => {
  fc.assert(
    fc.property(anyPeople, known => {
      const all = indexPeople(known)
      for (const { participantId, name } of known) {
        expect(matchPerson(aClue({ id: participantId, name }), all)).toEqual(certainly(participantId, 'id'))
      }
    }),
  )
})

/** Whom a line is about, without looking among the people of the class first. */
function matchedAmongAll(clue: PersonClue, known: ReturnType<typeof indexPeople>, fileClass: string | null) {
  const isClass = (key: string) => known.byClass.has(key)
  const { names, classKey } = readNames(clue.name, isClass)
  const keys = [fileClass === null ? null : classKeyOf(fileClass), classKey]
  return matchAmongAll({
    clue,
    index: known,
    names,
    classes: keys.filter(key => key !== null && isClass(key)) as string[],
  }).match
}

test('a line that the people of the class settle is settled as among everybody', () => {
  const inFront = fc.constantFrom('', '', 'ACEH-01_', 'aceh 2 - ', 'ACEH-09_')
  const behind = fc.constantFrom('', '', ' (iPad)', ', S.Pd', ' (Siti Aminah)')
  const said = fc.record({
    id: fc.constantFrom('', '', '', 'p1'),
    nik: fc.constant(''),
    email: fc.constantFrom('', '', ' ', 'A@x.id', 'c@x.id'),
    phone: fc.constantFrom('', '', '081233334444'),
  })
  const inBrackets = anyPeople.map(known =>
    known.map((person, at) => (at % 3 === 0 ? { ...person, name: `${person.name} (Budi)` } : person)),
  )
  // Mostly somebody's name: by chance hardly anybody has it.
  const inReport = fc.oneof(anyPeople, inBrackets).chain(known => {
    const called = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known.map(({ name }) => name)) }, anyName)
    return fc.tuple(fc.constant(known), fc.tuple(inFront, called, behind))
  })
  fc.assert(
    fc.property(inReport, said, anyClass, ([known, shown], clue, fileClass) => {
      const everybody = indexPeople(known)
      const line = { ...clue, name: shown.join('') }
      expect(matchPerson(line, everybody, fileClass)).toEqual(matchedAmongAll(line, everybody, fileClass))
    }),
    { numRuns: 2000 },
  )
})
