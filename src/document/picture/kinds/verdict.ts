import type {Box} from '../boxes/boxes.js'
import {east, west} from '../cells/directions.js'
import {hasWord, isAcross} from '../cells/glyphs.js'
import {withoutRows} from '../cells/grid.js'
import {isCallOut} from './call-outs.js'
import {isChart} from './charts.js'
import {countDiagonals} from './diagonals.js'
import type {Join} from './joins.js'
import type {LanguageRole} from './languages.js'
import {isFieldLayout, isFieldRow, isMemory, isPacket, isSizedRow, isTableHead} from './layouts.js'
import {isSequence} from './lifelines.js'
import {codeShare, isDiagramSource, isListing, isSession} from './listings.js'
import {isMessageList} from './messages.js'
import {areNotes} from './notes.js'
import {isArrowColumn, isRelationList, isStepColumn} from './relations.js'
import {isScreen} from './screens.js'
import {hasConnector, readSignals, type Signals} from './signals.js'
import {classOrState, isType, namesStates} from './subjects.js'
import {hasHeaderRule} from './tables.js'
import {isSchedule, isTimeline} from './timelines.js'
import {hangsFromSteps, leadsOn, readTree} from './trees.js'

/** What a picture shows. */
export type PictureKind = 'flowchart' | 'sequence' | 'state' | 'class' | 'hierarchy' | 'layout' | 'timeline'

/** A line that turns needs two rows. */
export const minRows = 2

/**
 * Whether rows can hold a picture at all, by their words alone; lines without a word name nothing. It is cheap, and asked
 * before anything is drawn out.
 */
export function mayBePicture(rows: readonly string[], role: LanguageRole): boolean {
  if (rows.length < minRows || role === 'diagram' || !rows.some(hasWord) || isDiagramSource(rows)) return false
  return codeShare(rows) < (role === 'code' ? 0.1 : 0.3) && !isListing(rows)
}

/** What a drawing is, or `undefined` where it is none: text, a table, a directory tree, a decorated note. */
export function judge(signals: Signals, role: LanguageRole): PictureKind | undefined {
  const {rows, labelled, grid, tables} = signals
  if (role === 'code') return isDrawnInCode(signals) ? judgeBoxes(signals) : undefined
  if (role === 'terminal' || isSession(rows)) return judgeTerminal(signals)
  if (isPacket(rows)) return 'layout'
  if (tables.length > 0 && labelled.length < 2) {
    const beside = readSignals(withoutRows(grid, (row) => tables.some(({first, last}) => first <= row && row <= last)))
    return beside.rows.length < minRows ? undefined : judge(beside, role)
  }
  if (isMessageList(rows)) return 'sequence'
  if (isScreen(signals)) return undefined
  if (labelled.length > 0) return judgeBoxes(signals)
  const kind = isRelationList(rows) || isStepColumn(rows) ? 'flowchart' : judgeLines(signals)
  if (kind !== 'flowchart') return kind
  return isSchedule(rows) ? 'timeline' : namesStates(rows) ? 'state' : 'flowchart'
}

function judgeTerminal(signals: Signals): PictureKind | undefined {
  if (isDrawnInCode(signals)) return judgeBoxes(signals)
  return isArrowColumn(signals.rows) ? 'flowchart' : undefined
}

/** A block of code or of a terminal is a picture only where boxes and lines leave no room for anything else. */
function isDrawnInCode(signals: Signals): boolean {
  const exact = signals.labelled.filter((box) => box.exact)
  return exact.length >= 2 && (hasConnector(signals) || exact.some((box) => box.parent !== -1))
}

function judgeBoxes(signals: Signals): PictureKind | undefined {
  const {labelled, rows, grid} = signals
  if (areNotes(grid, labelled) && !hasConnector(signals)) return undefined
  if (isOneFrame(labelled) && !hasConnector(signals)) return judgeFrame(signals) ?? judgeBends(signals)
  if (isTimeline(rows)) return 'timeline'
  if (isFieldLayout(signals)) return isTableHead(signals) ? undefined : 'layout'
  if (isSequence(signals)) return 'sequence'
  return classOrState(labelled) ?? 'flowchart'
}

