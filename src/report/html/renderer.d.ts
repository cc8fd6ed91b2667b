/** A script that defines `drawDiagram(id, source)`, which resolves to the SVG of a mermaid diagram; licences first. */
export const renderer: string
