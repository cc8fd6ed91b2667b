/** A way to write a value beside the words that name it: `¤` stands for the value, `@` for the words as they are said. */
export type PersonalForm = readonly [name: string, text: string]

/** What follows a name: as words, as an identifier in snake case, or in camel case. */
export const personalForms: readonly PersonalForm[] = [
  ['sentence', 'The pilot merchant wrote that @ ¤ was refused twice.'],
  ['sentence is', 'Their @ is ¤, which the form refuses.'],
  ['end of sentence', 'We looked the payer up by @ ¤.'],
  ['parentheses', 'One payer (@ ¤) was booked twice.'],
  ['colon', '@: ¤'],
  ['bold label', '**@:** ¤'],
  ['bullet', '- @: ¤'],
  ['code span', 'The @ `¤` was refused.'],
  ['quote', '> The desk wrote: @ ¤'],
  ['column', '| state | @ |\n| --- | --- |\n| open | ¤ |'],
  ['column code', '| @ | state |\n| --- | --- |\n| `¤` | open |'],
  ['row', '| field | sample |\n| --- | --- |\n| @ | ¤ |'],
  ['yaml', '```yaml\nparty:\n  @_: ¤\n```'],
  ['yaml quoted', '```yaml\nparty:\n  @_: "¤"\n```'],
  ['json', '```json\n{"id": 7, "@c": "¤", "open": true}\n```'],
  ['json lines', '```json\n{\n  "@_": "¤"\n}\n```'],
  ['assignment', "```ts\nconst @c = '¤'\n```"],
  ['argument', '```go\nparty.Set@p("¤")\n```'],
  ['keyword', '```python\nParty(@_="¤", open=True)\n```'],
  ['comment in code', '```go\n// @ ¤\nsave(ctx, party)\n```'],
  ['sql', "```sql\nUPDATE party SET @_ = '¤' WHERE id = 7;\n```"],
  ['csv', '```csv\nid,@,state\n7,¤,open\n```'],
  ['log', '```text\n2026-02-11T09:14:03Z WARN party refused @_=¤ state=open\n```'],
  ['xml', '```xml\n<party><@c>¤</@c></party>\n```'],
  ['query', 'See https://ledger.halcyon.io/find?@_=¤&page=1.'],
  ['html', '<p>@: <b>¤</b></p>'],
  ['html comment', '<!-- @ ¤ -->'],
  ['attribute', '<input name="@_" value="¤">'],
  ['front matter', '---\ntitle: Settlement\n@_: ¤\n---\n'],
  ['alt text', '![Screen with @ ¤](screen.png)'],
  ['mermaid note', '```mermaid\nsequenceDiagram\n  Note over Shop: @ ¤\n```'],
  ['mermaid message', '```mermaid\nsequenceDiagram\n  Shop->>Bank: @ ¤\n```'],
  ['mermaid node', '```mermaid\nflowchart LR\n  A["@: ¤"] --> B\n```'],
  ['footnote', 'It was refused.[^1]\n\n[^1]: @ ¤'],
  ['link text', '[@ ¤](https://ledger.halcyon.io/parties/7)']
]

/** A text with the words and the value in their places. */
export function writePersonal(text: string, {words, value}: {words: string; value: string}): string {
  const parts = words.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')
  const pascal = parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')
  return text
    .replaceAll('@_', parts.join('_').toLowerCase())
    .replaceAll('@c', pascal.charAt(0).toLowerCase() + pascal.slice(1))
    .replaceAll('@p', pascal)
    .replaceAll('@', words)
    .replaceAll('¤', () => (text.includes('?@_=') ? value.replaceAll(' ', '%20') : value))
}
