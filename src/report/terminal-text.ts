/** Text that a terminal shows as it stands: control characters of file names, messages and sources are spelt out. */
export function terminalText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (character) => {
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
  })
}

/** The same on one line. */
export function terminalLine(text: string): string {
  return terminalText(text).replaceAll('\n', ' ').replaceAll('\t', ' ')
}
