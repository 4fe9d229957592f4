import { dateFormat, dateOf, daysOf } from './dates.ts'
import type { Node } from './expression.ts'
import { escaped, wholePattern } from './pattern.ts'
import type { Compiler, ListOf, NumberOf, Run, Scope, TextOf, TruthOf } from './run.ts'
import { numberOf, rounded } from './values.ts'

type Args = readonly Node[]

export function textCall(name: string, args: Args, compile: Compiler): TextOf {
  return textFunctions[name]!(args, compile)
}

export function numberCall(name: string, args: Args, compile: Compiler): NumberOf {
  return numberFunctions[name]!(args, compile)
}

export function truthCall(name: string, args: Args, compile: Compiler): TruthOf {
  return truthFunctions[name]!(args, compile)
}

/** The shown values of a question in all entries; null where the name means one value. */
export function listCall(name: string, scope: Scope): ListOf | null {
  const slot = scope.slotOf(name)
  if (slot.kind === 'family') return null
  const { repeat } = slot
  if (slot.kind === 'repeat') return run => run.entries[repeat]!.map(() => '')
  if (repeat === scope.repeat) return null
  const { at } = slot
  return run => run.entries[repeat]!.filter(row => row.isShown[at]).map(row => row.values[at]!)
}

const textFunctions: Record<string, (args: Args, compile: Compiler) => TextOf> = {
  if: (args, compile) => chosen(args, compile, compile.text),
  coalesce: ([first, second], compile) => {
    const [wanted, otherwise] = [compile.text(first!), compile.text(second!)]
    return run => wanted(run) || otherwise(run)
  },
  once: ([of], compile) => {
    const text = compile.text(of!)
    return run => run.self || text(run)
  },
  string: ([of], compile) => compile.text(of!),
  concat: (args, compile) => {
    const lists = args.map(arg => compile.list(arg))
    return run => lists.map(list => list(run).join('')).join('')
  },
  substr: ([of, from, to], compile) => {
    const text = compile.text(of!)
    const start = compile.number(from!)
    const end = to ? compile.number(to) : () => Number.POSITIVE_INFINITY
    return run => text(run).slice(start(run), end(run))
  },
  today: () => run => run.today,
  date: ([of], compile) => {
    const days = compileDays(of!, compile)
    return run => {
      const day = days(run)
      return Number.isNaN(day) ? '' : dateOf(day)
    }
  },
  'format-date': ([of, format], compile) => {
    const text = compile.text(of!)
    const written = dateFormat((format as Node & { kind: 'text' }).value)
    return run => written(text(run))
  },
  'jr:choice-name': ([of, question], compile) => {
    const code = compile.text(of!)
    const name = (question as Node & { kind: 'text' }).value.slice(2, -1)
    return run => compile.scope.choiceLabel(name, code(run))
  },
  'indexed-repeat': ([of, , number], compile) => {
    const slot = compile.scope.slotOf((of as Node & { kind: 'value' }).name)
    const index = compile.number(number!)
    if (slot.kind !== 'entry') return () => ''
    return run => run.entries[slot.repeat]![Math.trunc(index(run)) - 1]?.values[slot.at] ?? ''
  },
}

const numberFunctions: Record<string, (args: Args, compile: Compiler) => NumberOf> = {
  if: (args, compile) => chosen(args, compile, compile.number),
  number: ([of], compile) => compile.number(of!),
  int: ([of], compile) => {
    const number = compile.number(of!)
    return run => Math.trunc(number(run))
  },
  round: ([of, digits], compile) => {
    const number = compile.number(of!)
    const places = digits ? compile.number(digits) : () => 0
    return run => rounded(number(run), Math.trunc(places(run)))
  },
  'string-length': ([of], compile) => {
    const text = compile.text(of!)
    return run => text(run).length
  },
  'decimal-date-time': ([of], compile) => compileDays(of!, compile),
  'count-selected': ([of], compile) => {
    const text = compile.text(of!)
    return run => text(run).split(' ').filter(Boolean).length
  },
  count: ([of], compile) => {
    const list = compile.list(of!)
    return run => list(run).length
  },
  'count-non-empty': ([of], compile) => {
    const list = compile.list(of!)
    return run => list(run).filter(Boolean).length
  },
  position: () => run => run.index + 1,
  sum: (args, compile) => folded(args, compile, 0, (sum, value) => sum + value),
  min: (args, compile) => folded(args, compile, Number.NaN, (least, value) => (least <= value ? least : value)),
  max: (args, compile) => folded(args, compile, Number.NaN, (most, value) => (most >= value ? most : value)),
}

const truthFunctions: Record<string, (args: Args, compile: Compiler) => TruthOf> = {
  if: (args, compile) => chosen(args, compile, compile.truth),
  true: () => () => true,
  false: () => () => false,
  not: ([of], compile) => {
    const truth = compile.truth(of!)
    return run => !truth(run)
  },
  selected: ([of, code], compile) => {
    const [codes, wanted] = [compile.text(of!), compile.text(code!)]
    return run => ` ${codes(run)} `.includes(` ${wanted(run).trim()} `)
  },
  regex: ([of, pattern], compile) => {
    const text = compile.text(of!)
    const matcher = compilePattern(pattern!, compile)
    return run => matcher(run).test(text(run))
  },
}

function chosen<T>([condition, yes, no]: Args, compile: Compiler, branch: (node: Node) => (run: Run) => T) {
  const truth = compile.truth(condition!)
  const [first, second] = [branch(yes!), branch(no!)]
  return (run: Run) => (truth(run) ? first(run) : second(run))
}

/** Over all numbers of all lists; what is not a number, as a blank, is left out (as ODK Collect). */
function folded(args: Args, compile: Compiler, start: number, step: (sum: number, value: number) => number): NumberOf {
  const lists = args.map(arg => compile.list(arg))
  return run => {
    let result = start
    for (const list of lists) {
      for (const text of list(run)) {
        const value = numberOf(text)
        if (!Number.isNaN(value)) result = step(result, value)
      }
    }
    return result
  }
}

const compileDays = (node: Node, compile: Compiler): NumberOf => {
  const text = compile.text(node)
  return run => {
    const days = daysOf(text(run))
    return Number.isNaN(days) ? numberOf(text(run)) : days
  }
}

const nothing = /(?!)/

/** Values in a pattern stand for themselves: what somebody typed is never a pattern. */
function compilePattern(node: Node, compile: Compiler): (run: Run) => RegExp {
  if (node.kind === 'text') {
    const pattern = wholePattern(node.value) ?? nothing
    return () => pattern
  }
  const parts = (node as Node & { kind: 'call' }).args.map(arg => {
    if (arg.kind === 'text') return () => arg.value
    const list = compile.list(arg)
    return (run: Run) => escaped(list(run).join(''))
  })
  let [lastSource, last] = ['', nothing]
  return run => {
    const source = parts.map(part => part(run)).join('')
    if (source !== lastSource) {
      lastSource = source
      last = wholePattern(source) ?? nothing
    }
    return last
  }
}
