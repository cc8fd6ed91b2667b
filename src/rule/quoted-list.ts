/** Names as a message lists them: `a`, `b`, `c` and 4 more. */
export function quotedList(names: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const shown = names
    .slice(0, most)
    .map((name) => `\`${name}\``)
    .join(', ')
  return names.length > most ? `${shown} and ${names.length - most} more` : shown
}
