import type {Finding} from '../../src/rule/finding.js'

/** A source after the first suggestion of each finding; their edits must not overlap. */
export function suggested(source: string, findings: readonly Finding[]): string {
  return findings
    .flatMap(({suggestions}) => suggestions?.[0]?.edits ?? [])
    .toSorted((a, b) => b.range[0] - a.range[0])
    .reduce((text, {range: [start, end], text: by}) => text.slice(0, start) + by + text.slice(end), source)
}
