import type {CodeBlock} from '../markdown/code-blocks.js'
import type {SettingMention} from './setting-mention.js'

/** A form in which a setting stands in code: the name, and where it gives one, the default. */
interface Form {
  readonly pattern: RegExp
  /** what the name lacks as it stands there */
  readonly lead?: string
}

/** How code reads a variable of the environment or defines a flag. */
const readForms: readonly Form[] = [
  // os.Getenv("NAME"), os.environ.get("NAME", "1024"), std::env::var("NAME"), ENV["NAME"]
  {
    pattern:
      /(?:getenv|lookupenv|environ|environ\.get|env::var|env\.get|get_env\w*|getenv\w*|\benv|\bENV)[([]\s*["'`](?<name>[A-Z][A-Z0-9_]*)["'`]\s*(?:,\s*(?<value>"[^"\n]*"|'[^'\n]*'|[\w.-]+))?/gi
  },
  // env.NAME ?? 1024
  {pattern: /\benv\.(?<name>[A-Z][A-Z0-9_]*)\b(?:\s*(?:\?\?|\|\|)\s*(?<value>"[^"\n]*"|'[^'\n]*'|[\w.-]+))?/g},
  // ${NAME:-1024}
  {pattern: /\$\{(?<name>[A-Z][A-Z0-9_]*):-(?<value>[^}\n]*)\}/g},
  // flag.Int("name", 1024, …), flags.DurationVar(&x, "name", …)
  {
    pattern:
      /\b\w*[fF]lags?(?:et)?(?:\(\))?\.\w+\((?:&[\w.]+, *)?"(?<name>[a-z][\w-]*)", *(?:"\w?", *)?(?<value>"[^"\n]*"|[\w.]+)/g,
    lead: '--'
  },
  // add_argument("--name", default=1024)
  {
    pattern:
      /add_argument\(\s*["'](?<name>--[a-z][\w-]*)["'][^)\n]{0,200}\bdefault=(?<value>"[^"\n]*"|'[^'\n]*'|[\w.]+)/g
  },
  // .option('--name <n>', 'what it does', 1024)
  {
    pattern:
      /\.option\(["'](?:-\w, )?(?<name>--[a-z][\w-]*)(?:[ =][^"'\n]{0,80})?["'], ?["'][^"'\n]{0,200}["'], ?(?<value>"[^"\n]*"|'[^'\n]*'|[\w.]+)/g
  }
]

/** How scripts and manifests set a variable. */
const setForms: readonly Form[] = [
  // export NAME=value, NAME=value command, - NAME=value, ENV NAME=value
  {pattern: /^[ \t]{0,40}(?:\$ |- |export |ENV |set )?(?<name>[A-Z][A-Z0-9_]+)=(?=\S)/g},
  // docker run -e NAME=value
  {pattern: / -e (?<name>[A-Z][A-Z0-9_]+)=/g},
  // - name: NAME
  {pattern: /^[ \t]{0,40}- name: ?["']?(?<name>[A-Z][A-Z0-9_]+)["']?[ \t]*$/g}
]

/** A block that gives settings their defaults, by the names of its types. */
const declaresOptions = /\b\w*(?:Config|Configuration|Options|Opts|Settings)\b/

/** `batch_size: int = 1024`, `batchSize?: number = 1024`. */
const initialised =
  /^\s*(?:[a-z]+\s+){0,4}(?<name>[A-Za-z_]\w*)\??\s*(?::[^=\n]{1,60})?=\s*(?<value>"[^"\n]*"|'[^'\n]*'|[\w.]+)[,;]?\s*(?:(?:#|\/\/).*)?$/

/** `batch_size: 1024,` of an `impl Default`. */
const ofDefault = /^[ \t]{0,40}(?:Self \{ ?)?(?<name>[a-z_]\w*): ?(?<value>"[^"\n]*"|\d[\w.]*|true|false),?[ \t}]*$/

/** The default that a comment states. */
const commented = /\bdefault(?:s to|s?:| is| value:?|=|) ?["'`]?(?<value>\d[\w.%]*|true|false|"[^"\n]*")/i

/** The settings that a block of code, a script or a manifest reads, sets or gives a default. */
export function settingsInCode(block: CodeBlock): readonly SettingMention[] {
  const found = [...settingsRead(block), ...mentions(block, setForms)]
  return declaresOptions.test(block.value) ? [...found, ...initialValues(block)] : found
}

/** The variables of the environment that a block of code reads, and the flags that it defines. */
export function settingsRead(block: CodeBlock): readonly SettingMention[] {
  // Most code does neither: one look at all of it saves one at each line.
  return mentions(
    block,
    readForms.filter(({pattern}) => block.value.search(pattern) !== -1)
  )
}

function mentions({lines}: CodeBlock, forms: readonly Form[]): SettingMention[] {
  return forms.flatMap(({pattern, lead = ''}) =>
    lines.flatMap((line) =>
      [...line.text.matchAll(pattern)].map(({index, 0: whole, groups}) =>
        mention(lead + (groups?.name ?? ''), groups?.value, line.start + index + whole.indexOf(groups?.name ?? ''))
      )
    )
  )
}

/** The defaults of the fields that a type of options declares. */
function initialValues({lines, value}: CodeBlock): SettingMention[] {
  const isDefault = /\bimpl Default for\b/.test(value)
  return lines.flatMap(({text, start}, at) => {
    const {name, value: given} = (initialised.exec(text) ?? (isDefault ? ofDefault.exec(text) : null))?.groups ?? {}
    const field = name ?? declared.exec(text)?.groups?.name
    const stated =
      given ??
      inComment(text) ??
      (isComment.test(lines[at - 1]?.text ?? '') ? inComment(lines[at - 1]?.text ?? '') : undefined)
    return field && stated ? [mention(field, stated, start + text.indexOf(field))] : []
  })
}

/** The name that a line declares. */
const declared = /^\s*(?:[a-z]+ ){0,3}(?<name>[A-Za-z_]\w*)\??[: ]/
const isComment = /^\s*(?:#|\/\/|\/?\*)/

function inComment(text: string): string | undefined {
  const from = text.search(/#|\/\/|\*/)
  return from === -1 ? undefined : commented.exec(text.slice(from))?.groups?.value
}

function mention(name: string, value: string | undefined, start: number): SettingMention {
  const place = {start, end: start + name.replace(/^--/, '').length}
  const stated = value?.replace(/^["']|["']$/g, '')
  return {name, place, from: 'code', ...(stated ? {default: stated} : {})}
}
