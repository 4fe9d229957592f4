import { planFigures, type InfeasibleDivision } from '#domain/planning/tier-plan'
import type { Regions } from '#domain/roster/regions'
import type { HandoverPlan } from '#main/handover/handover-plan'
import type { Words } from '#main/words'
import type { MadePlan } from './make-plan.ts'
import type { FileProblem, RosterFromFiles } from './roster-from-files.ts'

type SummaryInput = {
  roster: RosterFromFiles
  made: MadePlan
  handover: HandoverPlan
  regions: Regions
  words: Words
  milliseconds: Record<string, number>
}

/** What `--json` prints and `summary.json` holds. */
export function summaryOf({ roster, made, handover, regions, words, milliseconds }: SummaryInput) {
  const [one, two] = made.tiers
  const setAside = roster.problems.filter(({ severity }) => severity === 'set-aside')
  const warnings = roster.problems.filter(({ severity }) => severity === 'warning')
  return {
    counts: {
      rows: roster.rows,
      people: roster.people.length,
      companions: two.learners.length,
      instructors: one.learners.length,
      setAside: roster.rows - roster.people.length,
      warnings: warnings.length,
      classes: handover.classes.length,
      placed: handover.members.length,
      unplaced: handover.unplaced.length,
    },
    tiers: Object.fromEntries(
      made.tiers.map(({ plan }) => [plan.tier, planFigures(plan, made.training.tiers[plan.tier].lastDate)]),
    ),
    codesAmbiguous: roster.codesAmbiguous,
    skippedSheets: roster.skippedSheets,
    violations: made.violations,
    infeasible: made.tiers.flatMap(({ plan }) => plan.infeasible.map(one => explain(one, regions, words))),
    problems: setAside.map(problem => say(problem, words)),
    warnings: warnings.map(problem => say(problem, words)),
    ms: milliseconds,
  }
}

function explain(infeasible: InfeasibleDivision, regions: Regions, words: Words) {
  const province = regions.provinces.find(({ code }) => code === infeasible.division)
  const name = province?.name ?? infeasible.division
  return {
    ...infeasible,
    provinceCode: province?.bpsCode ?? null,
    province: name,
    message: words(`cli:infeasible.${infeasible.reason}`, { ...infeasible, name }),
  }
}

function say({ file, sheet, row, column, kind, data }: FileProblem, words: Words) {
  return {
    file,
    sheet,
    row,
    column,
    kind,
    message: words(`roster:problem.${kind}` as 'roster:problem.empty-name', data),
  }
}
