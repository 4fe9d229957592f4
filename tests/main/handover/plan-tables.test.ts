import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { classesCsv, membersCsv, unplacedCsv } from '#main/handover/plan-tables'
import { aHandover, learners } from './a-handover.ts'

const plan = aHandover()
const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true })
const armed = (text: string) => text.replace(/^'(?='*[=+\-@])/, '')

describe('classes.csv', () => {
  test('has the columns of the handover, codes of BPS and of Kemendagri, lists separated by spaces', () => {
    expect(classesCsv(plan).split('\n')[0]).toBe(
      'class_id,tier,province_code,regency_codes,size,instructor_id,room,wave,date,start_utc,end_utc,zone',
    )
    expect(rowsOf(classesCsv(plan)).find(({ class_id: id }) => id === 'PAPUA-01')).toEqual({
      class_id: 'PAPUA-01',
      tier: '2',
      province_code: '94',
      regency_codes: '9103',
      size: '25',
      instructor_id: "'-2",
      room: expect.stringMatching(/^[12]$/),
      wave: expect.stringMatching(/^[12]$/),
      date: expect.stringMatching(/^2025-02-2[78]$/),
      start_utc: expect.stringMatching(/^2025-02-2[67]T23:00:00Z$/),
      end_utc: expect.stringMatching(/^2025-02-2[78]T06:30:00Z$/),
      zone: 'WIT',
    })
  })

  test('lists several provinces and regencies with spaces between', () => {
    const mixed = rowsOf(classesCsv(plan)).find(({ class_id: id }) => id === 'INNAS-WITA-01')
    expect(mixed).toMatchObject({ tier: '1', province_code: '51 73', regency_codes: '5101 7308', instructor_id: '' })
  })

  test('names a room of a province with the province, so that rooms of all pools differ', () => {
    const rooms = rowsOf(classesCsv(aHandover('province'))).filter(({ tier }) => tier === '2')
    expect(rooms.find(({ zone }) => zone === 'WIT')!['room']).toBe('94-1')
    for (const { province_code: province, room } of rooms) expect(room).toMatch(new RegExp(`^${province}-[12]$`))
  })
})

test('everybody is once in members.csv or unplaced.csv, with a reason, by ID, else NIK', () => {
  const members = rowsOf(membersCsv(plan))
  const unplaced = rowsOf(unplacedCsv(plan))
  const listed = [...members, ...unplaced].map(row => armed(row['participant_id']!))
  expect(listed.toSorted()).toEqual(learners.map(({ externalId, nik }) => externalId ?? nik!).toSorted())
  expect(listed).toContain('7308990101900001')
  expect(new Set(unplaced.map(({ reason }) => reason))).toEqual(new Set(['too-few-people', 'no-instructors']))
  const sizes = Map.groupBy(members, row => row['class_id'])
  for (const { code, size } of plan.classes) expect(sizes.get(code)).toHaveLength(size)
})

test('no cell can be run as a formula', () => {
  const cells = [classesCsv, membersCsv, unplacedCsv].flatMap(csv => parse(csv(plan)).flat())
  expect(cells.filter(cell => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  expect(cells).toContain("'=1+1")
})

test.each(['＝1', '\t=1', '\r=1', "'=1", "''+1"])('an id %j gets one apostrophe more', id => {
  const csv = membersCsv({ ...plan, members: [{ ...plan.members[0]!, participantId: id }] })
  expect(parse(csv)[1]![1]).toBe(`'${id}`)
})
