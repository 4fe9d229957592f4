import { allocationQuality } from './allocation/quality-rows.ts'
import { allocationTimings } from './allocation/timing-rows.ts'
import type { TimingRow } from './allocation/bench-row.ts'
import { planRows } from './app/plan-rows.ts'
import { readingRow } from './app/reading-row.ts'
import { responsivenessRows } from './app/responsiveness-rows.ts'
import { savingRow } from './app/saving-row.ts'
import { startMilliseconds } from './app/start-row.ts'
import { statisticsRows } from './assessment/statistics-rows.ts'
import { practiceRows } from './practice/practice-rows.ts'
import { attendanceRows } from './attendance/attendance-rows.ts'
import { printNation } from './central/print-nation.ts'
import { receiveRows } from './central/receive-rows.ts'
import { exchangeRows } from './exchange/exchange-rows.ts'
import { printTable, rounded } from './print-table.ts'
import { formStateRows } from './questionnaire/form-state-row.ts'
import { readinessRows } from './readiness/readiness-rows.ts'
import { windowRows } from './window/window-rows.ts'

/** `npm run bench`: every figure from this one run; ratios compare, single times say little on a busy machine. */
const reading = await readingRow(1, 5)
const saving = await savingRow(1, 5)
printTimings('From file to database', [
  reading,
  saving,
  perPerson(await readingRow(10, 1), reading),
  perPerson(await savingRow(10, 1), saving),
])
printTable(
  'While it works (ms)',
  (await responsivenessRows()).map(row => ({
    ...row,
    median: rounded(row.median),
    p99: rounded(row.p99),
    longest: rounded(row.longest),
  })),
)
printTable(
  'From people to files (ms)',
  (await planRows(3)).map(row => ({
    ...row,
    once: rounded(row.once),
    ten: rounded(row.ten),
    perPerson: rounded(row.perPerson),
  })),
)
printTimings('Allocation', await allocationTimings())
printTable(
  'Allocation: objectives against proven bounds',
  allocationQuality().map(row => ({ ...row, gap: `${(100 * row.gap).toFixed(2)}%` })),
)
const start = await startMilliseconds(5)
printTable('Start (ms)', [
  {
    name: 'built web host to the first usable page',
    median: rounded(start.median),
    first: rounded(start.first),
    note: 'goal 1500',
  },
])
printTable(
  'The form of 39 variables (ms; peer: survey-core)',
  formStateRows().map(row => ({
    ...row,
    median: rounded(row.median),
    p99: rounded(row.p99),
    peerMedian: rounded(row.peerMedian),
    peerP99: rounded(row.peerP99),
    ratio: rounded(row.ratio),
  })),
)
printTable(
  'The rehearsal (ms)',
  (await practiceRows()).map(row => ({ ...row, median: rounded(row.median), p99: rounded(row.p99) })),
)
printTable(
  'What tests say (ms, median; ratio = ours / bare SQL and arithmetic)',
  (await statisticsRows()).map(row => ({
    ...row,
    ours: rounded(row.ours),
    bare: rounded(row.bare),
    ratio: rounded(row.ratio),
  })),
)
printTable(
  'Readiness of 33,603 people, two tests of 40 items, 200,000 rehearsal answers (ms)',
  (await readinessRows()).map(row => ({
    ...row,
    ours: rounded(row.ours),
    bare: rounded(row.bare),
    ratio: rounded(row.ratio),
  })),
)
printTable(
  'Attendance (ms, median; ratio = ours / bare)',
  (await attendanceRows()).map(row => ({
    ...row,
    ours: rounded(row.ours),
    bare: rounded(row.bare),
    ratio: rounded(row.ratio),
  })),
)
printTable(
  'A province’s packets (CPU ms, median; ratio = ours / bare)',
  (await exchangeRows()).map(row => ({
    ...row,
    ours: rounded(row.ours),
    bare: rounded(row.bare),
    ratio: rounded(row.ratio),
  })),
)
printTable(
  'The centre takes the nation’s results (ms, median; ratio = ours / a bare COPY of the same rows)',
  (await receiveRows(3)).map(row => ({
    ...row,
    ours: rounded(row.ours),
    bare: rounded(row.bare),
    ratio: rounded(row.ratio),
  })),
)
await printNation([1])
printTable('The window on the example (ratio = value / goal)', await windowRows())

/** Ten times the people, time per person against once. */
function perPerson(ten: TimingRow & { people: number }, once: TimingRow & { people: number }): TimingRow {
  return { ...ten, peer: null, peerName: 'once, per person', ratio: ten.ours / ten.people / (once.ours / once.people) }
}

function printTimings(title: string, rows: TimingRow[]) {
  printTable(
    `${title} (ms, median; ratio = ours / peer)`,
    rows.map(({ name, ours, firstCall, peer, peerName, ratio, note }) => ({
      name,
      ours: rounded(ours),
      first: rounded(firstCall),
      peer: rounded(peer),
      against: peerName,
      ratio: rounded(ratio),
      note,
    })),
  )
}
