/* What a page needs to draw a diagram; the page that embeds it allows no network and no script of a document. */
import mermaid from 'mermaid/dist/mermaid.core.mjs'

mermaid.initialize({
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  theme: 'default',
  fontFamily: 'system-ui, sans-serif'
})

/** Draw a diagram; resolves to an SVG text, rejects where mermaid cannot draw it. */
globalThis.drawDiagram = async (id, source) => (await mermaid.render(id, source)).svg
