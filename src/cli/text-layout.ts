import type {Rows} from './command.js'

/** Terminals of old and pages of mail are this wide. */
const width = 80

/** The widest left column whose right one begins on the same line. */
const widestLeft = 28

/** Two columns below an indent of two blanks; a left cell that is too wide has a line of its own. */
export function table(rows: Rows): string {
  const left = Math.min(widestLeft, Math.max(0, ...rows.map(([cell]) => cell.length)))
  const indent = left + 4
  return rows
    .map(([cell, text]) => {
      const body = paragraph(text, indent)
      return cell.length > left ? `  ${cell}\n${body}` : `  ${cell.padEnd(left)}${body.slice(left + 2)}`
    })
    .join('\n')
}

/** Text in lines of at most 80 columns, each indented by so many blanks; a word that is longer is not cut. */
export function paragraph(text: string, indent = 2): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line === '') lines[lines.length - 1] = word
    else if (indent + line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.map((line) => `${' '.repeat(indent)}${line}`).join('\n')
}
