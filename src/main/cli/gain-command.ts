import { fewClasses, fewPeople, type Gain, gainOf, type TestPair } from '#domain/assessment/gain'
import { readPairs } from '#domain/assessment/score-table/read-pairs'
import { studentT } from '#main/assessment/student-t'
import type { Words } from '#main/words'
import { type Arguments, UsageError } from './command-arguments.ts'
import { openScores, printFigures, shownFigure, toldProblems } from './score-file.ts'

/** `gladi gain pre-post.csv`: what was gained, of everybody and of each class; gives the exit code. */
export async function gainCommand(given: Arguments, words: Words): Promise<0 | 1> {
  const [file, ...more] = given.words()
  if (file === undefined) throw new UsageError('missing', 'gain')
  if (more.length > 0) throw new UsageError('unknown', more[0]!)
  const opened = await openScores(file, words)
  if ('fault' in opened) return printFigures({ isComputed: false, problems: [], sentences: [opened.fault] }, given)
  const { rows, taken, problems } = readPairs(opened.table)
  const told = { isComputed: taken.length > 0, rows, problems: toldProblems(problems, words) }
  if (!told.isComputed) return printFigures({ ...told, sentences: [] }, given)
  const figures = figuresOf(taken)
  const { overall } = figures
  const sentences = [words('cli:items.rows', rows), ...sentencesOf(overall, words)]
  return printFigures({ ...told, ...figures, warnings: warningsOf(overall), sentences }, given)
}

/** Above a class its people are alike: the whole is clustered at class, and told as if it were not as well. */
function figuresOf(pairs: readonly TestPair[]) {
  const ofPeople = (some: readonly TestPair[]) => gainOf(some, { grouping: 'people', t: studentT })
  const whole = gainOf(pairs, { grouping: 'classes', t: studentT })
  const byClass = Map.groupBy(pairs, ({ className }) => className)
  const overall = whole.classes > 1 ? whole : ofPeople(pairs)
  const { difference, test, classGain } = ofPeople(pairs)
  return {
    overall,
    unclustered: { difference, test, classGain },
    byClass: [...byClass].map(([className, some]) => ({ class: className, ...ofPeople(some) })),
  }
}

type Warning = 'few-people' | 'few-classes'

const warningsOf = ({ matched, classes, grouping }: Gain): Warning[] => [
  ...(matched < fewPeople ? (['few-people'] as const) : []),
  ...(grouping === 'classes' && classes < fewClasses ? (['few-classes'] as const) : []),
]

function sentencesOf(gain: Gain, words: Words): string[] {
  const { matched, preOnly, postOnly, classes, pre, post, classGain, band, difference, effect, grouping } = gain
  const shown = (value: number | null | undefined) => shownFigure(value ?? null, words)
  const within = (estimate: Gain['difference']) =>
    estimate?.interval
      ? words('cli:gain.interval', { from: shown(estimate.interval.from), to: shown(estimate.interval.to) })
      : words('cli:gain.noInterval')
  return [
    words('cli:gain.people', { matched, preOnly, postOnly, classes }),
    ...(pre && post ? [words('cli:gain.means', { pre: shown(pre.mean), post: shown(post.mean) })] : []),
    ...(difference
      ? [words(`cli:gain.difference_${grouping}`, { value: shown(difference.value), interval: within(difference) })]
      : []),
    ...(classGain && band
      ? [
          words('cli:gain.classGain', {
            value: shown(classGain.value),
            interval: within(classGain),
            band: words(`cli:gain.band.${band}`),
          }),
        ]
      : []),
    ...(effect
      ? [words('cli:gain.effect', { dz: shown(effect.dz), dav: shown(effect.dav), hedges: shown(effect.hedges) })]
      : []),
    ...warningsOf(gain).map(warning => words(`cli:gain.${warning}`, { matched, classes, fewPeople, fewClasses })),
  ]
}
