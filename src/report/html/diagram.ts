import {tag} from './markup.js'

/** A mermaid diagram: its source, given as HTML, above which the script of the page puts the drawing. */
export function diagram(source: string): string {
  const code = tag('pre', {class: 'source', tabindex: 0}, tag('code', {}, source))
  return tag(
    'figure',
    {class: 'diagram'},
    tag('details', {open: true}, tag('summary', {}, 'Source of the diagram'), code)
  )
}

/** Whether a page holds a diagram to draw. */
export function hasDiagram(html: string): boolean {
  return html.includes('<figure class="diagram">')
}
