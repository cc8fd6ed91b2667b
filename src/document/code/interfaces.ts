import type {Declaration} from './declarations.js'
import type {Skeleton} from './skeleton.js'

/** A type that is shown for what others can call: interface, trait, protocol, abstract class, service. */
export interface Interface {
  readonly declaration: Declaration
  readonly operations: readonly Declaration[]
}

const interfaceWord =
  /(?:^|\s)(?:interface|trait|protocol|service)\s+\w|^type\s+\w+\s+interface\b|(?:^|\s)abstract\s+(?:base\s+)?class\s|^class\s+\w+\(\)$/

/** Names that stand for any interface, where a language or a tool is explained. */
const placeholder = /^(?:I?(?:Foo|Bar|Baz|Qux|Quux)|My\w*|Example\w*|[A-Z]\d?)$/

/** The interfaces of a text that callers may use, each with at least one operation and a name of its own. */
export function findInterfaces({declarations, language}: Skeleton): readonly Interface[] {
  return declarations.flatMap((declaration) => {
    const {kind, signature, head, visibility, name} = declaration
    if (kind !== 'type' || !interfaceWord.test(signature) || visibility !== 'public' || placeholder.test(name))
      return []
    if (language.id === 'python' && !/\(\s*(?:[\w.]+\.)?(?:Protocol|ABC)\b/.test(head)) return []
    const operations = declarations.filter((one) => one.kind === 'function' && one.parent === declaration)
    return operations.length > 0 ? [{declaration, operations}] : []
  })
}
