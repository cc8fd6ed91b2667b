import {all, byId} from './elements.js'

/** What the reader wants to see. */
export interface Filters {
  focusSearch(): void
  clear(): void
}

/** Hide the findings that the reader's choice leaves out, their marks, and the documents that have none of the rest. */
export function createFilters(onChange: () => void): Filters {
  const form = byId('filters', HTMLFormElement)
  const search = byId('search', HTMLInputElement)
  const documents = all('.document')
  const marks = all('[data-findings]').map((element) => ({
    element,
    numbers: (element.dataset.findings ?? '').split(' ')
  }))
  const texts = new Map(all('.finding').map((card) => [card, textOf(card)]))
  const apply = () => {
    if (!form) return
    const accepts = criterion(new FormData(form))
    const hidden = new Set<string>()
    for (const [card, text] of texts) {
      card.hidden = !accepts(card, text)
      if (card.hidden) hidden.add(card.id.replace('finding-', ''))
    }
    for (const {element, numbers} of marks) {
      element.classList.toggle(
        'unmarked',
        numbers.every((number) => hidden.has(number))
      )
    }
    const choice = new FormData(form)
    const narrowed = isNarrowed(choice)
    for (const section of documents) {
      const isOther = choice.get('document') !== '' && choice.get('document') !== section.id
      section.hidden = isOther || (narrowed && !all('.finding', section).some((card) => !card.hidden))
    }
    for (const entry of all('.contents [data-document]')) {
      entry.hidden = byId(entry.dataset.document ?? '', HTMLElement)?.hidden ?? false
    }
    const none = byId('none', HTMLElement)
    if (none) none.hidden = documents.some((section) => !section.hidden)
    onChange()
  }
  const clear = () => {
    form?.reset()
    apply()
  }
  form?.addEventListener('input', apply)
  form?.addEventListener('submit', (event) => event.preventDefault())
  byId('clear', HTMLButtonElement)?.addEventListener('click', clear)
  apply()
  return {clear, focusSearch: () => search?.select()}
}

function textOf(card: HTMLElement): string {
  const path = card.closest('.document')?.querySelector('h2')?.textContent ?? ''
  return `${path} ${card.textContent}`.toLowerCase()
}

type Criterion = (card: HTMLElement, text: string) => boolean

function criterion(choice: FormData): Criterion {
  const severities = choice.getAll('severity')
  const rule = choice.get('rule') ?? ''
  const words = String(choice.get('search') ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
  return ({dataset}, text) =>
    severities.includes(dataset.severity ?? '') &&
    (rule === '' || dataset.rule === rule) &&
    words.every((word) => text.includes(word))
}

/** Whether anything but a document was chosen: then documents without a finding of that choice say nothing. */
function isNarrowed(choice: FormData): boolean {
  return choice.get('rule') !== '' || choice.get('search') !== '' || choice.getAll('severity').length < 2
}
