import {filledRows} from './cells/grid.js'
import type {Picture} from './find-pictures.js'
import {undecided} from './flow/doubts.js'
import {type Reading, readFlow} from './flow/flow.js'
import type {Prose} from './flow/texts.js'
import type {PictureGraph} from './graph.js'
import {readHierarchy} from './hierarchy.js'
import {leadsOn} from './kinds/trees.js'
import type {PictureKind} from './kinds/verdict.js'
import {readPacket} from './packet.js'
import {readMessageList} from './sequence/message-list.js'
import {readSequence} from './sequence/sequence.js'
import {toMermaid} from './to-mermaid.js'

/** A picture as cells, the boxes in it, and what it shows. */
export type Drawing = Pick<Picture, 'grid' | 'boxes' | 'kind'>

/** The mermaid source that says what a picture says. */
export interface Conversion {
  /** `safe`: every line and every word of the picture has its place in the source, and could have no other */
  readonly tier: 'safe' | 'suggestion'
  readonly mermaid: string
  readonly graph: PictureGraph
  /** rows of text above and below the picture, which go around the diagram */
  readonly prose: Prose
  /** what a reader has to look at, in reading order and each once; empty for a safe conversion */
  readonly doubts: readonly string[]
}

/** Larger diagrams are no longer read either, drawn or rendered: they are for a person to cut up. */
const maxNodes = 60

/** Pictures beyond this are not drawn to be read; it bounds the work on hostile input. */
const maxCells = 50_000
const maxBoxes = 200

/** What a graph of each kind can be safely read from; a picture of another kind says more than the graph. */
const fittingKinds: Readonly<Record<PictureGraph['kind'], readonly PictureKind[]>> = {
  flow: ['flowchart', 'hierarchy', 'state'],
  sequence: ['sequence', 'flowchart'],
  packet: ['layout']
}

/** Kinds of which a flow or a sequence would say something else than the picture does. */
const otherKinds: ReadonlySet<PictureKind> = new Set<PictureKind>(['layout', 'timeline'])

const undecidedDoubts: ReadonlySet<string> = new Set(Object.values(undecided))

/** Read a picture as a graph and write it as mermaid; `undefined` when too little of it is certain. */
export function convertPicture(drawing: Drawing): Conversion | undefined {
  const {grid, boxes, kind} = drawing
  if (grid.rows * grid.columns > maxCells || boxes.length > maxBoxes) return undefined
  // Branches on the way may be steps of it or sides of it.
  if (leadsOn(filledRows(grid))) return undefined
  const reading = readPicture(drawing)
  if (!reading || reading.doubts.length > partsOf(reading.graph)) return undefined
  if (reading.doubts.some((doubt) => undecidedDoubts.has(doubt))) return undefined
  const {graph} = reading
  if (graph.kind !== 'packet' && otherKinds.has(kind)) return undefined
  const doubts = [
    ...reading.doubts,
    ...(fittingKinds[graph.kind].includes(kind) ? [] : ['the kind of diagram']),
    ...(graph.kind === 'flow' && graph.nodes.length > maxNodes ? [`its ${graph.nodes.length} nodes`] : [])
  ]
  const mermaid = toMermaid(graph, kind === 'state' ? 'stateDiagram-v2' : 'flowchart')
  return {
    tier: doubts.length === 0 ? 'safe' : 'suggestion',
    mermaid,
    graph,
    prose: reading.prose ?? {above: [], below: []},
    doubts: [...new Set(doubts)]
  }
}

function readPicture({grid, boxes}: Drawing): Reading<PictureGraph> | undefined {
  const isTree = boxes.every((box) => !box.exact)
  return (
    readPacket(grid) ??
    readMessageList(grid) ??
    readSequence(grid, boxes) ??
    (isTree ? readHierarchy(grid) : undefined) ??
    readFlow(grid, boxes)
  )
}

/** How many things and relations a graph holds: with more doubts than that, too little is certain. */
function partsOf(graph: PictureGraph): number {
  if (graph.kind === 'flow') return graph.nodes.length + graph.edges.length
  return graph.kind === 'sequence' ? graph.participants.length + graph.steps.length : graph.fields.length
}
