import {all, byId, reveal} from './elements.js'

/** The findings of the page and which of them the reader is at. */
export interface Findings {
  /** go to the next one that is shown (`1`) or the one before (`-1`), round the ends */
  move(step: 1 | -1): void
  /** tell the reader how many are shown */
  count(): void
}

/** Make marks lead to their findings, and findings reachable one after the other. */
export function createFindings(): Findings {
  const output = byId('count', HTMLOutputElement)
  const cards = all('.finding')
  let current: HTMLElement | undefined
  const shown = () => cards.filter((card) => !card.closest('[hidden]'))
  const count = () => {
    const visible = shown()
    const at = current ? visible.indexOf(current) : -1
    const total = visible.length === cards.length ? `${cards.length}` : `${visible.length} of ${cards.length}`
    if (output) output.textContent = at === -1 ? `${total} findings` : `${at + 1} of ${visible.length} findings`
  }
  const goTo = (card: HTMLElement) => {
    current?.classList.remove('current')
    current = card
    card.classList.add('current')
    reveal(card)
    card.scrollIntoView({block: 'center'})
    card.focus({preventScroll: true})
    history.replaceState(null, '', `#${card.id}`)
    count()
  }
  const move = (step: 1 | -1) => {
    const visible = shown()
    const at = current ? visible.indexOf(current) : -1
    const next = visible.at(at === -1 && step === -1 ? -1 : (at + step) % visible.length)
    if (next) goTo(next)
  }
  for (const mark of all('[data-findings]')) {
    mark.addEventListener('click', (event) => {
      const [first] = (mark.dataset.findings ?? '').split(' ')
      const card = byId(`finding-${first}`, HTMLElement)
      if (!card || (event.target instanceof Element && event.target.closest('a, button, summary, .finding'))) return
      event.stopPropagation()
      goTo(card)
    })
  }
  byId('next', HTMLButtonElement)?.addEventListener('click', () => move(1))
  byId('previous', HTMLButtonElement)?.addEventListener('click', () => move(-1))
  const revealTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (!target) return
    reveal(target)
    target.scrollIntoView({block: target.matches('.finding') ? 'center' : 'start'})
  }
  addEventListener('hashchange', revealTarget)
  revealTarget()
  return {move, count}
}
