import {groupBy} from '../../collections/groups.js'
import type {Box} from '../boxes/boxes.js'
import {readFrames} from '../boxes/frames.js'
import {type Canvas, readCanvas} from '../cells/canvas.js'
import type {Grid} from '../cells/grid.js'
import {findStrokes} from '../cells/strokes.js'
import {findWords, type Words} from '../cells/words.js'
import type {FlowGraph} from '../graph.js'
import {joinAsides} from './asides.js'
import {thingDoubts, wordDoubts} from './doubts.js'
import {type DrawnEdge, type LinkReading, readLink} from './edges.js'
import {chainedInText, findAnchors, findLinks, indexWords, type Link, wordsOf} from './links.js'
import {placeLabels, type SideLabel} from './side-labels.js'
import {type Prose, readTexts, type Texts} from './texts.js'
import {nameThings, type Things} from './things.js'

/** A graph, and each reason why it may not be what the picture means; none means that nothing is left over. */
export interface Reading<Graph> {
  readonly graph: Graph
  readonly doubts: readonly string[]
  /** rows of text above and below the picture, which are no part of it */
  readonly prose?: Prose
}

/** A picture of more words or lines is noise. */
const maxParts = 2000

/** Read boxes and words as nodes and the lines between them as edges; `undefined` for a picture without an edge, or with a group that is no frame. */
export function readFlow(grid: Grid, boxes: readonly Box[]): Reading<FlowGraph> | undefined {
  const frameMap = readFrames(grid, boxes)
  if (frameMap.losesGroup) return undefined
  const canvas = readCanvas(grid, frameMap)
  const written = findWords(canvas)
  const map = findStrokes(canvas)
  if (written.length > maxParts || map.strokes.length > maxParts) return undefined
  const drawn = findLinks({canvas, map, words: indexWords(canvas, written)})
  const {words, links} = joinAsides(canvas, {words: written, links: drawn})
  const anchors = findAnchors(links)
  const inline = new Set(links.flatMap((link) => link.inline.map((label) => label.words)))
  const free = words.filter((one) => !anchors.has(one) && !inline.has(one))
  const labels = placeLabels({canvas, linkAt: indexLinks(canvas, links)}, free)
  const readings = readLinks(canvas, links, labels)
  const joined = wordsJoinedBy(readings)
  const spent = new Set([...joined, ...inline, ...labels.map((label) => label.words)])
  const texts = readTexts(
    {
      frames: frameMap.frames,
      anchors: new Map([...anchors].filter(([one]) => joined.has(one))),
      lineRows: [...links.flatMap(({cells}) => cells.map(({row}) => row)), ...labels.map((label) => label.words.row)]
    },
    words.filter((one) => !spent.has(one))
  )
  const things = nameThings(frameMap.frames, texts)
  const doubts = [
    ...readings.flatMap((reading) => reading.doubts),
    ...thingDoubts(frameMap, things, texts),
    ...wordDoubts(links, inline)
  ]
  return assemble({readings, things, texts, doubts})
}

function indexLinks(canvas: Canvas, links: readonly Link[]): (row: number, column: number) => number {
  const indices = new Int32Array(canvas.rows * canvas.columns).fill(-1)
  links.forEach(({cells}, index) => {
    for (const {row, column} of cells) indices[row * canvas.columns + column] = index
  })
  return (row, column) => indices[row * canvas.columns + column] ?? -1
}

function readLinks(canvas: Canvas, links: readonly Link[], labels: readonly SideLabel[]): LinkReading[] {
  const byLink = groupBy(labels, ({link}) => link)
  const chained = chainedInText(links)
  return links.map((link, index) =>
    readLink(canvas, {link, labels: byLink.get(index) ?? [], isChained: chained.has(link)})
  )
}

/** Words that take part in an edge: those at a line that leads nowhere else are a remark, and no thing. */
function wordsJoinedBy(readings: readonly LinkReading[]): ReadonlySet<Words> {
  return new Set(readings.flatMap(({edges}) => edges.flatMap(({from, to}) => [...wordsOf(from), ...wordsOf(to)])))
}

interface Parts {
  readonly readings: readonly LinkReading[]
  readonly things: Things
  readonly texts: Texts
  readonly doubts: readonly string[]
}

/** Put a graph together; the lines of a box without a name go with it. */
function assemble({readings, things, texts, doubts}: Parts): Reading<FlowGraph> | undefined {
  const drawn = readings.flatMap(({edges}) => edges)
  const {nodes, groups} = things
  const named = drawn.map((edge) => ({...edge, from: things.idOf(edge.from), to: things.idOf(edge.to)}))
  const apart = named.filter(({from, to}) => !isWithin(things, from, to) && !isWithin(things, to, from))
  const edges = apart.filter(({from, to}) => from !== '' && to !== '')
  if (edges.length === 0) return undefined
  const keys = edges.map(keyOf)
  return {
    graph: {kind: 'flow', direction: directionOf(drawn, things), groups, nodes, edges},
    doubts: [
      ...doubts,
      ...(apart.length < drawn.length ? ['a line between a box and what it holds'] : []),
      ...(new Set(keys).size < keys.length ? ['a line that is drawn twice'] : [])
    ],
    prose: texts.prose
  }
}

/** What sets an edge apart: two lines without a head between the same things may be the sides of a box that does not close. */
function keyOf({from, to, heads, label}: FlowGraph['edges'][number]): string {
  return (heads === 'none' ? [...[from, to].sort(), heads] : [from, to, heads, label]).join('\n')
}

/** Whether a node or group stands in a group, at any depth. */
function isWithin({nodes, groups}: Things, id: string, group: string): boolean {
  const parents = new Map([
    ...nodes.map((node) => [node.id, node.group] as const),
    ...groups.map((one) => [one.id, one.parent] as const)
  ])
  for (let at = parents.get(id); at !== undefined; at = parents.get(at)) if (at === group) return true
  return false
}

/** A picture runs from left to right when most of its edges join things that share rows. */
function directionOf(edges: readonly DrawnEdge[], things: Things): FlowGraph['direction'] {
  const level = edges.filter(({from, to}) => {
    const [a, b] = [things.areaOf(from), things.areaOf(to)]
    return a.top <= b.bottom && b.top <= a.bottom
  })
  return 2 * level.length > edges.length ? 'LR' : 'TD'
}
