import { stringify } from 'csv-stringify/sync'
import type { HandoverPlan } from './handover-plan.ts'

/**
 * Comma-separated text for programs: fixed English headers. Cells that a spreadsheet would run as formulas get an
 * apostrophe in front, and so do cells that already look like that: taking one away gives back every id.
 */
export const toCsv = (columns: string[], rows: unknown[][]) =>
  stringify([columns, ...rows], { cast: { string: disarmed } })

const disarmed = (text: string) => (/^'*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text)

/** One line a class; `province_code` BPS's, `regency_codes` Kemendagri's without dots, lists separated by spaces. */
export const classesCsv = ({ classes }: HandoverPlan) =>
  toCsv(
    [
      'class_id',
      'tier',
      'province_code',
      'regency_codes',
      'size',
      'instructor_id',
      'room',
      'wave',
      'date',
      'start_utc',
      'end_utc',
      'zone',
    ],
    classes.map(one => [
      one.code,
      one.tier,
      one.provinceCodes.join(' '),
      one.regencyCodes.join(' '),
      one.size,
      one.instructorId ?? '',
      one.room,
      one.wave,
      one.date,
      one.startUtc,
      one.endUtc,
      one.zone,
    ]),
  )

export const membersCsv = ({ members }: HandoverPlan) =>
  toCsv(
    ['class_id', 'participant_id'],
    members.map(({ classCode, participantId }) => [classCode, participantId]),
  )

export const unplacedCsv = ({ unplaced }: HandoverPlan) =>
  toCsv(
    ['participant_id', 'reason'],
    unplaced.map(({ participantId, reason }) => [participantId, reason]),
  )
