import * as fc from 'fast-check'
import { itemLine, itemText } from '#domain/assessment/bank/item-text'
import { fractionOf, usualFractions } from '#domain/assessment/bank/fractions'
import type { Item, ItemAnswer } from '#domain/assessment/item'
import { variableIds } from '#domain/questionnaire/reading/read-variables'
import { folded } from '#domain/roster/folded-text'

const stumblingBlocks =
  ':: -> = ~ # #### { } \\ \\n %50% % [html] [plain] // =1+1 @x Jam 07:00 <p>&amp;</p> ]]> <![CDATA[ <!-- &nbsp; m² Sumber: _x0041_ $CATEGORY: [tag:K01] 1.300 TRUE B,C'.split(
    ' ',
  )

/** Texts that formats stumble over, among all others. */
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(...stumblingBlocks, '"', "'", ';', '\n', '  ', '\u00a0', '\u200b', '\ufdd1', '\u0000', '٣', '😀'),
)
// The GIFT parser takes `&&058;` for its own sign of an escaped colon.
const text = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map(parts => itemText(parts.join('')))
  .filter(made => made !== '' && !made.includes('&&0'))
const textOrNull = fc.option(text)
const number = fc.integer({ min: -2_000_000, max: 2_000_000 }).map(thousandths => thousandths / 1000)

const options = fc.uniqueArray(text, { minLength: 2, maxLength: 8, selector: folded }).chain(texts =>
  fc.tuple(
    fc.constant(texts),
    fc.array(textOrNull, { minLength: texts.length, maxLength: texts.length }),
    fc.subarray(
      texts.map((_, index) => 'ABCDEFGH'[index]!),
      { minLength: 1 },
    ),
    fc.array(fc.constantFrom(0, -100, -50, 5, -33.333), { minLength: texts.length, maxLength: texts.length }),
    fc.boolean(),
  ),
)

const choice = fc
  .tuple(options, fc.constantFrom('single', 'multiple'))
  .map(([[texts, feedbacks, chosen, others, isUsual], kind]): ItemAnswer => {
    const keys = texts.map((_, index) => 'ABCDEFGH'[index]!)
    const right = new Set(kind === 'single' ? chosen.slice(0, 1) : chosen)
    const usual = usualFractions(kind, keys, right)
    const other = (index: number) => fractionOf(kind === 'multiple' ? Math.min(0, others[index]!) : others[index]!)
    return {
      kind,
      options: keys.map((key, index) => ({
        key,
        text: texts[index]!,
        fraction: isUsual || right.has(key) ? usual[index]! : other(index),
        feedback: feedbacks[index]!,
      })),
    }
  })

const answer: fc.Arbitrary<ItemAnswer> = fc.oneof(
  choice,
  fc.record({ kind: fc.constant('true-false' as const), isTrue: fc.boolean() }),
  fc.record({
    kind: fc.constant('number' as const),
    value: number,
    tolerance: number.map(Math.abs),
    unit: fc.option(
      text
        .map(made =>
          itemLine(made)
            .replace(/[[\]\\]/g, '')
            .slice(0, 20)
            .trim()
            .toWellFormed(),
        )
        .filter(made => made !== ''),
    ),
  }),
)

/** Any item that can be asked. */
export const anyItem: fc.Arbitrary<Item> = fc.record({
  id: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/),
  variable: fc.constantFrom(...variableIds),
  form: fc.constantFrom('A', 'B'),
  difficulty: fc.constantFrom('easy', 'medium', 'hard'),
  scenario: textOrNull,
  stem: text,
  answer,
  points: fc.integer({ min: 1, max: 100_000 }).map(thousandths => thousandths / 1000),
  explanation: fc.oneof(
    text.filter(made => !made.startsWith('Sumber:')),
    fc.constant(''),
  ),
  source: textOrNull,
})

/** Several, each with an id of its own. */
export const anyItems = fc.uniqueArray(anyItem, { minLength: 1, maxLength: 5, selector: ({ id }) => id })
