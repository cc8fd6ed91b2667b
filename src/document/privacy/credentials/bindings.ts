import type {Span} from '../../text/span.js'

/** How sure a way to write a name and its value makes that the second is the value of the first. */
export type Certainty = 'assigned' | 'mentioned'

/** A value behind its name. */
export interface Bound extends Span {
  readonly value: string
  readonly certainty: Certainty
}

interface Binding {
  readonly certainty: Certainty
  /** sticky, from the end of the name; the value is the group that matched */
  readonly pattern: RegExp
  /** what stands before the name on its line */
  readonly before?: RegExp
}

const blanks = '[ \\t]{0,12}'

/** What ends the name: quotes, brackets, emphasis. */
const closers = '["\'`*\\])}\\\\]{0,5}'

const quoted =
  '\\\\?(?:\'\'\'([^\'\\n]{6,512})\'\'\'|"""([^"\\n]{6,512})"""|"([^"\\n\\\\]{6,512})\\\\?"|\'([^\'\\n\\\\]{6,512})\'|`([^`\\n]{6,512})`|\u201c([^\u201d\\n]{6,512})\u201d|<!\\[CDATA\\[([^\\]\\n]{6,512})\\])'

/** A value without quotes ends before blanks, brackets, the next parameter of a query, and the sentence's own signs. */
const inBare = '(?:(?!&\\w{1,40}=|&amp;)[^\\s"\'`|<>,;(){}[\\]\\\\\u201d\uff0c\u3002])'
const bare = `["'\`]?(${inBare}{5,511}(?<![.:?*]))`

/** What a language puts before a literal: `N'…'`, `b"…"`, `@"…"`, `Bytes("…")`. */
const literal = `(?:new )?(?:[\\w.:]{1,24}\\(|\\[\\]byte\\()?[@bBrfNuL$]{0,2}${quoted}`
const value = `(?:${literal}|(?:base64:|0x)?${bare})`

/** Tags of mark-up between a name and its value: `<code>`, `</b>`. */
const tags = '(?:</?\\w{1,12}>[ \\t]{0,4}){0,3}'

const signs =
  '(?:\\|\\|=?|\\?\\?=?|\\?[:=]|:-|:=|=>|={1,3}|->|:::?(?=[ \\t])|[:\uff1a\u2192\u2013\u2014>|])(?: ?!!str(?= )|\\{(?=[^{}\\n]{6,512}\\}))?'

/** `: string`, `: &'static str`, ` { get; set; }` */
const type =
  "(?:\\s?:\\s?(?:&'\\w{1,12} )?[A-Za-z&][\\w&<>'\\[\\]*?.]{0,24}(?=\\s?=[^=>])|\\s?\\{ ?get;[^{}\\n]{0,24}\\})?"

/** `(staging)`, `, which`, and some words. */
const fewWords =
  "(?: ?\\([^()\\n]{1,24}\\)|, which)?(?:[ \\n]\\p{L}[\\p{L}'\u2019-]{0,19}){0,6}?(?: \\([^()\\n]{1,24}\\))?"

/** `admin / …`, `admin:…` */
const user = '(?:["\'`]?[\\w.-]{1,20}["\'`]?(?: / | ?: ?))?'

/** What opens the members of a name, or goes on with those beside it. */
const opening = `${closers}(?:\\s?[:=]\\s?\\{?|\\s?\\{|[,>)])?\\s{0,24}`

/** A member before the one that holds the value: `type = string`, `"isSecret": true,`. */
const member = '["\']?[\\w-]{1,30}["\']?[ \\t]{0,12}[:=]\\s?["\']?[\\w.-]{1,40}["\']?[\\s,;]{1,24}'

const valueMember =
  '["\']?(?:[Vv]al(?:ue)?|[Pp]arameter[Vv]alue|VALUE|[Dd]efault|content|plain(?:[Tt]ext)?|[Ss]ecret[-_]?[Ss]tring)["\']?'

