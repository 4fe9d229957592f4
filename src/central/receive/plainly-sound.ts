import type { PacketBody } from '#domain/exchange/packet'
import type { ResultKind } from '../export/fact-columns.ts'

/**
 * Whether a body is of its kind's form beyond doubt. Nearly all are, and a province sends a hundred thousand at once: this
 * looks at what is usual, ten times faster than the schema. False says nothing: then the schema decides.
 */
export const isPlainlySound = (kind: ResultKind, body: PacketBody): boolean => sound[kind](body)

const sound: Record<ResultKind, (body: PacketBody) => boolean> = {
  attendance: body =>
    hasFields(body, 6) &&
    isId(body['participantId']) &&
    isId(body['classCode']) &&
    isNumber(body['minutes'], 0, 10_000) &&
    isNumber(body['sessionMinutes'], 1, 10_000) &&
    isOneOf(body['source'], attendanceSources) &&
    isInstant(body['at']),
  'test-result': body =>
    hasFields(body, 11) &&
    isId(body['participantId']) &&
    isId(body['designId']) &&
    isOneOf(body['occasion'], occasions) &&
    isCount(body['attempt'], 1) &&
    isOneOf(body['form'], forms) &&
    isInstant(body['takenAt']) &&
    isOneOf(body['source'], testSources) &&
    isListOf(body['itemPoints'], isItemPoints) &&
    isListOf(body['responses'], isResponse) &&
    isNumber(body['pointsPossible'], 1, 1_000_000) &&
    isNumber(body['pointsTaken'], 0, body['pointsPossible']),
  rehearsal: body =>
    hasFields(body, 9) &&
    isId(body['participantId']) &&
    isId(body['caseId']) &&
    isId(body['questionnaireVersion']) &&
    isOneOf(body['mode'], modes) &&
    isInstant(body['startedAt']) &&
    isInstant(body['finishedAt']) &&
    isCount(body['counted'], 0) &&
    isCount(body['right'], 0) &&
    body['right'] <= body['counted'] &&
    areVariables(body['variables']),
}

const attendanceSources = ['zoom', 'hand']
const testSources = ['gladi', 'sheet', 'google-forms', 'zoom-poll', 'moodle', 'hand']
const occasions = ['pre', 'post']
const forms = ['A', 'B', null]
const modes = ['guided', 'practice', 'exam']

const hasFields = (body: PacketBody, count: number) => Object.keys(body).length === count
const isId = (value: unknown) => typeof value === 'string' && value.length > 0 && value.length <= 200
const isOneOf = (value: unknown, allowed: readonly (string | null)[]) => allowed.includes(value as string | null)
const isNumber = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most
const isCount = (value: unknown, least: number): value is number =>
  Number.isInteger(value) && isNumber(value, least, 1000)
const isItemPoints = (value: unknown) => value === null || isNumber(value, 0, 1000)
const isResponse = (value: unknown) => value === null || (typeof value === 'string' && value.length <= 2000)
const isListOf = (value: unknown, isPart: (part: unknown) => boolean) =>
  value === null || (Array.isArray(value) && value.length <= 1000 && value.every(isPart))

/** Days that every month has. */
const usualInstant = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
const isInstant = (value: unknown) => typeof value === 'string' && usualInstant.test(value)

const variable = /^[IK][0-9]{2}$/
/** Names of variables that were looked at: there are 39. */
const seen = new Set<string>()

function areVariables(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  for (const [name, points] of Object.entries(value)) {
    if (!seen.has(name)) {
      if (!variable.test(name)) return false
      seen.add(name)
    }
    if (!isNumber(points, 0, 1)) return false
  }
  return true
}
