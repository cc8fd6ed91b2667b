import {countDiagonals} from './diagonals.js'
import {east, west} from './directions.js'
import type {Join} from './joins.js'
import type {LanguageRole} from './languages.js'
import {isFieldLayout, isPacket, isTimeline} from './layouts.js'
import {codeShare, isDiagramSource, isListing} from './listings.js'
import {isMessageList} from './messages.js'
import {countLifelines, hasLooseUpright, type Signals} from './signals.js'
import {classOrState} from './subjects.js'
import {hasHeaderRule} from './tables.js'
import {readTree} from './trees.js'

/** What a picture shows. */
export type PictureKind = 'flowchart' | 'sequence' | 'state' | 'class' | 'hierarchy' | 'layout' | 'timeline'

/** What a drawing is, or `undefined` where it is none: text, code, a table, a listing, a directory tree, a decorated note. */
export function judge(signals: Signals, role: LanguageRole): PictureKind | undefined {
  const {rows, labelled} = signals
  if (role === 'diagram' || isDiagramSource(rows)) return undefined
  if (role === 'code') return isDrawnInCode(signals) ? judgeBoxes(signals) : undefined
  if (isMessageList(rows) && role === 'open') return 'sequence'
  if (rows.length < 3 || codeShare(rows) >= 0.3) return undefined
  if (signals.tables.length > 0 && labelled.length < 2) return undefined
  if (role === 'terminal' && labelled.length < 2) return undefined
  if (isListing(rows)) return undefined
  if (isPacket(rows)) return 'layout'
  if (hasHeaderRule(rows) && signals.heads.length === 0 && signals.boxes.length === 0) return undefined
  if (labelled.length > 0) return judgeBoxes(signals)
  return judgeLines(signals)
}

/** A block with the tag of a programming language is a picture only when boxes and lines leave no room for code. */
function isDrawnInCode(signals: Signals): boolean {
  const drawn =
    signals.labelled.filter((box) => box.exact).length >= 2 && (signals.heads.length > 0 || hasLooseUpright(signals))
  return drawn && codeShare(signals.rows) < 0.1 && !isListing(signals.rows)
}

function judgeBoxes(signals: Signals): PictureKind | undefined {
  const {grid, labelled, heads} = signals
  const lone = labelled.length === 1 && heads.length === 0 && !hasLooseUpright(signals)
  if (lone) return undefined
  if (isFieldLayout(grid, labelled, heads.length)) return 'layout'
  if (isSequence(signals)) return 'sequence'
  return classOrState(labelled) ?? 'flowchart'
}

function isSequence(signals: Signals): boolean {
  return countLifelines(signals) >= 2 && levelHeads(signals) >= 2
}

const levelHeads = ({heads}: Signals) => heads.filter(({side}) => side === east || side === west).length

/** Without boxes, a line with extent in two dimensions and something at both ends makes a picture. */
function judgeLines(signals: Signals): PictureKind | undefined {
  const {rows, joins} = signals
  const tree = readTree(rows)
  const arrows = joins.filter(isArrow)
  if (tree.entries >= 2 && tree.share >= (arrows.length > 0 ? 0.5 : 0.3))
    return tree.names === 'things' && tree.entries >= 3 ? 'hierarchy' : undefined
  if (isTimeline(rows)) return 'timeline'
  if (isCallOut(signals)) return undefined
  if (isSequence(signals)) return 'sequence'
  if (arrows.length > 0 && sum(arrows, endsOf) >= 2) return 'flowchart'
  if (countDiagonals(signals.grid) >= 2) return 'hierarchy'
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
function isCallOut({grid, joins, heads}: Signals): boolean {
  if (levelHeads({heads} as Signals) > 0) return false
  const tops = new Set(joins.map(({top}) => top))
  const [top = 0] = tops
  return tops.size === 1 && top > 0 && /[=(){};]|\^\^|~~/.test(grid.text(top - 1)) && joins.length >= 2
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0)
}
