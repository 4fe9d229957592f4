import { describe, expect, test } from 'vitest'
import { planCalendar } from '#main/handover/plan-calendar'
import { type Language, wordsIn } from '#main/words'
import { aHandover } from './a-handover.ts'
import { eventsOf } from './calendar-lines.ts'

const madeAt = '2025-02-20T03:04:05.000Z'
const plan = aHandover()
const calendarIn = (language: Language, revision = 3) => planCalendar(plan, wordsIn(language), madeAt, revision)
const byUid = (language: Language) => new Map(eventsOf(calendarIn(language)).map(event => [event['UID'], event]))
const compact = (instant: string) => instant.replaceAll(/[-:]/g, '')

describe.each(['id', 'en'] as const)('the calendar in %s', language => {
  test('has one event a class, at its time, under an identity that stays with its code', () => {
    const events = byUid(language)
    expect(plan.classes.length).toBeGreaterThan(4)
    expect([...events.keys()]).toEqual(plan.classes.map(({ code }) => `${code.toLowerCase()}@gladi`))
    for (const one of plan.classes) {
      expect(events.get(`${one.code.toLowerCase()}@gladi`)).toMatchObject({
        DTSTART: compact(one.startUtc),
        DTEND: compact(one.endUtc),
        DTSTAMP: '20250220T030405Z',
        SEQUENCE: '3',
        SUMMARY: expect.stringContaining(one.code),
        STATUS: 'CONFIRMED',
      })
    }
  })

  test('tells local times, who teaches and from where, whatever signs the names have', () => {
    const events = byUid(language)
    for (const one of plan.classes) {
      const { DESCRIPTION: text } = events.get(`${one.code.toLowerCase()}@gladi`)!
      expect(text).toContain(`08.00–15.30 ${one.zone}`)
      expect(text).toContain(one.regencyNames.join(', '))
      expect(text).toContain(one.instructorName ?? one.zone)
    }
  })

  test('gives the link of a room that has one, else its number', () => {
    const placeOf = new Map([...byUid(language).values()].map(event => [event['UID'], event['LOCATION']]))
    const [linked, other] = ['1', '2'].map(room => plan.classes.find(one => one.tier === 2 && one.room === room)!)
    expect(placeOf.get(`${linked!.code.toLowerCase()}@gladi`)).toBe('https://contoh.invalid/j/1?pwd=a,b;c')
    expect(placeOf.get(`${other!.code.toLowerCase()}@gladi`)).toBe(language === 'id' ? 'Ruang 2' : 'Room 2')
  })
})

test('a class without an instructor says nothing of one', () => {
  const events = byUid('en')
  const without = plan.classes.filter(({ instructorName }) => instructorName === null)
  expect(without.length).toBeGreaterThan(0)
  for (const { code } of without)
    expect(events.get(`${code.toLowerCase()}@gladi`)!['DESCRIPTION']).not.toContain('Instructor')
})
