/** A parsed XLSForm expression (XPath 1.0's subset of formats). `source` is as written, for messages. */
export type Expression = {
  source: string
  node: Node
  /** Names between `${}`, each once. */
  names: readonly string[]
}

export type Node =
  | { kind: 'text'; value: string }
  | { kind: 'number'; value: number }
  /** `${name}` */
  | { kind: 'value'; name: string }
  /** `.` */
  | { kind: 'self' }
  /** A choice's own column, in a choice filter. */
  | { kind: 'column'; name: string }
  /** `..`, only in `position(..)`. */
  | { kind: 'parent' }
  | { kind: 'call'; name: string; args: readonly Node[] }
  | { kind: 'operation'; operator: Operator; left: Node; right: Node }
  | { kind: 'negated'; of: Node }

export type Operator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod'
