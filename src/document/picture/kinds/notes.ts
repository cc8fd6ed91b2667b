import type {Box} from '../boxes/boxes.js'
import type {Grid} from '../cells/grid.js'

/**
 * Whether boxes that no line joins are notes, each on its own rows under a caption that ends in a colon: such a frame sets
 * off what a paragraph or a list could say. Words far apart on a row are fields, and no note.
 */
export function areNotes(grid: Grid, boxes: readonly Box[]): boolean {
  if (boxes.length < 2 || boxes.some(({parent, children}) => parent !== -1 || children.length > 0)) return false
  const apart = boxes.every((box) => !boxes.some((other) => other !== box && sharesRows(box, other)))
  return apart && boxes.every((box) => /\S:\s*$/.test(grid.text(box.top - 1)) && !box.lines.some(hasFields))
}

function sharesRows(box: Box, other: Box): boolean {
  return box.top <= other.bottom && other.top <= box.bottom
}

const hasFields = (line: string) => /\S\s{2,60}\S/.test(line)
