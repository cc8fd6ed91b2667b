/** The number of a document by its path: `docs/0012-cache.md`, `adr-12.md`, `rfd/0012/README.md`; 0 is not given out yet. */
export function numberOfPath(path: string): number | undefined {
  const parts = path.split('/')
  const file = (parts.at(-1) ?? '').replace(/\.\w+$/, '')
  const name = /^(?:readme|index)$/i.test(file) ? (parts.at(-2) ?? '') : file
  const match =
    /^(?:(?:adr|rfc|rfd|kep|tep|pep|gep|sep|se|kip|pip|decision|proposal|design)[-_]?)?(\d{1,6})(?=[-_. ]|$)/i.exec(
      name
    ) ?? /^[a-z]{1,8}[-_](\d{3,6})(?=[-_. ]|$)/i.exec(name)
  return toNumber(match?.[1])
}

/** The number that a title begins with: `12. Use a queue`, `ADR-0012: …`, `RFD 12 …`, `Architecture Decision Record 12`; a year or a count is none. */
export function numberOfTitle(title: string): number | undefined {
  const match =
    /^#?(\d{1,6})\s{0,2}(?:[.:)]|\s[–—-])\s/.exec(title) ??
    /^[A-Z]{2,8}-(\d{1,6})\b/.exec(title) ??
    /^(?:ADR|RFC|RFD|KEP|TEP|PEP|Proposal|(?:Architecture |Architectural )?Decision(?: Record)?|Request for (?:Comments|Discussion)|Design)\s?#?\s?(\d{1,6})\b/i.exec(
      title
    )
  return toNumber(match?.[1])
}

/** The number in a value such as `12`, `SE-0012` or `PEP 12`. */
export function numberOfValue(value: string): number | undefined {
  return toNumber(/^#?(?:[A-Za-z]{1,8}[- ]{0,2})?(\d{1,6})\b/.exec(value.trim())?.[1])
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits)
}
