import { hash } from 'node:crypto'
import type { RecordHead } from '#domain/exchange/packet'
import type { Named } from './known-facts.ts'

/** A record that has the form of its kind: `text` is its body as canonical JSON, `named` what it speaks of. */
export type SoundRecord = { record: RecordHead; text: string | null; named: Named }

/**
 * A line of a packet that is, beyond doubt, a sound result and canonical JSON, known by its look alone: nearly all are, and
 * a province sends a hundred thousand at once. Null says nothing: then it is parsed, and the schema decides. Each form has
 * its keys in their order, no escapes, numbers of few digits, and instants of days that every month has.
 */
export function plainResult(line: string): SoundRecord | null {
  const head = heads.exec(line)
  if (!head || !line.endsWith('}')) return null
  const [start, kind, id, revision, parent, sha256] = head as unknown as Texts
  const text = line.slice(start.length, -1)
  const named = forms[kind as keyof typeof forms](text, id)
  if (!named || hash('sha256', text) !== sha256) return null
  const record = {
    kind,
    id,
    revision: Number(revision),
    parent: parent === 'null' ? null : parent.slice(1, -1),
    sha256,
  }
  return { record, text, named }
}

/** Every group of a form has a part in it. */
type Texts = [string, string, string, string, string, string, string]

const id = String.raw`"([^"\\\u0000-\u001f]{1,200})"`
const hex = '[0-9a-f]{64}'
/** As JSON writes them in one way only. */
const number = String.raw`((?:0|[1-9]\d{0,6})(?:\.\d{0,5}[1-9])?)`
const small = String.raw`(?:0|[1-9]\d{0,2})`
const instant = String.raw`"20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z"`
const list = (part: string) => String.raw`(?:null|\[(?:(?:${part})(?:,(?:${part})){0,999})?\])`
const variable = String.raw`"[IK]\d\d":(?:0|1|0\.\d{0,5}[1-9])`

const heads = new RegExp(
  `^\\{"kind":"(attendance|test-result|rehearsal)","id":${id},"revision":([1-9]\\d{0,8}),"parent":(null|"${hex}"),"sha256":"(${hex})","body":`,
)

const attendance = form(
  `"at":${instant},"classCode":${id},"minutes":${number},"participantId":${id},"sessionMinutes":${number},"source":"(?:zoom|hand)"`,
)
const testResult = form(
  `"attempt":[1-9]\\d{0,2},"designId":${id},"form":(?:"A"|"B"|null),"itemPoints":${list(`null|${small}(?:\\.\\d{0,5}[1-9])?`)},` +
    `"occasion":"(?:pre|post)","participantId":${id},"pointsPossible":${number},"pointsTaken":${number},` +
    `"responses":${list(String.raw`null|"[^"\\\u0000-\u001f]{0,2000}"`)},` +
    `"source":"(?:gladi|sheet|google-forms|zoom-poll|moodle|hand)","takenAt":${instant}`,
)
const rehearsal = form(
  `"caseId":${id},"counted":(${small}),"finishedAt":${instant},"mode":"(?:guided|practice|exam)","participantId":${id},` +
    `"questionnaireVersion":${id},"right":(${small}),"startedAt":${instant},"variables":\\{((?:${variable}(?:,${variable})*)?)\\}`,
)

function form(fields: string): RegExp {
  return new RegExp(`^\\{${fields}\\}$`)
}

const forms = {
  attendance(text: string, recordId: string): Named | null {
    const parts = attendance.exec(text)
    if (!parts) return null
    const [, classCode, minutes, participantId, sessionMinutes] = parts as unknown as Texts
    if (recordId !== `${participantId}:${classCode}`) return null
    const isPossible = Number(minutes) <= 10_000 && isWithin(sessionMinutes, 10_000)
    return isPossible ? { participantId, classCode } : null
  },
  'test-result'(text: string): Named | null {
    const parts = testResult.exec(text)
    if (!parts) return null
    const [, designId, participantId, possible, taken] = parts as unknown as Texts
    if (!isWithin(possible, 1_000_000)) return null
    return Number(taken) <= Number(possible) ? { participantId, designId } : null
  },
  rehearsal(text: string): Named | null {
    const parts = rehearsal.exec(text)
    if (!parts) return null
    const [, , counted, participantId, , right, variables] = parts as unknown as Texts
    if (Number(right) > Number(counted)) return null
    return areInOrder(variables) ? { participantId } : null
  },
}

const isWithin = (text: string, most: number) => Number(text) > 0 && Number(text) <= most

/** `"I01":1,"I02":0`: each name after the one before it, and so none twice. */
function areInOrder(variables: string): boolean {
  let last = ''
  for (let at = 0; at < variables.length; ) {
    const name = variables.slice(at + 1, at + 4)
    if (name <= last) return false
    last = name
    const comma = variables.indexOf(',', at)
    at = comma < 0 ? variables.length : comma + 1
  }
  return true
}
