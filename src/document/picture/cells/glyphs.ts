import {east, north, type Side, south, west} from './directions.js'

const across = east | west
const down = north | south

/** Unicode's box-drawing glyphs (light, heavy, double, rounded, dashed, half) by the sides on which a line leaves them. */
const drawnPorts: ReadonlyMap<string, number> = table([
  [across, '─━═╌╍┄┅┈┉—–―⎯'],
  [down, '│┃║╎╏┆┇┊┋'],
  [east, '╶╺'],
  [west, '╴╸'],
  [north, '╵╹'],
  [south, '╷╻'],
  [east | south, '┌┍┎┏╔╒╓╭'],
  [west | south, '┐┑┒┓╗╕╖╮'],
  [north | east, '└┕┖┗╚╘╙╰'],
  [north | west, '┘┙┚┛╝╛╜╯'],
  [down | east, '├┝┞┟┠┡┢┣╠╞╟'],
  [down | west, '┤┥┦┧┨┩┪┫╣╡╢'],
  [across | south, '┬┭┮┯┰┱┲┳╦╤╥'],
  [across | north, '┴┵┶┷┸┹┺┻╩╧╨'],
  [across | down, '┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╬╪╫']
])

/** ASCII corners and crossings: they may leave on all these sides. */
const joints: ReadonlyMap<string, number> = table([
  [across | down, '+*/\\'],
  [across | south, '.,'],
  [across | north, "'`"]
])

/** Arrowheads, by the side to which they point. */
const headSides: ReadonlyMap<string, Side> = table<Side>([
  [north, '^▲△▴↑⇑⬆˄⌃'],
  [east, '>►▶▸▷→⇒⟶➔➜➤⮕˃'],
  [south, 'vV▼▽▾↓⇓⬇˅⌄'],
  [west, '<◄◀◂◁←⇐⟵⬅˂']
])

function table<Value>(entries: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> {
  return new Map(entries.flatMap(([value, glyphs]) => [...glyphs].map((glyph): [string, Value] => [glyph, value])))
}

/** The sides on which a line leaves a box-drawing glyph; 0 for every other glyph. */
export const drawnPortsOf = (glyph: string): number => drawnPorts.get(glyph) ?? 0

/** The sides on which a line may leave a glyph that is a joint only where lines meet in it; 0 for every other glyph. */
export const jointPortsOf = (glyph: string): number => joints.get(glyph) ?? 0

/** The side to which a glyph would point as an arrowhead; 0 when it is none. */
export const headOf = (glyph: string): Side | 0 => headSides.get(glyph) ?? 0

/** Whether a glyph draws a level line and nothing else: a connector or a border. */
export const isAcross = (glyph: string): boolean => glyph === '-' || glyph === '=' || drawnPorts.get(glyph) === across

/** Whether a glyph draws an upright line and nothing else. */
export const isDown = (glyph: string): boolean => glyph === '|' || glyph === '¦' || drawnPorts.get(glyph) === down

/** Whether a glyph may be a cell of a level border. */
export const isBorderAcross = (glyph: string): boolean => isAcross(glyph) || glyph === '_' || glyph === '~'

/** Whether a glyph may be a cell of an upright border. */
export const isBorderDown = (glyph: string): boolean => isDown(glyph) || glyph === ':' || glyph === '!'

/** Whether a glyph is of Unicode's box-drawing kind, and so never part of a word. */
export const isDrawn = (glyph: string): boolean => drawnPorts.has(glyph)

/** Whether a glyph is a letter or a digit of any script. */
export const isWord = (glyph: string): boolean => {
  const code = glyph.charCodeAt(0)
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  return /^[\p{L}\p{N}]/u.test(glyph)
}

/** Whether a text holds a letter or a digit of any script. */
export const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)
