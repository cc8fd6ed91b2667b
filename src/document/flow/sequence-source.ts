import type {NarratedFlow} from './narrated-flow.js'

/** A flow as the source of a mermaid sequence diagram, for its author to go on from. */
export function sequenceSource({actors, steps}: NarratedFlow): string {
  const ids = new Map<string, string>()
  for (const [key, name] of actors) ids.set(key, freeId(pascalCase(name), new Set(ids.values())))
  return [
    'sequenceDiagram',
    ...[...actors].map(([key, name]) =>
      ids.get(key) === name ? `  participant ${name}` : `  participant ${ids.get(key)} as ${escaped(name)}`
    ),
    ...steps.map(({from, to, action}) => `  ${ids.get(from)}->>${ids.get(to)}: ${escaped(shortened(action))}`)
  ].join('\n')
}

/** `order service` → `OrderService`; behind a letter, so that it is never a word of mermaid's own. */
function pascalCase(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const id = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
  return /^\p{L}/u.test(id) && !/^(?:end|as|note|over|loop|alt|opt|par|rect|box)$/i.test(id) ? id : `Actor${id}`
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id
  for (let count = 2; taken.has(free); count++) free = `${id}${count}`
  return free
}

const longest = 60

/** The beginning of a sentence, cut at a word. */
function shortened(action: string): string {
  const text = action.replace(/(?<![\s.;:,])[\s.;:,]+$/, '')
  if (text.length <= longest) return text
  return `${text.slice(0, text.lastIndexOf(' ', longest))} …`
}

/** `#` begins an entity and `;` ends a statement. */
function escaped(text: string): string {
  return text.replace(/[#;]/g, (character) => (character === '#' ? '#35;' : '#59;'))
}
