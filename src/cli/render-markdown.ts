import type {Paint} from '../report/paint.js'

/** Markdown as a terminal shows it best: headings bold, fences indented without their marks, code spans coloured. */
export function renderMarkdown(markdown: string, paint: Paint): string {
  let fence: string | undefined
  const lines: string[] = []
  for (const line of markdown.split('\n')) {
    const mark = /^(`{3,})/.exec(line)?.[1]
    if (fence === undefined && mark) fence = mark
    else if (fence !== undefined && line === fence) fence = undefined
    else if (fence !== undefined) lines.push(`    ${paint('dim', line)}`.trimEnd())
    else lines.push(renderLine(line, paint))
  }
  return lines.join('\n')
}

function renderLine(line: string, paint: Paint): string {
  const heading = /^(#+) (.*)$/.exec(line)
  if (heading) return paint('bold', heading[1] === '#' ? (heading[2] ?? '') : (heading[2] ?? '').toUpperCase())
  return line.replace(/`([^`]+)`/g, (_, code: string) => paint('cyan', code))
}
