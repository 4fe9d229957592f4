import { expect, test } from 'vitest'
import { type ContactCandidate, contactsOf } from '#domain/readiness/contacts'
import { defaultReadinessRules, type ReadinessRecord } from '#domain/readiness/readiness'
import { readinessOf } from '#domain/readiness/readiness-of'
import type { ParticipantId } from '#domain/roster/participant'
import { aRecord } from './a-record.ts'

const today = '2025-03-04'
const at = '2025-02-28T10:00:00.000Z'

const candidate = (
  id: string,
  record: Partial<ReadinessRecord>,
  change: Partial<ContactCandidate> = {},
): ContactCandidate => ({
  participantId: id as ParticipantId,
  date: '2025-02-27',
  readiness: readinessOf(aRecord(record), defaultReadinessRules),
  contactedAt: null,
  ...change,
})
const silent = { attendance: null, pre: null, post: null, practice: null }
const failed = { percent: 20, at }

test('a class tomorrow first, then who is nearest to ready, of equals the earlier class', () => {
  const { contacts } = contactsOf(
    [
      candidate('two missing', { post: failed, practice: null }),
      candidate('later class', { post: failed }, { date: '2025-02-28' }),
      candidate('one missing', { post: failed }),
      candidate('tomorrow', silent, { date: '2025-03-05' }),
      candidate('ready', {}),
      candidate('next week', silent, { date: '2025-03-11' }),
    ],
    today,
  )
  expect(contacts.map(({ participantId }) => participantId)).toEqual([
    'tomorrow',
    'one missing',
    'later class',
    'two missing',
  ])
  expect(contacts[0]!.reason).toEqual({ kind: 'class-soon', date: '2025-03-05' })
  expect(contacts[1]!.reason).toEqual({ kind: 'missing', missing: [{ rung: 'post-test', percent: 20, needed: 70 }] })
})

test('nobody is called twice a day', () => {
  const before = candidate('yesterday', { post: failed }, { contactedAt: '2025-03-03T10:00:00.000Z' })
  const already = candidate('today', { post: failed }, { contactedAt: '2025-03-04T01:00:00.000Z' })
  const { contacts, contactedToday } = contactsOf([before, already], today)
  expect(contacts.map(({ participantId }) => participantId)).toEqual(['yesterday'])
  expect(contactedToday).toBe(1)
})

test('nobody is called because their class has no report yet', () => {
  const list = contactsOf(
    [
      candidate('a', { attendance: null }),
      candidate('b', { attendance: null, post: failed }),
      candidate('silent', silent),
    ],
    today,
  )
  expect(list.awaitingReport).toBe(2)
  expect(list.contacts).toMatchObject([{ participantId: 'b', reason: { missing: [{ rung: 'post-test' }] } }])
})

test('a class of today that was reported is over: what is missing is said', () => {
  const { contacts } = contactsOf([candidate('absent', { attendance: { share: 0, at } }, { date: today })], today)
  expect(contacts[0]!.reason).toMatchObject({ kind: 'missing', missing: [{ rung: 'attended', share: 0 }] })
})
