import { type ItemFigures, itemStatistics, type TestFigures } from '#domain/assessment/item-statistics'
import { figuresOfTooFew, neededPeople, verdictOn } from '#domain/assessment/item-verdict'
import { type Responses, readResponses } from '#domain/assessment/score-table/read-responses'
import type { Words } from '#main/words'
import type { Arguments } from './command-arguments.ts'
import { openScores, printFigures, shownFigure, toldProblems } from './score-file.ts'

/** `gladi items stats responses.csv`: what Moodle would compute of it. */
export async function itemStatisticsOfFile(file: string, given: Arguments, words: Words): Promise<0 | 1> {
  const opened = await openScores(file, words)
  if ('fault' in opened) return printFigures({ isComputed: false, problems: [], sentences: [opened.fault] }, given)
  const responses = readResponses(opened.table)
  const { rows, problems, blanks } = responses
  const told = { isComputed: rows.taken > 0, rows, blanks, problems: toldProblems(problems, words) }
  if (!told.isComputed) return printFigures({ ...told, sentences: [] }, given)
  const figures = itemStatistics(responses.items)
  return printFigures(
    { ...told, ...asJson(figures, responses), sentences: sentencesOf(figures, responses, words) },
    given,
  )
}

/** By the names of Moodle's quiz report; which attempts count is part of the figures. */
function asJson({ items, consistency, people, ...test }: TestFigures, { names }: Responses) {
  return {
    attempts: 'one row per person; of several the first',
    people,
    ...test,
    alpha: consistency === null ? null : consistency / 100,
    cic: consistency,
    tooFewPeopleFor: figuresOfTooFew(people).map(figure => ({ figure, people, needed: neededPeople[figure] })),
    items: items.map((item, at) => itemAsJson(names[at]!, item, people)),
  }
}

function itemAsJson(name: string, item: ItemFigures, people: number) {
  const { discrimination, efficiency, ...figures } = item
  return {
    item: name,
    ...figures,
    discriminationIndex: discrimination,
    discriminativeEfficiency: efficiency,
    verdict: verdictOn(item, people),
  }
}

function sentencesOf(figures: TestFigures, { names, rows, blanks }: Responses, words: Words): string[] {
  const { people, maxTotal, mean, median, sd, consistency, errorRatio, standardError, items } = figures
  const shown = (value: number | null) => shownFigure(value, words)
  const tooFew = figuresOfTooFew(people)
  return [
    words('cli:items.rows', rows),
    ...(blanks > 0 ? [words('cli:items.blanks', { count: blanks })] : []),
    words('cli:items.test', {
      people,
      items: items.length,
      mean: shown(mean),
      maxTotal: shown(maxTotal),
      median: shown(median),
      sd: shown(sd),
    }),
    words('cli:items.reliability', {
      alpha: shown(consistency === null ? null : consistency / 100),
      errorRatio: shown(errorRatio),
      standardError: shown(standardError),
    }),
    ...items.map((item, at) =>
      words('cli:items.item', {
        name: names[at],
        facility: shown(item.facility),
        discrimination: shown(item.discrimination),
        efficiency: shown(item.efficiency),
        weight: shown(item.effectiveWeight),
        verdict: words(`cli:items.verdict.${verdictOn(item, people)}`),
      }),
    ),
    ...tooFew.map(figure =>
      words('cli:items.tooFew', { people, needed: neededPeople[figure], figure: words(`cli:items.figure.${figure}`) }),
    ),
  ]
}
