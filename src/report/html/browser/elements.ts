/** All elements that a selector matches. */
export function all(selector: string, within: ParentNode = document): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)]
}

/** The element of an id and a type; `undefined` where the page has none. */
export function byId<Type extends HTMLElement>(id: string, type: new () => Type): Type | undefined {
  const element = document.getElementById(id)
  return element instanceof type ? element : undefined
}

/** Open every `<details>` around an element, so that it can be seen. */
export function reveal(element: Element): void {
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true
}
