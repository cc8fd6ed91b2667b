/** The text without a byte order mark in front; all offsets of a document count from there. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
