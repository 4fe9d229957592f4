/** A question of a GIFT file as it stands there, without its comments. */
export type GiftBlock = {
  text: string
  /** For each line of `text` its number in the file, from 1. */
  lines: number[]
  comments: string[]
  /** `$course$/top/…`, as last said before it. */
  category: string
}

/** Cuts a GIFT file at its blank lines, as Moodle does; lines that begin with `//` are no part of a question. */
export function giftBlocks(file: string): GiftBlock[] {
  const blocks: GiftBlock[] = []
  let block = { texts: [] as string[], lines: [] as number[], comments: [] as string[] }
  let category = ''
  const close = () => {
    const { texts, lines, comments } = block
    if (texts.length > 0) blocks.push({ text: texts.join('\n'), lines, comments, category })
    block = { texts: [], lines: [], comments: [] }
  }
  for (const [index, line] of file.split(/\r\n|\n|\r/).entries()) {
    const said = /^\s*\$CATEGORY:\s*(.*)$/.exec(line)
    if (line.trim() === '') close()
    else if (said) {
      close()
      category = said[1]!.trim()
    } else if (line.trim().startsWith('//')) block.comments.push(line)
    else {
      block.texts.push(line)
      block.lines.push(index + 1)
    }
  }
  close()
  return blocks
}

/** Moodle's `[id:…]` and `[tag:…]`; a bracket inside is escaped. */
export function giftMarks(comments: readonly string[]): { id: string; tags: string[] } {
  const marks = comments.flatMap(comment => [...comment.matchAll(/\[(id|tag):((?:\\\]|[^\]])+)\]/g)])
  const valuesOf = (name: string) =>
    marks.filter(mark => mark[1] === name).map(mark => mark[2]!.replaceAll('\\]', ']').trim())
  return { id: valuesOf('id')[0] ?? '', tags: valuesOf('tag') }
}

/** Line and column of a place in a block, as in the file. */
export function placeInFile({ text, lines }: Pick<GiftBlock, 'text' | 'lines'>, offset: number) {
  const before = text.slice(0, offset).split('\n')
  return { in: 'text' as const, line: lines[before.length - 1] ?? 1, column: before.at(-1)!.length + 1 }
}
