import { categoryOf, tagsOf } from '#domain/assessment/bank/foreign-question'
import { percentOf } from '#domain/assessment/bank/fractions'
import { joinedParts, sourcePart } from '#domain/assessment/bank/item-text'
import { difficultyWord } from '#domain/assessment/bank/read-words'
import type { Item, ItemAnswer, ItemOption } from '#domain/assessment/item'

/** Items as Moodle's own XML; read back they are the same items. */
export function writeMoodleXml(items: readonly Item[]): string {
  let category = ''
  const questions = items.map(item => {
    const switched = categoryOf(item) === category ? '' : categoryQuestion(categoryOf(item))
    category = categoryOf(item)
    return switched + questionOf(item)
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('')}</quiz>\n`
}

const categoryQuestion = (path: string) => `  <question type="category">
    <category>
      <text>${escaped(path)}</text>
    </category>
  </question>
`

function questionOf(item: Item): string {
  const explanation = joinedParts([item.explanation, sourcePart(item.source)])
  const tags = tagsOf(item, difficultyWord[item.difficulty]).map(
    tag => `      <tag><text>${escaped(tag)}</text></tag>\n`,
  )
  return `  <question type="${types[item.answer.kind]}">
    <name>
      <text>${escaped(item.id)}</text>
    </name>
    <questiontext format="plain_text">
      <text>${escaped(joinedParts([item.scenario, item.stem]))}</text>
    </questiontext>
    <generalfeedback format="plain_text">
      <text>${escaped(explanation)}</text>
    </generalfeedback>
    <defaultgrade>${item.points}</defaultgrade>
    <penalty>0</penalty>
    <hidden>0</hidden>
    <idnumber>${escaped(item.id)}</idnumber>
${answersOf(item.answer)}    <tags>
${tags.join('')}    </tags>
  </question>
`
}

const types: Readonly<Record<ItemAnswer['kind'], string>> = {
  single: 'multichoice',
  multiple: 'multichoice',
  'true-false': 'truefalse',
  number: 'numerical',
}

function answersOf(answer: ItemAnswer): string {
  switch (answer.kind) {
    case 'true-false':
      return answerOf('true', answer.isTrue ? 1 : 0) + answerOf('false', answer.isTrue ? 0 : 1)
    case 'number':
      return (
        answerOf(String(answer.value), 1, { inside: `      <tolerance>${answer.tolerance}</tolerance>\n` }) + noUnits
      )
    default:
      return choicesOf(answer.kind === 'single', answer.options)
  }
}

/** The unit is a tag: Moodle is told to ask for none. */
const noUnits = `    <unitgradingtype>0</unitgradingtype>
    <unitpenalty>0.1000000</unitpenalty>
    <showunits>3</showunits>
    <unitsleft>0</unitsleft>
`

const choicesOf = (isSingle: boolean, options: readonly ItemOption[]) => `    <single>${isSingle}</single>
    <shuffleanswers>true</shuffleanswers>
    <answernumbering>ABCD</answernumbering>
${options.map(({ text, fraction, feedback }) => answerOf(text, fraction, { feedback })).join('')}`

function answerOf(
  text: string,
  fraction: number,
  { feedback = null, inside = '' }: { feedback?: string | null; inside?: string } = {},
) {
  return `    <answer fraction="${percentOf(fraction)}" format="plain_text">
      <text>${escaped(text)}</text>
      <feedback format="plain_text">
        <text>${escaped(feedback ?? '')}</text>
      </feedback>
${inside}    </answer>
`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
