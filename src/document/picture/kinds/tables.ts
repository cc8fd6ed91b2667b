import type {Grid} from '../cells/grid.js'

/** Rows of a grid, the last one included. */
export interface RowRange {
  readonly first: number
  readonly last: number
}

const edgeLeft = '[+|│║┃├┌└╔╠╚╟┏┗┣╭╰╞╒╘┝┠┡┢]'
const edgeRight = '[+|│║┃┤┐┘╗╣╝╢┓┛┫╮╯╡╕╛┥┨┩┪]'
const framed = new RegExp(`^\\s*${edgeLeft}.*${edgeRight}\\s*$`)
const separator = new RegExp(`^\\s*${edgeLeft}[-=─━═+|┬┴┼╦╩╬╤╧╪╫╞╡├┤┳┻╋┯┷┿╂╇╈:\\s]+${edgeRight}\\s*$`)
const columnGlyphs = /[+|┬┴┼├┤┌┐└┘╦╩╬╤╧╪╫╠╣╔╗╚╝╟╢┏┓┗┛┣┫┳┻╋╭╮╰╯╞╡╒╕╘╛┝┥┠┨┡┩┢┪┯┷┿╂╇╈]/u
const pipes = /[|│║┃]/u

/** A top border that holds the head of every column: `┌─name──┬─size─┐`. */
const headedBorder =
  /^\s*[┌╭┏](?:[─━]{1,2} ?[^\s─━┬┳┐╮┓│┃][^─━┬┳┐╮┓│┃]*[─━]+[┬┳]){1,40}[─━]{1,2} ?[^\s─━┬┳┐╮┓│┃][^─━┬┳┐╮┓│┃]*[─━]+[┐╮┓]\s*$/u
/** How wide a field is: `4 B`, `(8 bits)`, `N bytes`, `variable`. */
const size = /^\(?(?:(?:[\d.,*+n-]{1,12}|var[a-z]{0,6}) ?(?:b|bits?|bytes?|octets?|u?int\d{0,3})?|u?int\d{1,3})\)?$/i
/** Numbers of bits over or under a row of fields. */
const bitNumbers = /^\s*\d{1,3}(?:\s+\d{1,3})+\s*$/
/** A line from the first to the last of the fields that it measures: `<------ 8 ------>`. */
const measure = /^\s*[|+]?<[-─=]{2,200}(?:[^<>]{0,60}[-─=]{2,200})?>[|+]?\s*$/

/**
 * Runs of rows that are one table: separators of one column set of three or more and data rows whose bars stand on it, or
 * data rows under a border that holds the heads of the columns. One band of fields with their sizes, or numbers of bits beside
 * it, is none.
 */
export function findLattices(grid: Grid): readonly RowRange[] {
  const found: RowRange[] = []
  for (let first = 0; first < grid.rows; first++) {
    const texts: string[] = []
    for (let text = grid.text(first); framed.test(text); text = grid.text(first + texts.length)) texts.push(text)
    if (texts.length === 0) continue
    const run = {grid, first, last: first + texts.length - 1, texts, rules: texts.map(isSeparator)}
    if (shapes.some((isShape) => isShape(run)) && !isBits(run)) found.push({first, last: run.last})
    first = run.last
  }
  return found
}

/** Rows between two bars each, right below each other, and which of them are rules. */
interface Run extends RowRange {
  readonly grid: Grid
  readonly texts: readonly string[]
  readonly rules: readonly boolean[]
}

/** What makes rows between borders a table. */
const shapes: readonly ((run: Run) => boolean)[] = [isHeaded, isLattice, isGridOfMarks, isRuledList, isColumned]

function isHeaded({grid, first, last}: Run): boolean {
  return last > first + 1 && grid.width(first) < 1000 && headedBorder.test(grid.text(first))
}

/** Rows of three cells or more between rules, which below a head of words mostly hold a number, a mark or nothing: a calendar, a board, a report. */
function isGridOfMarks({texts, rules}: Run): boolean {
  const ruled = texts.filter((_, at) => rules[at])
  if (ruled.length < 3 || ruled.filter((rule) => crossings(rule) >= 4).length < 2) return false
  if (texts.some((text) => arrow.test(text))) return false
  const rows = texts.filter((_, at) => !rules[at]).map((text) => text.split(pipes).slice(1, -1))
  const wide = rows.filter((row) => row.length >= 3)
  const cells = (wide[0]?.every(isWords) ? wide.slice(1) : wide).flat()
  const small = cells.filter((cell) => !/\p{L}{3}/u.test(cell))
  return cells.length >= 12 && wide.length >= 0.5 * rows.length && small.length >= 0.8 * cells.length
}

const isWords = (cell: string) => /\p{L}{3}/u.test(cell) && !/\d/.test(cell)

const arrow = /[\u2190-\u21ff\u25b2-\u25c4]|[-─]{2}>|<[-─]{2}/

const crossings = (rule: string) => rule.split(columnGlyphs).length - 1

