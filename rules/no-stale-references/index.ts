import * as v from 'valibot'
import {findLinks, type Link, resolveLink} from '../../src/document/links/links.js'
import {createNearAnchors} from '../../src/document/links/near-anchors.js'
import {
  findLineMentions,
  findMachinePaths,
  isMachineUrl,
  lineLinkBranch
} from '../../src/document/links/stale-mentions.js'
import {defineRule, type Project, type Read} from '../../src/rule/index.js'

const options = v.strictObject({
  files: v.pipe(v.optional(v.boolean(), true), v.description('report relative links to files that do not exist')),
  anchors: v.pipe(v.optional(v.boolean(), true), v.description('report `#anchors` that lead nowhere')),
  slugs: v.pipe(
    v.optional(v.picklist(['github', 'any']), 'github'),
    v.description('`any` accepts anchors that differ in hyphens alone, as sites other than GitHub make them')
  ),
  lines: v.pipe(v.optional(v.boolean(), true), v.description('report lines named by number, such as `File.cs:123`')),
  machines: v.pipe(v.optional(v.boolean(), true), v.description('report paths that exist on one machine only')),
  branches: v.pipe(
    v.optional(v.array(v.string()), ['main', 'master', 'develop', 'dev', 'trunk', 'HEAD']),
    v.description('branches that move: a link to a line on one of them is reported')
  )
})

const say = {
  noFile: (path: string) => `Unexpected link to \`${path}\`, which does not exist, expected a file of the project`,
  noAnchor: (fragment: string, near: string | undefined) =>
    `Unexpected anchor \`#${fragment}\` that leads nowhere, expected ${near ? `\`#${near}\`` : 'a heading or an HTML id'}`,
  movingLine: (branch: string) => `Unexpected link to a line on branch \`${branch}\`, expected a commit or a tag`,
  permanent: 'Lines move with every commit: press `y` on GitHub or GitLab, or choose a commit, and copy that address',
  lineNumber: (lines: string, file: string) =>
    `Unexpected line number \`${lines}\` of \`${file}\`, expected the name of what stands there`,
  machine: (path: string) => `Unexpected path \`${path}\` on one machine, expected one that every reader has`
}

export default defineRule({
  meta: {
    id: 'no-stale-references',
    summary: 'Disallow references that lead nowhere or will not last.',
    items: ['focus'],
    scope: 'project',
    severity: 'warn',
    since: '1.0.0',
    fixable: 'suggestion'
  },
  options,
  reads({source, nodes, path}, {files, anchors}) {
    return findLinks(source, nodes).flatMap(({url}): Read[] => {
      const target = resolveLink(url, path)
      if (target?.path === undefined) return []
      const entries = files ? candidates(target.path).map((one): Read => ({type: 'entry', path: one})) : []
      const wanted = anchors && target.fragment !== '' && /\.(?:md|markdown)$/i.test(target.path)
      return wanted ? [...entries, {type: 'anchors', path: target.path}] : entries
    })
  },
  check(document, report, {files, anchors, slugs, lines, machines, branches}, project) {
    const nearAnchor = createNearAnchors()
    for (const link of findLinks(document.source, document.nodes)) {
      const branch = lineLinkBranch(link.url)
      if (branch !== undefined && branches.includes(branch)) {
        report(say.movingLine(branch), {place: link, note: say.permanent})
      }
      if (machines && isMachineUrl(link.url)) report(say.machine(link.url), {place: link})
      const target = resolveLink(link.url, document.path)
      if (!target) continue
      if (files && target.path !== undefined && isMissing(target.path, project)) {
        report(say.noFile(target.path), {place: link})
      }
      const offered = target.path === undefined ? document.anchors.names : project.anchors(target.path)
      if (!anchors || !offered || isOffered(target.fragment, offered)) continue
      const near = nearAnchor(target.fragment, offered)
      if (slugs === 'any' && near !== undefined && words(near) === words(target.fragment)) continue
      report(say.noAnchor(target.fragment, near), {place: link, ...correction(link, near)})
    }
    if (lines) {
      for (const place of findLineMentions(document.passages)) report(say.lineNumber(place.lines, place.file), {place})
    }
    if (machines) for (const place of findMachinePaths(document.passages)) report(say.machine(place.path), {place})
  }
})

/** The files that renderers of documentation sites take for the target of a link; one that names a page leaves no choice. */
function candidates(path: string): readonly string[] {
  if (/\.(?:mdx?|markdown)$/i.test(path)) return [path]
  const bare = path.replace(/\.html?$/, '')
  return [path, `${bare}.md`, `${bare}.markdown`, `${bare}.mdx`, `${bare}/index.md`, `${bare}/README.md`]
}

function isMissing(path: string, project: Project): boolean {
  return candidates(path).every((one) => project.entry(one) === 'missing')
}

/** Fragments that scripts, footnotes and viewers answer are no headings; GitHub does not mind the case of a slug. */
function isOffered(fragment: string, offered: ReadonlySet<string>): boolean {
  if (fragment === '' || /^(?:top$|L\d|fn|:~:|[/!?])/i.test(fragment)) return true
  const name = fragment.replace(/^user-content-/, '')
  return offered.has(name) || offered.has(name.toLowerCase())
}

/** The words of a slug, whatever a site makes of the characters between them. */
function words(slug: string): string {
  return slug.toLowerCase().split('-').filter(Boolean).join('-')
}

function correction({url, start, end}: Link, near: string | undefined) {
  if (near === undefined || end - start !== url.length) return {}
  const range = [start + url.indexOf('#') + 1, end] as const
  return {suggestions: [{message: `Link to \`#${near}\``, edits: [{range, text: near}]}]}
}
