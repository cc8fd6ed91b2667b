import type {Canvas} from './canvas.js'

/** Words on one row, outside boxes and lines, with single blanks between them. */
export interface Words {
  readonly row: number
  readonly left: number
  /** column of the last character */
  readonly right: number
  readonly text: string
}

/** All words of a canvas, in reading order; two blanks, a line or a box part them. */
export function findWords(canvas: Canvas): readonly Words[] {
  const found: Words[] = []
  for (let row = 0; row < canvas.rows; row++) {
    for (let column = 0; column < canvas.columns; column++) {
      if (!isText(canvas, row, column)) continue
      const left = column
      while (isText(canvas, row, column + 1) || (isGap(canvas, row, column + 1) && isText(canvas, row, column + 2)))
        column++
      found.push({row, left, right: column, text: read(canvas, row, left, column)})
    }
  }
  return found
}

function isText(canvas: Canvas, row: number, column: number): boolean {
  return column < canvas.columns && canvas.glyph(row, column) !== ' ' && isFree(canvas, row, column)
}

function isGap(canvas: Canvas, row: number, column: number): boolean {
  return column < canvas.columns && canvas.glyph(row, column) === ' ' && isFree(canvas, row, column)
}

function isFree(canvas: Canvas, row: number, column: number): boolean {
  return canvas.owner(row, column) === -1 && canvas.ports(row, column) === 0
}

function read(canvas: Canvas, row: number, left: number, right: number): string {
  let text = ''
  for (let column = left; column <= right; column++) text += canvas.glyph(row, column)
  return text
}
