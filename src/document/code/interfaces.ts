import type {Declaration} from './declarations.js'
import type {Skeleton} from './skeleton.js'

/** A type that is shown for what others can call: interface, trait, protocol, abstract class, service. */
export interface Interface {
  readonly declaration: Declaration
  readonly operations: readonly Declaration[]
}

const interfaceWord =
  /(?:^|\s)(?:interface|trait|protocol|service)\s+\w|^type\s+\w+\s+interface\b|(?:^|\s)abstract\s+(?:base\s+)?class\s/
const basesOfPython = /\(\s*(?:[\w.]+\.)?(?:Protocol|ABC)\b/

/** Whether a name stands for any other, as `Foo` and `T1` do. */
export function isMetasyntactic(name: string): boolean {
  return /^(?:I?(?:Foo|Bar|Baz|Qux|Quux)|[A-Z]\d?)$/.test(name)
}

/** Names that an example gives, where a language or a tool is explained. */
const ofExample = /^(?:My|Example)\w*$/

/** The interfaces of a text that callers may use, each with at least one operation and a name of its own. */
export function findInterfaces({declarations, language}: Skeleton): readonly Interface[] {
  return declarations.flatMap((declaration) => {
    const {kind, signature, head, visibility, name} = declaration
    if (
      kind !== 'type' ||
      !(language.id === 'python' ? basesOfPython.test(head) : interfaceWord.test(signature)) ||
      visibility !== 'public' ||
      isMetasyntactic(name) ||
      ofExample.test(name)
    )
      return []
    if (language.id === 'go' && /^[a-z]/.test(name)) return []
    const operations = declarations.filter(
      (one) => one.kind === 'function' && one.parent === declaration && !isConstructor(one)
    )
    return operations.length > 0 ? [{declaration, operations}] : []
  })
}

/** Whether a function makes the values of the type that it stands in. */
export function isConstructor({name, parent}: Declaration): boolean {
  return name === parent?.name || /^(?:constructor|init|__init__)$/.test(name)
}

/** Whether an interface only holds data: each operation takes nothing, and its name says what it gives. */
export function isRecord({operations}: Interface): boolean {
  return operations.every(({name, head}) => getter.test(name) && takesNothing.test(head.replace(/\s+/g, '')))
}

/** Whether some operations of an interface are left out. */
export function isExcerpt({declaration}: Interface): boolean {
  return (declaration.body?.elisions ?? 0) > 0
}

/** The names that the types with written operations give behind their own: of what they fill in, as `class Shelf : Depot` and `impl Depot for Shelf` do. */
export function namesFilledIn({declarations}: Skeleton): ReadonlySet<string> {
  const fillers = new Set<Declaration>()
  for (const {kind, parent, body} of declarations) {
    if (kind === 'function' && parent?.kind === 'type' && (body?.statements ?? 0) > 0) fillers.add(parent)
  }
  const names = [...fillers].flatMap(({head, name, signature}) =>
    interfaceWord.test(signature) ? [] : (head.match(/[\w$]+/g) ?? []).filter((word) => word !== name)
  )
  return new Set(names)
}

const getter = /^(?:[Gg]et|[Ii]s|[Hh]as|[Cc]an)(?=[A-Z_])/
const takesNothing = /\(&?(?:mut)?(?:self)?\)/
