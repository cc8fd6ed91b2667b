import {all} from './elements.js'

declare global {
  /** Defined by the renderer, which a page without diagrams does not hold. */
  var drawDiagram: ((id: string, source: string) => Promise<string>) | undefined
}

/** Draw every diagram above its source, one after the other; where mermaid cannot, the source stays unfolded, with the reason. */
export async function drawDiagrams(): Promise<void> {
  for (const [index, figure] of all('.diagram').entries()) {
    await draw(figure, `drawing-${index}`)
    // The page answers its reader between two drawings.
    await new Promise((resolve) => setTimeout(resolve))
  }
  document.documentElement.dataset.drawn = 'true'
}

async function draw(figure: HTMLElement, id: string): Promise<void> {
  const source = figure.querySelector('code')?.textContent ?? ''
  const drawing = document.createElement('div')
  try {
    drawing.className = 'drawing'
    drawing.innerHTML = (await globalThis.drawDiagram?.(id, source)) ?? ''
    describe(drawing)
    const details = figure.querySelector('details')
    if (details && !details.querySelector('[data-findings]')) details.open = false
  } catch (error) {
    drawing.className = 'undrawn'
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
    drawing.textContent = `Mermaid cannot draw this: ${reason}`
  }
  figure.prepend(drawing)
}

/** A drawing is one picture to a screen reader; its source, below it, is the text for it. */
function describe(drawing: HTMLElement): void {
  const svg = drawing.querySelector('svg')
  if (!svg) return
  const title = svg.querySelector('title')?.textContent
  const kind = svg.getAttribute('aria-roledescription') ?? 'diagram'
  for (const image of drawing.querySelectorAll('img')) image.alt = ''
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', title || `${kind}, drawn from the source below`)
}
