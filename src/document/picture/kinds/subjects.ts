import type {Box} from '../boxes/boxes.js'
import {hasWord} from '../cells/glyphs.js'

/** Words that name states rather than things, as state machines use them. */
const states = new Set(
  (
    'idle running pending ready open opened closed closing half-open active inactive started starting stopped stopping ' +
    'paused failed failing succeeded success completed complete done created init initial initialized connected ' +
    'connecting disconnected waiting queued blocked terminated terminating deleted deleting draft published approved ' +
    'rejected expired leader follower candidate unknown healthy unhealthy new error suspended resumed available ' +
    'online offline degraded unavailable provisioning bound released enabled disabled submitted scheduled cancelled canceled ' +
    'verified assigned reserved paid shipped delivered archived locked unlocked listening recording playing muted'
  ).split(' ')
)

const member =
  /^[+#~-]?\s?[\w<>]+\(.*\)(?:\s*[:-]>?\s*\S+)?;?$|^[+#-]\s?\w+\s*:\s*\w+|^(?:<<|«)\w+(?:>>|»)$|\b(?:interface|abstract class)\b/

/** The subject of boxes that is plain from their words: states, or types with members; `undefined` for things at large. */
export function classOrState(boxes: readonly Box[]): 'class' | 'state' | undefined {
  const named = boxes.filter((box) => box.children.length === 0)
  if (named.length < 2) return undefined
  const inState = named.filter(({label}) => isState(label))
  if (inState.length >= 0.5 * named.length) return 'state'
  const typed = named.filter(
    ({lines}) => lines.length >= 2 && lines.some((line) => line.length < 400 && member.test(line))
  )
  return typed.length >= 0.5 * named.length ? 'class' : undefined
}

const isState = (label: string) => states.has(label.toLowerCase().replace(/^state:?\s+|(?<!\s)\s*\([^()]*\)/g, ''))

/** Whether the words that lines and wide blanks part in a flow without boxes are states, for the most part. */
export function namesStates(rows: readonly string[]): boolean {
  const words = rows.flatMap((row) => row.split(/[^\p{L}\p{N} _-]+|\s{2,}|-{2,}/u)).map((text) => text.trim())
  // A lone letter is an arrowhead.
  const named = [...new Set(words)].filter((text) => text.length > 1 && hasWord(text))
  const inState = named.filter(isState)
  return inState.length >= 3 && inState.length >= 0.4 * named.length
}

/** Whether rows of a box list members of a type: calls, fields with a visibility, a stereotype. */
export function isType(lines: readonly string[]): boolean {
  return lines.some((line) => line.length < 400 && member.test(line))
}