function isBits({grid, first, last, rules}: Run): boolean {
  if (rules.slice(1, -1).includes(true)) return false
  if ([first - 1, last + 1].some((row) => bitNumbers.test(grid.text(row)) || measure.test(grid.text(row)))) return true
  const cells = grid
    .text(last - 1)
    .split(pipes)
    .slice(1, -1)
  return cells.length > 1 && cells.every((cell) => size.test(cell.trim()))
}

function isLattice({grid, first, rules}: Run): boolean {
  const rows = rules.map((_, at) => first + at)
  const separators = rows.filter((_, at) => rules[at])
  if (separators.length < 2) return false
  const sets = separators.map((row) => columnsOf(grid, row, columnGlyphs).join())
  const [columns, votes] = mostCommon(sets)
  const shared = new Set(columns.split(',').map(Number))
  if (shared.size < 3 || votes < 0.75 * separators.length) return false
  const data = rows.filter((_, at) => !rules[at])
  const aligned = data.filter((row) => standsOn(columnsOf(grid, row, pipes), shared))
  const head = separators[sets.indexOf(columns)] ?? first
  const below = data.filter((row) => row > head)
  if (below.length >= 3 && isTitle(grid, data.slice(0, data.length - below.length)))
    return aligned.length >= 0.8 * below.length
  return data.length >= 2 && aligned.length >= 0.8 * data.length
}

/** Whether bars stand on the columns of a table, or as many as those a little aside, as wide characters push them. */
function standsOn(bars: readonly number[], columns: ReadonlySet<number>): boolean {
  const pushed = [...columns].every((column, at) => Math.abs(column - (bars[at] ?? column + 9)) <= 2)
  if (bars.length === columns.size && pushed) return true
  return bars.length >= columns.size - 1 && bars.filter((column) => columns.has(column)).length >= 0.8 * bars.length
}

/** Whether rows span all columns of what stands below them: they hold no bar but the outer ones. */
function isTitle(grid: Grid, rows: readonly number[]): boolean {
  return rows.length > 0 && rows.every((row) => columnsOf(grid, row, pipes).length === 2)
}

/** A head of three cells or more over a rule of as many, and rows of as many, even where long words push the bars aside. */
function isRuledList({texts, rules}: Run): boolean {
  if (!rules[0] || rules[1] || !rules[2]) return false
  const [top = '', , rule = ''] = texts
  const cells = crossings(rule)
  const data = texts.filter((_, at) => !rules[at])
  if (cells < 4 || crossings(top) !== 2 || data.length < 2) return false
  return data.every((row) => row.split(pipes).length - 1 === cells && !arrow.test(row))
}

/** Three rows or more between rules, with three texts or more in columns that wide blanks part. */
function isColumned({texts, rules}: Run): boolean {
  const data = texts.filter((_, at) => !rules[at])
  if (data.length < 3 || texts.length - data.length < data.length - 1) return false
  const starts = data.map((text) => {
    const gaps = [...text.matchAll(/[^\s|│║┃]\s{2,60}(?=[^\s|│║┃])/g)]
    return gaps.map(({index, 0: gap}) => index + gap.length).join()
  })
  const [columns, votes] = mostCommon(starts)
  return columns.split(',').length >= 2 && votes === data.length
}

/** Blanks between two corners part two boxes; a cell that spans rows leaves blanks beside a bar. */
function isSeparator(text: string): boolean {
  if (!separator.test(text) || !/[-=─━═]{2}/.test(text)) return false
  return !/[+┐┘╮╯┓┛╗╝] +(?:[|│║┃] +)*[+┌└╭╰┏┗╔╚]/.test(text) && !/[-=─━═][|│] {2,40}[|│][-=─━═]/.test(text)
}

function columnsOf(grid: Grid, row: number, glyphs: RegExp): number[] {
  const found: number[] = []
  for (let column = 0; column < grid.width(row); column++) if (glyphs.test(grid.at(row, column))) found.push(column)
  return found
}

function mostCommon(keys: readonly string[]): [key: string, count: number] {
  const counts = new Map<string, number>()
  let best: [string, number] = ['', 0]
  for (const key of keys) {
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count > best[1]) best = [key, count]
  }
  return best
}

const barRule = /^[ \t]*(?:[|+:][ :]*)?--[-: ]*(?:[|+][ :]*--[-: ]*)+(?:[|+\t][ \t]*)?$/
const plainRule = /^\s*[-=]{3,}(?:\s{1,8}[-=]{3,}){2,}\s*$/

/** Whether a rule below the first or second row, of as many cells as the row above it, makes rows a Markdown, psql or plain table. */
export function hasHeaderRule(rows: readonly string[]): boolean {
  const at = rows.findIndex((row) => row.length < 1000 && (barRule.test(row) || plainRule.test(row)))
  const rule = rows[at]
  if (rule === undefined) return false
  if (plainRule.test(rule)) return true
  const cells = (row: string) => row.split(/[|+]/).length
  const header = rows[at - 1]
  if (header === undefined || !header.includes('|') || cells(header) !== cells(rule)) return false
  return rows.filter((row) => row.includes('|')).length >= 0.6 * rows.length
}
