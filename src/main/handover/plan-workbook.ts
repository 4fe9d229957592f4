import * as XLSX from 'xlsx'
import type { Words } from '#main/words'
import type { HandoverPlan } from './handover-plan.ts'
import { clockRange } from './local-clock.ts'

type Sheet = { name: string; rows: (string | number)[][]; widths: number[] }

/** The plan for people: summary, classes, members, people without a class. XLSX bytes. */
export function planWorkbook(plan: HandoverPlan, words: Words): Uint8Array {
  const workbook = XLSX.utils.book_new()
  for (const { name, rows, widths } of [
    summary(plan, words),
    classes(plan, words),
    members(plan, words),
    unplaced(plan, words),
  ]) {
    const sheet = XLSX.utils.aoa_to_sheet(rows)
    sheet['!cols'] = widths.map(wch => ({ wch }))
    if (rows.length > 1)
      sheet['!autofilter'] = {
        ref: XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: widths.length - 1 } }),
      }
    XLSX.utils.book_append_sheet(workbook, sheet, name)
  }
  return workbookBytes(workbook)
}

export const workbookBytes = (workbook: XLSX.WorkBook) =>
  new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx', compression: true }))

const heads = (words: Words, keys: readonly string[]) =>
  keys.map(key => words(`files:column.${key}` as 'files:column.class'))

function summary({ tiers }: HandoverPlan, words: Words): Sheet {
  const keys = ['figure', 'tier1', 'tier2'] as const
  const lines = ['classes', 'placed', 'unplaced', 'minSize', 'maxSize', 'waves', 'firstDate', 'lastDate'] as const
  const rows = lines.map(line => [words(`files:figure.${line}`), ...tiers.map(tier => tier[line] ?? '')])
  const goals = tiers.flatMap(({ tier, objectives }) =>
    objectives.map(({ name, value, bound }) => [
      words('files:goal', { goal: words(`files:objective.${name}`), tier }),
      rounded(value),
      words('files:bound', { bound: rounded(bound) }),
    ]),
  )
  return { name: words('files:sheet.summary'), rows: [heads(words, keys), ...rows, ...goals], widths: [48, 16, 24] }
}

const rounded = (value: number) => Math.round(value * 100) / 100

function classes({ classes: all }: HandoverPlan, words: Words): Sheet {
  const keys = [
    'class',
    'tier',
    'province',
    'regencies',
    'size',
    'instructor',
    'room',
    'link',
    'wave',
    'date',
    'time',
    'zone',
  ] as const
  const rows = all.map(one => [
    one.code,
    one.tier,
    one.provinceNames.join(', '),
    one.regencyNames.join(', '),
    one.size,
    one.instructorName ?? '',
    one.room,
    one.roomLink ?? '',
    one.wave,
    one.date,
    clockRange(one),
    one.zone,
  ])
  return {
    name: words('files:sheet.classes'),
    rows: [heads(words, keys), ...rows],
    widths: [14, 6, 24, 40, 8, 28, 10, 30, 10, 12, 14, 7],
  }
}

function members({ members: all }: HandoverPlan, words: Words): Sheet {
  const keys = ['class', 'participant', 'name', 'province', 'regency', 'district'] as const
  const rows = all.map(one => [
    one.classCode,
    one.participantId,
    one.name,
    one.provinceName,
    one.regencyName ?? '',
    one.districtName ?? '',
  ])
  return { name: words('files:sheet.members'), rows: [heads(words, keys), ...rows], widths: [14, 18, 30, 26, 30, 24] }
}

function unplaced({ unplaced: all }: HandoverPlan, words: Words): Sheet {
  const keys = ['participant', 'name', 'tier', 'province', 'regency', 'reason'] as const
  const rows = all.map(one => [
    one.participantId,
    one.name,
    one.tier,
    one.provinceName,
    one.regencyName ?? '',
    words(`files:reason.${one.reason}` as 'files:reason.size-gap'),
  ])
  return { name: words('files:sheet.unplaced'), rows: [heads(words, keys), ...rows], widths: [18, 30, 6, 26, 30, 50] }
}
