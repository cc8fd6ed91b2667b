/** The text without byte order marks in front, as joined files may have several; all offsets of a document count from there. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.replace(/^\uFEFF+/, '') : text
}
