import {byId} from './elements.js'
import type {Filters} from './filters.js'
import type {Findings} from './findings.js'

/** Single keys do what the help says, unless the reader is typing. */
export function listenToKeys({findings, filters}: {findings: Findings; filters: Filters}): void {
  const help = byId('help', HTMLDialogElement)
  const showHelp = () => help?.showModal()
  byId('show-help', HTMLButtonElement)?.addEventListener('click', showHelp)
  const actions: Readonly<Record<string, () => void>> = {
    j: () => findings.move(1),
    k: () => findings.move(-1),
    '/': filters.focusSearch,
    t: () => byId('theme', HTMLButtonElement)?.click(),
    x: filters.clear,
    '?': showHelp
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help?.open) return
    const {target} = event
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
      if (event.key === 'Escape') target.blur()
      if (target instanceof HTMLSelectElement || target.type === 'search') return
    }
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined
    if (!action) return
    event.preventDefault()
    action()
  })
}
