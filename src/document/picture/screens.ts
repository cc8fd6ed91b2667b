import {hasConnector, type Signals} from './signals.js'

/** A row of nothing but buttons: `[Cancel]   [ Save ]`. */
const buttons = /^\[[^[\]]{1,30}\](?:\s+\[[^[\]]{1,30}\])*$/
/** A box to tick, a choice, a field to fill in, a list to open, a window to close. */
const control = /(?<!\w)\[[ xX✓✔]?\] ?\S|(?<![\w)\]])\([ •●*]?\) \S|\[__|__\]|[▼▾⌄] ?\]|\[[×✕✖]\]|[🔍🔎]/u

/** Whether boxes that no line joins make up a window with its controls. */
export function isScreen(signals: Signals): boolean {
  const {labelled} = signals
  if (labelled.length === 0) return false
  const rows = labelled.filter(({children}) => children.length === 0).flatMap(({lines}) => lines)
  const controls = rows.filter((row) => row.length < 200 && (buttons.test(row) || control.test(row))).length
  if (controls === 0 || (controls === 1 && rows.length > 12)) return false
  return !hasConnector(signals) || isStack(signals)
}

/** Whether all boxes are parts of one frame, ruled off below each other. */
function isStack({labelled: [first, ...more]}: Signals): boolean {
  return first !== undefined && more.every(({left, right}) => left === first.left && right === first.right)
}
