/** A thing that a picture names: a labelled box, or words that a line ends at. */
export interface GraphNode {
  /** unique within the graph, in reading order: `n1`, `n2`, … */
  readonly id: string
  /** rows of the label joined by a blank; a picture may use one label twice */
  readonly label: string
  /** the innermost box that encloses it */
  readonly group?: string
}

/** A box that encloses other boxes. */
export interface GraphGroup {
  readonly id: string
  /** empty where the box has no title */
  readonly label: string
  readonly parent?: string
}

/** How a line is drawn. */
export type LineStyle = 'solid' | 'dotted' | 'thick'

/** A line between two nodes or groups; of a line with one arrowhead, `to` is where the head is. */
export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly heads: 'none' | 'one' | 'both'
  readonly style: LineStyle
  readonly label: string
}

/** Boxes and the lines between them, whatever the picture means by them. */
export interface FlowGraph {
  readonly kind: 'flow'
  readonly direction: 'LR' | 'TD'
  readonly groups: readonly GraphGroup[]
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** Who takes part in an exchange. */
export interface Participant {
  readonly id: string
  readonly label: string
}

/** A message from one participant to another, or to itself. */
export interface Message {
  readonly type: 'message'
  readonly from: string
  readonly to: string
  readonly text: string
  readonly style: LineStyle
}

/** What happens at one participant between messages. */
export interface SequenceNote {
  readonly type: 'note'
  readonly over: string
  readonly text: string
}

/** Participants, and their messages from top to bottom. */
export interface SequenceGraph {
  readonly kind: 'sequence'
  readonly participants: readonly Participant[]
  readonly steps: readonly (Message | SequenceNote)[]
}

/** A field of a packet; both bits are counted from 0 and belong to it. */
export interface PacketField {
  readonly first: number
  readonly last: number
  readonly label: string
}

/** The fields of a packet without gaps. */
export interface PacketGraph {
  readonly kind: 'packet'
  readonly fields: readonly PacketField[]
}

/** What a picture says, free of where it stands on its grid. */
export type PictureGraph = FlowGraph | SequenceGraph | PacketGraph
