const step =
  /^\s*(?:\d+[.)]\s+|[-*]\s+)?([\p{L}_][\p{L}\p{N}_ .()/-]{0,40}?)\s*(?:-{1,3}>{1,2}|<-{1,3}|→|⇒|=>)\s*([\p{L}_][\p{L}\p{N}_ .()/-]{0,40}?)\s*:\s+\S/u

/** Whether rows are a list of messages: `client -> server: request`, three or more, with parties that recur. */
export function isMessageList(rows: readonly string[]): boolean {
  const parties: string[] = []
  let steps = 0
  for (const row of rows) {
    const match = row.length < 400 ? step.exec(row) : null
    if (!match) continue
    steps++
    parties.push(match[1] ?? '', match[2] ?? '')
  }
  const different = new Set(parties).size
  return steps >= 3 && steps >= 0.6 * rows.length && different >= 2 && different <= 1.4 * steps
}