/** Every way to write a name and its value, the surest first. */
const bindings: readonly Binding[] = [
  // DB_PASSWORD=…, "password": "…", token => …, **Password:** …, credentials: ops / …, api_key: str = "…", | password | … |
  assigned(
    `${closers}(?:\\[\\d{0,3}\\])?${type}${blanks}${signs}\\*{0,3}${blanks}${tags}(?:[\\w.@-]{1,40} / )?${value}`
  ),
  // setPassword("…"), ("password", "…"), String password{"…"}, Secret.fromText("…")
  assigned(
    `${closers}(?:\\.(?:of|from\\w{0,16}|create|plain\\w{0,8}|unsafe\\w{0,16}))?\\s?[,({]\\s?${literal}(?!\\s?:)`
  ),
  // --password …, -storepass …, ENV DB_PASSWORD …, login orders password …
  {
    ...assigned(`[ \\t]{1,3}${value}`),
    before:
      /(?:^|[\s"'`])--?[\w.-]{0,40}$|(?:\b(?:ENV|ARG|SetEnv|setx|set)|#define)\s\w{0,40}$|\brequire$|\binsecure-$|\blogin\s+\S{1,80}\s+$|:_auth$/
  },
  // {"name": "DB_PASSWORD", "value": "…"}, <add key="ApiSecret" value="…">, variable "db_password" { type = string default = "…" }
  assigned(`${opening}(?:${member}){0,3}${valueMember}[ \\t]{0,12}[:=]\\s?${value}`),
  // tokens: ["…"], and lists and blocks of YAML
  assigned(
    `${closers}[ \\t]?[:=][ \\t]?(?:\\[\\s{0,16}|\\r?\\n[ \\t>]{0,24}-\\s|[>|][+-]?\\r?\\n[ \\t>]{1,24})${value}`
  ),
  // api_key = (⏎ "…"), String password() { return "…"; }, password: () => "…"
  assigned(
    `${closers}(?:[ \\t]?=\\s{0,24}\\(?\\s{0,24}|[ \\t]?[:=]?[ \\t]?\\(\\)[ \\t]?(?:=>|\\{)\\s{0,24}(?:return )?)${literal}`
  ),
  // <Password Type="Text">…, <td>Password</td><td>…</td>
  {...assigned(`(?: [\\w:.-]{1,40}="[^"\\n]{0,160}"){1,4}>${tags}${value}`), before: /<[\w:.-]{0,40}$/},
  assigned(`</\\w{1,10}>\\s{0,24}<\\w{1,10}>${tags}${value}`),
  // API key:⏎⏎```⏎…⏎```
  assigned(`${closers}:?\\s{1,4}\`\`\`\\w{0,12}\\n[ \\t]{0,12}${value}(?=\\s{1,12}\`\`\`)`),
  // SET PASSWORD FOR 'ops'@'%' = '…'
  assigned(`\\s(?:FOR|for)\\s\\S{1,80}\\s?=\\s?${literal}`),
  // the password for the console is …, the credentials are admin / …
  mentioned(
    `${closers}${fewWords}[ \\n](?:is|was|are|were|to|ist|lautet|war|es|est|\u00e9|jest)[ \\n](?:now |set to |still )?${user}${value}`
  ),
  // the password for the console: …, password - …
  mentioned(`${closers}${fewWords}(?:[ \\n]?[:\u2192\u2013\u2014=]${blanks}|[ \\n]-[ \\n])${user}${value}`),
  // password <code>…
  mentioned(`${closers}[ \\t]{1,4}<\\w{1,10}>${value}`),
  // a password of `…`, the key that we had from the vendor (`…`)
  mentioned(`["'\`*]{0,3}${fewWords}[ \\n]of[ \\n]${quoted}`),
  mentioned(`["'\`*]{0,3}${fewWords}[ \\n]\\(${value}["'\`]?\\)`),
  // smtp_password   …
  {...mentioned(`(?:[ \\t]{2,24}|\\t)${value}`), before: /(?:^|\n)[\s>#*-]{0,8}[\w.-]{0,40}$/},
  // with password …, the token (…)
  mentioned(`${closers}(?:[ \\n]{1,2}|\u306f ?)[(]?${value}`)
]

/** The value that a name at some place has, if what follows it gives it one. */
export function boundValue(source: string, name: Span): Bound | undefined {
  const mayMention = mixed.test(source.slice(name.end, name.end + farthestMention))
  for (const {certainty, pattern, before} of bindings) {
    if (certainty === 'mentioned' && !mayMention) return undefined
    pattern.lastIndex = name.end
    const match = pattern.exec(source)
    if (match && before && !before.test(source.slice(Math.max(0, name.start - farthestCommand), name.start))) continue
    const group = match?.findIndex((text, at) => at > 0 && text !== undefined) ?? -1
    const [start, end] = match?.indices?.[group] ?? []
    if (start === undefined || end === undefined) continue
    if (certainty === 'mentioned' && nextAssignment.test(source.slice(name.end, end))) continue
    if (certainty === 'mentioned' && calledSample.test(source.slice(name.end, start))) continue
    return {value: source.slice(start, end), start, end, certainty}
  }
  return undefined
}

/** A line that gives a value to another name; no sentence runs on over it. */
const nextAssignment =
  /\n[ \t>]{0,12}(?:[\w.<>-]{1,40} ){0,4}[\w.$-]{1,64} ?=|^\r?\n(?:-{3}\r?\n)?[ \t>-]{0,12}[\w.-]{1,64}: /

/** Words between a name and a value that make it an example. */
const calledSample = /\b(?:e\.g\.|example|format|hint|pattern|placeholder|regex|sample|such as)/i

/** How far before a name its command is looked for. */
const farthestCommand = 120

/** How far behind a name a value is looked for that is only mentioned. */
const farthestMention = 200

/** Letters and digits close together, as in every such value. */
const mixed = /[A-Za-z]\S{0,3}\d|\d\S{0,3}[A-Za-z]/

function assigned(pattern: string): Binding {
  return {certainty: 'assigned', pattern: new RegExp(pattern, 'uyd')}
}

function mentioned(pattern: string): Binding {
  return {certainty: 'mentioned', pattern: new RegExp(pattern, 'uyd')}
}
