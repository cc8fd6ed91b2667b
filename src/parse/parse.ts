import type {Root} from 'mdast'

/** Turns the source of a document (without a byte order mark) into one mdast tree with offsets on every node. */
export type Parse = (source: string) => Root | Promise<Root>
