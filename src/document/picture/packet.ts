import type {Grid} from './cells/grid.js'
import type {Reading} from './flow/flow.js'
import type {PacketField, PacketGraph} from './graph.js'

/** Each bit is two columns wide, and each row of fields lies between two rulers. */
const ruler = /^\s*(?:\+-){4,}\+\s*$/
const fieldRow = /^\s*\|.*\|\s*$/
const bitNumbers = /^[\d\s]+$/

/** Read a packet as RFCs draw it (`+-+-+-+` rulers, two columns per bit); `undefined` for a picture of another kind. */
export function readPacket(grid: Grid): Reading<PacketGraph> | undefined {
  const rows = Array.from({length: grid.rows}, (_, row) => grid.text(row))
  if (rows.filter((row) => ruler.test(row)).length < 2) return undefined
  const fields: PacketField[] = []
  const doubts: string[] = []
  rows.forEach((row, index) => {
    if (ruler.test(row) || row.trim() === '' || (bitNumbers.test(row) && fields.length === 0)) return
    const between = ruler.test(rows[index - 1] ?? '') && ruler.test(rows[index + 1] ?? '')
    if (!fieldRow.test(row) || !between) doubts.push(`\`${row.trim()}\`, which is no row of fields`)
    else fields.push(...readFields(row, (fields.at(-1)?.last ?? -1) + 1, doubts))
  })
  if (fields.length === 0) return undefined
  return {graph: {kind: 'packet', fields}, doubts}
}

function readFields(row: string, firstBit: number, doubts: string[]): PacketField[] {
  const fields: PacketField[] = []
  let bit = firstBit
  for (const match of row.matchAll(/\|([^|]*)(?=\|)/g)) {
    const label = (match[1] ?? '').replace(/\s+/g, ' ').trim()
    const width = ((match[1] ?? '').length + 1) / 2
    if (!Number.isInteger(width)) doubts.push(`\`${label}\`, which is no whole number of bits wide`)
    if (label === '') doubts.push('a field without a name')
    const last = bit + Math.max(1, Math.round(width)) - 1
    fields.push({first: bit, last, label})
    bit = last + 1
  }
  return fields
}
