/** A text as a message quotes it: cut off at so many characters, with an ellipsis in place of the rest. */
export function shorten(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit - 1).trimEnd()}…` : text
}
