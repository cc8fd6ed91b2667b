import {east, west} from '../cells/directions.js'
import {hasWord, isAcross} from '../cells/glyphs.js'
import type {Head} from '../cells/heads.js'
import type {Join} from './joins.js'
import type {Signals} from './signals.js'

/** Nothing but buttons: `[Cancel]   [ Save ]`, with a remark behind them. */
const buttons = /^\[[^[\]]{1,30}\](?:\s+\[[^[\]]{1,30}\])*(?:\s*[←<(].*)?$/
/** Two buttons or more at the end of a row of words: `Order 17 is waiting    [Accept] [Reject]`. */
const buttonsBehind = /\s{2}\[[^[\]]{1,20}\](?: \[[^[\]]{1,20}\]){1,6}$/
/** One button behind a title or text that says what it does. */
const namedButton =
  /\s{2}\[ ?(?:[+←→×] ?)?(?:add|apply|back|browse|cancel|clear|close|confirm|continue|copy|create|delete|done|edit|exit|export|help|import|new|next|no|ok|open|preview|refresh|remove|reset|retry|run|save|search|send|settings|share|skip|start|stop|submit|test|undo|upload|view|yes)(?: \w{1,12})? ?\]$/i
/** A line of a menu: the sign of settings, of leaving, of a pause. */
const menu = /^[⚙✕⏸⏹🗑✎✏➕]\uFE0F? +\p{L}/u
/** One of several values to switch between: `[1M | 3M | All]`. */
const switcher = /\[ ?[^[\]|<>]{1,12}(?: \| [^[\]|<>]{1,12}){1,8}\]/g
/** A box to tick, a choice, a field to fill in, a list to open, a window to close. */
const control =
  /(?<!\w)\[[ xX✓✔]?\] ?\S|[☐☑☒] ?\S|[○◯] \S.*[●◉] |[●◉] \S.*[○◯] |(?<![\w)\]])\([ •●*]?\) \S|\[__|__\]|[▼▾⌄] ?\]|\[[×✕✖]\]|[🔍🔎]/u
/** A bar that fills up: `[████░░░░]`, `████░░░░ 65%`, or alone on its row. */
const gauge = /\[[█▓]{2,60}[░▒]{1,60}\]|[█▓]{2,60}[░▒]{1,60} {0,3}\d{1,3} ?%|^[█▓]{2,60}[░▒]{2,60}$/
/** One of several to choose, or a step that is done, under way or to come. */
const choice = /^[○◯●◉✓✔] +\S/
const sides = /[│┃║|]/

/** Whether a drawing is a window with its controls: what a user sees, joined by no arrow to anything. */
export function isScreen({rows, grid, joins, heads}: Signals): boolean {
  const framed = rows.filter((row) => row.length < 300 && sides.test(row))
  const parts = framed.flatMap((row) => row.split(sides).map((part) => part.trim()))
  const certain = parts.filter((part) =>
    [buttons, buttonsBehind, namedButton, gauge].some((one) => one.test(part))
  ).length
  const chosen = parts.filter((part) => choice.test(part))
  const isChoice = chosen.length >= 3 && chosen.some((part) => /^[○◯]/.test(part))
  const switched = framed.reduce((sum, row) => sum + (row.match(switcher)?.length ?? 0), 0)
  const plain = parts.filter((part) => control.test(part) || menu.test(part)).length + switched
  const controls = certain + plain + (isChoice ? chosen.length : 0)
  if (controls === 0 || (controls === 1 && certain === 0)) return false
  return !joins.some((join) => isArrow(join, {grid})) && !heads.some((head) => isShaft(head, {grid}))
}

/** An upright line with a head, or a head that stands apart; one beside words opens a list or tells a trend. */
function isArrow({head, bars, top, column}: Join, {grid}: Pick<Signals, 'grid'>): boolean {
  if (head === 0 || bars > 0) return head !== 0
  return !hasWord(grid.text(top, column - 3, column + 4)) && !grid.text(top, column + 1, column + 4).includes(']')
}

/** A level head with a shaft of two cells or more. */
function isShaft({row, column, side}: Head, {grid}: Pick<Signals, 'grid'>): boolean {
  if (side !== east && side !== west) return false
  const by = side === east ? -1 : 1
  return isAcross(grid.at(row, column + by)) && isAcross(grid.at(row, column + 2 * by))
}
