import { categoryOf, pointsTag, tagsOf } from '#domain/assessment/bank/foreign-question'
import { percentOf } from '#domain/assessment/bank/fractions'
import { joinedParts, sourcePart } from '#domain/assessment/bank/item-text'
import { difficultyWord } from '#domain/assessment/bank/read-words'
import type { Item, ItemOption } from '#domain/assessment/item'

/** Items as GIFT, which Moodle and others read; read back they are the same items. */
export function writeGift(items: readonly Item[]): string {
  let category = ''
  const lines = items.flatMap(item => {
    const switched = categoryOf(item) === category ? [] : [`$CATEGORY: ${categoryOf(item)}`, '']
    category = categoryOf(item)
    return [...switched, ...questionLines(item), '']
  })
  return `${lines.join('\n')}\n`
}

function questionLines(item: Item): string[] {
  const tags = [...tagsOf(item, difficultyWord[item.difficulty]), ...pointsTag(item.points)]
  const marks = [`[id:${item.id}]`, ...tags.map(tag => `[tag:${tag}]`)].join(' ')
  const explanation = joinedParts([item.explanation, sourcePart(item.source)])
  return [
    `// ${marks}`,
    `::${item.id}::[plain]${escaped(joinedParts([item.scenario, item.stem]))} {${beginning(item)}`,
    ...answerLines(item).map(line => `\t${line}`),
    ...(explanation === '' ? [] : [`\t####${told(explanation)}`]),
    '}',
  ]
}

function beginning({ answer }: Item): string {
  if (answer.kind === 'true-false') return answer.isTrue ? 'TRUE' : 'FALSE'
  return answer.kind === 'number' ? `#${answer.value}:${answer.tolerance}` : ''
}

function answerLines({ answer }: Item): string[] {
  return 'options' in answer ? answer.options.map(option => optionLine(answer.kind === 'single', option)) : []
}

function optionLine(isSingle: boolean, { text, fraction, feedback }: ItemOption): string {
  const isRight = isSingle && fraction === 1
  const weight = isRight || fraction === 0 ? '' : `%${percentOf(fraction)}%`
  return `${isRight ? '=' : '~'}${weight}${told(text)}${feedback === null ? '' : `#${told(feedback)}`}`
}

/** Text that begins like a format or a weight is marked as plain. */
const told = (text: string) => `${/^[[%]/.test(text) ? '[plain]' : ''}${escaped(text)}`

const escaped = (text: string) => text.replace(/[\\:#={}~]/g, sign => `\\${sign}`).replaceAll('\n', '\\n')
