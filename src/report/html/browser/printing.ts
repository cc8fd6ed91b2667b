import {all} from './elements.js'

/** Paper cannot be unfolded: everything that is folded in is printed, and folded in again afterwards. */
export function setUpPrinting(): void {
  let opened: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    opened = all('details:not([open])').filter((element) => element instanceof HTMLDetailsElement)
    for (const details of opened) details.open = true
  })
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false
  })
}
