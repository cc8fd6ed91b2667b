import type {Grid} from '../cells/grid.js'
import type {Reading} from '../flow/flow.js'
import type {Message, Participant, SequenceGraph} from '../graph.js'
import {isMessageList} from '../kinds/messages.js'

const message =
  /^\s*(?:\d{1,3}[.)] +)?([\p{L}_][\p{L}\p{N}_ .()/-]{0,40}?)\s*(-{1,3}>{1,2}|<-{1,3}|→|⇒|=>)\s*([\p{L}_][\p{L}\p{N}_ .()/-]{0,40}?)\s*:\s+(\S.*)$/u

/** Read a list of messages (`client -> server: request`); `undefined` for a picture of another kind. */
export function readMessageList(grid: Grid): Reading<SequenceGraph> | undefined {
  const rows = Array.from({length: grid.rows}, (_, row) => grid.text(row).trimEnd()).filter((row) => row !== '')
  if (!isMessageList(rows)) return undefined
  const participants: Participant[] = []
  const idOf = (label: string) => {
    const known = participants.find((one) => one.label === label)
    if (known) return known.id
    const id = `p${participants.length + 1}`
    participants.push({id, label})
    return id
  }
  const steps: Message[] = []
  const doubts: string[] = []
  for (const row of rows) {
    const [, left, arrow, right, text] = (row.length < 400 ? message.exec(row) : null) ?? []
    if (left === undefined || arrow === undefined || right === undefined || text === undefined) {
      doubts.push(`\`${row.trim()}\`, which is no message`)
      continue
    }
    const [near, far] = [idOf(left), idOf(right)]
    const [from, to] = arrow.startsWith('<') ? [far, near] : [near, far]
    steps.push({type: 'message', from, to, text: text.trim(), style: 'solid'})
  }
  return {graph: {kind: 'sequence', participants, steps}, doubts}
}