/** One box, or a box whose heading is ruled off. */
function isOneFrame([first, second, ...more]: readonly Box[]): boolean {
  if (!first || more.length > 0) return false
  return !second || (second.top === first.bottom && second.left === first.left && second.right === first.right)
}

/** A frame on its own is a note or a table of one column, unless it holds a tree of things, a row of fields or a type with members. */
function judgeFrame({labelled}: Pick<Signals, 'labelled'>): PictureKind | undefined {
  const [first, second] = labelled
  const {names, entries, share} = readTree(second?.lines ?? first?.lines ?? [])
  if (names === 'things' && entries >= 3 && share >= 0.5) return 'hierarchy'
  if (second) return isType(second.lines) ? 'class' : undefined
  return first && isFieldRow(first) ? 'layout' : undefined
}

const levelHeads = ({heads}: Signals) => heads.filter(({side}) => side === east || side === west).length

/** Without boxes, a line with extent in two dimensions and something at both ends makes a picture. */
function judgeLines(signals: Signals): PictureKind | undefined {
  const {rows, joins, boxes, grid} = signals
  if ((hasHeaderRule(rows) && boxes.length === 0) || isChart(grid)) return undefined
  if (isTimeline(rows)) return 'timeline'
  const tree = readTree(rows)
  const arrows = joins.filter(isArrow)
  if (isCallOut(signals) || hangsFromSteps(rows)) return undefined
  const isTree = tree.entries >= 2 && tree.share >= (arrows.length > 0 ? 0.5 : 0.3)
  if (leadsOn(rows)) return 'flowchart'
  if (isTree && tree.names === 'things' && tree.entries >= 3) return 'hierarchy'
  if (tree.headed >= 2) return 'flowchart'
  if (isTree) return undefined
  if (isDialogue(signals)) return 'sequence'
  if (isSequence(signals)) return 'sequence'
  if (isMemory(rows) || isSizedRow(rows)) return 'layout'
  if (arrows.length > 0 && sum(arrows, endsOf) >= 2) return 'flowchart'
  if (countDiagonals(grid) >= 2) return signals.heads.length > 0 ? 'flowchart' : 'hierarchy'
  return judgeBends(signals)
}

/** Arrows with long shafts that go one way on some rows and the other way on others, three or more: messages. */
function isDialogue({heads, grid}: Signals): boolean {
  const long = heads.filter(({row, column, side}) => {
    if (side !== east && side !== west) return false
    const by = side === east ? -1 : 1
    return [1, 2, 3, 4].every((step) => isAcross(grid.at(row, column + by * step)))
  })
  const rowsOf = (side: typeof east | typeof west) =>
    new Set(long.filter((head) => head.side === side).map(({row}) => row))
  const [forth, back] = [rowsOf(east), rowsOf(west)]
  for (const row of forth) if (back.delete(row)) forth.delete(row)
  return forth.size >= 1 && back.size >= 1 && forth.size + back.size >= 3
}

/** Lines that turn, and meet enough to join things. */
function judgeBends(signals: Signals): PictureKind | undefined {
  const bent = signals.joins.filter(isBent)
  const ends = sum(bent, endsOf)
  if (bent.length >= 1 && levelHeads(signals) >= 1 && ends >= 2) return 'flowchart'
  if (bent.length >= 2 && ends >= 3) return 'flowchart'
  return signals.joins.filter((join) => isPlain(join, signals)).length >= 2 ? 'flowchart' : undefined
}

/** A bare upright line from one thing to another, with a row that holds nothing but lines, and no words beside it as in a gutter. */
function isPlain({head, column, top, bottom, wordAbove, wordBelow}: Join, {grid}: Signals): boolean {
  if (head !== 0 || !wordAbove || !wordBelow) return false
  let alone = false
  for (let row = top; row <= bottom; row++) {
    if (hasWord(grid.text(row, column - 2, column + 3))) return false
    alone ||= /^[\s|│┃║╎┆┊]+$/.test(grid.text(row))
  }
  return alone
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
    join.head === 0 &&
    (join.bars >= 1 || join.bottom > join.top) &&
    join.bends >= 1 &&
    (join.wordAbove || join.wordBelow || join.sideEnds >= 2)
  )
}

function endsOf(join: Join): number {
  return Number(join.wordAbove) + Number(join.wordBelow) + join.sideEnds + Number(join.ruleAbove || join.ruleBelow)
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0)
}
