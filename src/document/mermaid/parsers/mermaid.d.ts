import type {MermaidFailure} from '../failure.js'

/** Read a diagram as mermaid does; resolves to what mermaid says against it. Diagrams are read one at a time. */
export function parse(source: string): Promise<MermaidFailure | undefined>

/** The URL of this module. */
export const location: string
