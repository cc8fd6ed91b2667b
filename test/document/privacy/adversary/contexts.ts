/** Where a line can stand in a design. */
export const contexts: Readonly<Record<string, (text: string) => string>> = {
  fence: (text) => `\`\`\`\n${text}\n\`\`\``,
  'fence in a list': (text) => `1. Prepare the host:\n\n   \`\`\`sh\n   ${text.replaceAll('\n', '\n   ')}\n   \`\`\``,
  'inline code': (text) => `The pilot used \`${text}\` for a week.`,
  comment: (text) => `<!-- ${text} -->`,
  paragraph: (text) => text,
  'block quote': (text) => `> ${text.replaceAll('\n', '\n> ')}`
}

/** A design around a text. */
export function design(body: string): string {
  return `# Settlement\n\n## Import\n\nThe importer reads one file per merchant and books it twice.\n\n${body}\n\nThen it stops.\n`
}

/** The contexts in which a text keeps its meaning. */
export function contextsOf(text: string): readonly string[] {
  if (/^```|^\| /.test(text)) return ['paragraph']
  if (text.includes('\n')) return ['fence', 'fence in a list']
  // A label such as `Author:` stands at the beginning of a line.
  const isWithinLine = !text.includes('`') && !/^[A-Z][\w-]+: .*@/.test(text)
  return Object.keys(contexts).filter((name) => name !== 'inline code' || isWithinLine)
}
