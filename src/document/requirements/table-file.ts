import {isDroppedValue, type Requirement, readId} from './requirement.js'

/** A cell of a table file and where its value begins. */
interface Cell {
  text: string
  start: number
}

/** The requirements of a table of values that are separated by commas, semicolons or tabs; its first row names the columns. */
export function readTableFile(text: string): readonly Requirement[] {
  const [header = [], ...rows] = readRows(text, separatorOf(text))
  const names = header.map(({text}) =>
    text
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ')
  )
  const column = Math.max(
    0,
    names.findIndex((name) =>
      /^(?:id|key|ref|reference|number|no|(?:requirement|req) ?(?:id|key|no|number)?)$/.test(name)
    )
  )
  const status = names.findIndex((name) => /^(?:status|state|decision)$/.test(name))
  const found = new Map<string, Requirement>()
  for (const row of rows) {
    const cell = row[column]
    const id = cell && readId(cell.text)
    if (!cell || !id || found.has(id.key)) continue
    const span = {start: cell.start, end: cell.start + cell.text.length}
    found.set(id.key, {...id, id: cell.text.trim(), span, dropped: isDroppedValue(row[status]?.text ?? '')})
  }
  return [...found.values()]
}

/** The separator that the first line has most of. */
function separatorOf(text: string): string {
  const [line = ''] = text.split('\n', 1)
  const count = (separator: string) => line.split(separator).length
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best))
}

/** RFC 4180: a value in quotes may hold separators, line breaks and doubled quotes. */
function readRows(text: string, separator: string): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [[]]
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    const quoted = text[at] === '"'
    const start = quoted ? at + 1 : at
    const end = quoted ? closingQuote(text, start) : valueEnd(text, start, separator)
    rows.at(-1)?.push({text: quoted ? text.slice(start, end).replaceAll('""', '"') : text.slice(start, end), start})
    at = quoted ? valueEnd(text, end + 1, separator) : end
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    if (text[at] === '\n' || text[at] === '\r') rows.push([])
    at++
  }
  return rows
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at === -1 ? text.length : at
}

function valueEnd(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}
