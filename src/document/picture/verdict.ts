import {countDiagonals} from './diagonals.js'
import {east, west} from './directions.js'
import type {Join} from './joins.js'
import type {LanguageRole} from './languages.js'
import {isFieldLayout, isMemory, isPacket} from './layouts.js'
import {isSequence} from './lifelines.js'
import {codeShare, isDiagramSource, isListing, isSession} from './listings.js'
import {isMessageList} from './messages.js'
import {hasLooseUpright, type Signals} from './signals.js'
import {classOrState} from './subjects.js'
import {hasHeaderRule} from './tables.js'
import {isTimeline} from './timelines.js'
import {readTree} from './trees.js'

/** What a picture shows. */
export type PictureKind = 'flowchart' | 'sequence' | 'state' | 'class' | 'hierarchy' | 'layout' | 'timeline'

/** Whether rows can hold a picture at all, by their words alone: cheap, and asked before anything is drawn out. */
export function mayBePicture(rows: readonly string[], role: LanguageRole): boolean {
  if (rows.length < 3 || role === 'diagram' || isDiagramSource(rows)) return false
  return codeShare(rows) < (role === 'code' ? 0.1 : 0.3) && !isListing(rows)
}

/** What a drawing is, or `undefined` where it is none: text, a table, a directory tree, a decorated note. */
export function judge(signals: Signals, role: LanguageRole): PictureKind | undefined {
  const {rows, labelled} = signals
  if (role === 'code') return isDrawnInCode(signals) ? judgeBoxes(signals) : undefined
  if (signals.tables.length > 0 && labelled.length < 2) return undefined
  if ((role === 'terminal' || isSession(rows)) && labelled.length < 2) return undefined
  if (isMessageList(rows)) return 'sequence'
  if (isPacket(rows)) return 'layout'
  if (hasHeaderRule(rows) && signals.heads.length === 0 && signals.boxes.length === 0) return undefined
  return labelled.length > 0 ? judgeBoxes(signals) : judgeLines(signals)
}

/** A block with the tag of a programming language is a picture only where boxes and lines leave no room for code. */
function isDrawnInCode(signals: Signals): boolean {
  const exact = signals.labelled.filter((box) => box.exact)
  return (
    exact.length >= 2 &&
    (signals.heads.length > 0 || hasLooseUpright(signals) || exact.some((box) => box.parent !== -1))
  )
}

function judgeBoxes(signals: Signals): PictureKind | undefined {
  const {labelled, heads, rows} = signals
  if (labelled.length === 1 && heads.length === 0 && !hasLooseUpright(signals)) return undefined
  if (isTimeline(rows)) return 'timeline'
  if (isFieldLayout(signals)) return 'layout'
  if (isSequence(signals)) return 'sequence'
  return classOrState(labelled) ?? 'flowchart'
}

const levelHeads = ({heads}: Signals) => heads.filter(({side}) => side === east || side === west).length

/** Without boxes, a line with extent in two dimensions and something at both ends makes a picture. */
function judgeLines(signals: Signals): PictureKind | undefined {
  const {rows, joins} = signals
  if (isTimeline(rows)) return 'timeline'
  const tree = readTree(rows)
  const arrows = joins.filter(isArrow)
  if (tree.entries >= 2 && tree.share >= (arrows.length > 0 ? 0.5 : 0.3))
    return tree.names === 'things' && tree.entries >= 3 ? 'hierarchy' : undefined
  if (isCallOut(signals)) return undefined
  if (isSequence(signals)) return 'sequence'
  if (isMemory(rows)) return 'layout'
  if (arrows.length > 0 && sum(arrows, endsOf) >= 2) return 'flowchart'
  if (countDiagonals(signals.grid) >= 2) return signals.heads.length > 0 ? 'flowchart' : 'hierarchy'
  const bent = joins.filter(isBent)
  const ends = sum(bent, endsOf)
  if (bent.length >= 1 && levelHeads(signals) >= 1 && ends >= 2) return 'flowchart'
  return bent.length >= 2 && ends >= 3 ? 'flowchart' : undefined
}

/** An upright line with a head, long enough to be one, and something at both ends. */
function isArrow(join: Join): boolean {
  if (join.head === 0) return false
  if (join.bars < 1 && !(join.drawnHead && join.wordAbove && join.wordBelow)) return false
  const above = join.wordAbove || join.ruleAbove || join.sideEnds > 0
  return above && (join.wordBelow || join.ruleBelow || join.sideEnds > 0)
}

/** An upright line without a head that turns, and meets something. */
function isBent(join: Join): boolean {
  return (
    join.head === 0 && join.bars >= 1 && join.bends >= 1 && (join.wordAbove || join.wordBelow || join.sideEnds >= 2)
  )
}

function endsOf(join: Join): number {
  return Number(join.wordAbove) + Number(join.wordBelow) + join.sideEnds + Number(join.ruleAbove || join.ruleBelow)
}

/** Notes that hang under one line of code: all lines start at one row of text that reads like code. */
function isCallOut(signals: Signals): boolean {
  const {grid, joins} = signals
  if (levelHeads(signals) > 0) return false
  const tops = new Set(joins.map(({top}) => top))
  const [top = 0] = tops
  return tops.size === 1 && top > 0 && /[=(){};]|\^\^|~~/.test(grid.text(top - 1)) && joins.length >= 2
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0)
}
