import {terminalText} from '../terminal-text.js'

/** Text as HTML shows it, in content and in attributes; control characters are spelt out, line breaks are `\n`. */
export function escapeHtml(text: string): string {
  return terminalText(text.replace(/\r\n?/g, '\n'))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** Values of attributes as text; `true` stands alone, `undefined` and `false` leave the attribute out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** An element around children that are HTML already. */
export function tag(name: string, attributes: Attributes, ...children: readonly string[]): string {
  return `${openTag(name, attributes)}${children.join('')}</${name}>`
}

/** The beginning of an element; all there is of one without content. */
export function openTag(name: string, attributes: Attributes): string {
  const list = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined || value === false) return ''
    return value === true ? ` ${key}` : ` ${key}="${escapeHtml(String(value))}"`
  })
  return `<${name}${list.join('')}>`
}

/** A text whose words between backticks become code, as in messages and notes. */
export function inlineText(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part) =>
      part.startsWith('`') && part.length > 2 ? tag('code', {}, escapeHtml(part.slice(1, -1))) : escapeHtml(part)
    )
    .join('')
}
