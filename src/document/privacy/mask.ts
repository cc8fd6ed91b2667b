/** Longer values show more of their beginning, none more than four characters. */
const shownAtMost = 4

/** What output may show of a private value: its first characters and its length, as in `ghp_… (40 characters)`. */
export function maskValue(value: string): string {
  return `${shownOf(value)}\u2026 (${[...value].length} characters)`
}

/** The same in the place of the value: every other character becomes a star, so that offsets and line breaks stay. */
export function maskInPlace(text: string, values: readonly string[]): string {
  let masked = text
  for (const value of longestFirst(values)) masked = masked.replaceAll(value, () => starred(value))
  return masked
}

function starred(value: string): string {
  const shown = shownOf(value)
  return shown + value.slice(shown.length).replace(/[^\r\n]/g, '*')
}

function shownOf(value: string): string {
  const characters = [...value]
  return characters.slice(0, Math.min(shownAtMost, Math.floor(characters.length / 8) + 1)).join('')
}

function longestFirst(values: readonly string[]): string[] {
  return values.filter((value) => value !== '').sort((a, b) => b.length - a.length)
}

/** A beginning of a value that is shorter tells as little as its mask. */
const tellingPrefix = 8

/**
 * A text with every private value replaced by its mask, also where the text was cut within the value, at its end or
 * before an ellipsis; costs nothing where there is no value.
 */
export function maskText(text: string, values: readonly string[]): string {
  let masked = text
  for (const value of longestFirst(values)) {
    masked = masked.replaceAll(value, () => maskValue(value))
    if (value.length > tellingPrefix) masked = maskCut(masked, value)
  }
  return masked
}

function maskCut(text: string, value: string): string {
  const head = value.slice(0, tellingPrefix)
  let masked = ''
  let from = 0
  for (let at = text.indexOf(head); at !== -1; at = text.indexOf(head, Math.max(from, at + 1))) {
    let end = at + head.length
    while (end - at < value.length && text[end] === value[end - at]) end++
    if (end < text.length && !text.startsWith('\u2026', end) && !text.startsWith('...', end)) continue
    masked += text.slice(from, at) + maskValue(value)
    from = end
  }
  return masked + text.slice(from)
}
