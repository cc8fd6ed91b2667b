import type {Span} from '../text/span.js'
import type {Skeleton} from './skeleton.js'

/** A statement or model that lays down how data is stored. */
export interface StorageDefinition extends Span {
  /** what it is as its author reads it: `CREATE TABLE orders`, `model Order` */
  readonly name: string
  readonly kind: 'ddl' | 'model'
}

const ddl =
  /^\s*((?:create\s+(?:or\s+replace\s+)?(?:(?:global|local|temporary|temp|unlogged|unique|clustered|nonclustered|fulltext|spatial|materialized|constraint)\s+)*(?:table|index|trigger|view)|alter\s+table))\s+(?:(?:concurrently|only)\s+)?(?:if\s+(?:not\s+)?exists\s+)?([\w.$"[\]]+)?/i
const query = /^[ \t]*(?:select|insert|update|delete|explain|show|desc|describe|use|with|merge|upsert|admin)\b/im
/** Names that stand for any table, index, trigger or view. */
const placeholder =
  /^(?:t|t\d*|tbl\w{0,2}|test\w*|demo\w*|foo|bar|baz|example\w*|sample\w*|my_?\w*|(?:table|index|idx|view|trigger)_?(?:name|id)?\d*|(?:table|index|view|trigger)name|tab\d*|users?_?demo)$/i
/** What a synopsis of the syntax is written with: `[IF NOT EXISTS]`, `[, …]`, `[ASC | DESC]`, `{ASC | DESC}`, `<column>`; or a gap. */
const grammar =
  /\[\s{0,4}(?:if|or|not|,)(?!\w)|\[[^\][|"']{1,80}\|[^\]["']{1,80}\]|\{[^{}|"']{1,80}\|[^{}"']{1,80}\}|(?<!\w)<[a-z][\w-]{0,40}>|\(\s*(?:\.{3}|…)\s*\)/i

/** The DDL of a SQL text; none where it is an example of the language: next to queries, on a placeholder, elided, or a synopsis. */
export function findDdl({file, code, text}: Skeleton): readonly StorageDefinition[] {
  if (query.test(code)) return []
  return file.items.flatMap(({start, end}) => {
    const match = ddl.exec(code.slice(start, Math.min(end, start + 400)))
    if (!match) return []
    const written = text.slice(start, Math.min(end, start + 400))
    const name = /[\w.$]+/.exec(ddl.exec(written.replace(/[`"[\]]/g, ' ').replace(/\s+/g, ' '))?.[2] ?? '')?.[0] ?? ''
    const isExample = placeholder.test(name.split('.').at(-1) ?? '') || grammar.test(code.slice(start, end))
    const verb = (match[1] ?? '').replace(/\s+/g, ' ').toUpperCase()
    return isExample ? [] : [{start, end, name: `${verb} ${name}`.trim(), kind: 'ddl' as const}]
  })
}

/** What marks a type as a model of an object-relational mapper, in its head, its members or the text before it. */
const models: readonly {readonly head?: RegExp; readonly content?: RegExp}[] = [
  {
    head: /@(?:Entity|Table|Document)\b(?!\s*\.)/,
    content: /@(?:Id|Column|PrimaryGeneratedColumn|PrimaryColumn|JoinColumn|OneToMany|ManyToOne)\b/
  },
  {head: /\[Table\s*\(/, content: /\[(?:Key|Column|ForeignKey)\b/},
  {content: /\b__tablename__\s*=/},
  {
    head: /\(\s*(?:models\.Model|db\.Model|Base|DeclarativeBase|SQLModel)\b/,
    content: /\b(?:models\.\w+Field|(?:db|sa)\.Column|Column|mapped_column|Field)\s*\(/
  },
  {content: /\bDbSet\s*</},
  {head: /<\s*(?:ApplicationRecord|ActiveRecord::Base)\b/},
  {
    head: /^\s*model\s/,
    content:
      /^[ \t]*\w+[ \t]+\w+(?:\[\]|\?)?[ \t]+@(?:id|unique|relation|default|map)\b|^[ \t]*@@(?:id|index|unique|map)\b/m
  }
]

/** Types that are shown as storage: annotated for a mapper such as JPA, SQLAlchemy, Django, TypeORM, Prisma, Entity Framework or gorm. */
export function findModels({declarations, code, text, language}: Skeleton): readonly StorageDefinition[] {
  return declarations.flatMap(({kind, name, head, body, start, end}) => {
    if (kind !== 'type' || !body) return []
    const content = code.slice(body.start, body.end)
    const isGorm = language.id === 'go' && /`[^`\n]*\b(?:gorm|db|bun|xorm):"/.test(text.slice(body.start, body.end))
    const isModel =
      isGorm || models.some((mark) => (mark.head?.test(head) ?? true) && (mark.content?.test(content) ?? true))
    return isModel ? [{start, end, name: `model ${name}`, kind: 'model' as const}] : []
  })
}
