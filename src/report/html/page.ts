import {createHash} from 'node:crypto'
import {script, style} from './assets.js'
import {hasDiagram} from './diagram.js'
import {counts, documentSection, type PageDocument} from './document-section.js'
import {escapeHtml, openTag, tag} from './markup.js'
import {headline, helpDialog, toolbar} from './toolbar.js'

/** The whole page; it loads nothing, and runs no script but its own. */
export async function page(documents: readonly PageDocument[], version: string): Promise<string> {
  const sections = documents.map(documentSection).join('\n')
  const scripts = hasDiagram(sections) ? [(await import('./renderer.js')).renderer, script] : [script]
  const title = headline(documents)
  const head = [
    openTag('meta', {charset: 'utf-8'}),
    openTag('meta', {'http-equiv': 'Content-Security-Policy', content: policy(scripts)}),
    openTag('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    openTag('meta', {name: 'color-scheme', content: 'light dark'}),
    openTag('meta', {name: 'referrer', content: 'no-referrer'}),
    tag('title', {}, `design-lint: ${title}`),
    tag('style', {}, style),
    ...scripts.map((text) => tag('script', {}, text))
  ]
  const body = [
    tag('a', {class: 'skip', href: '#documents'}, 'Skip to the documents'),
    tag(
      'header',
      {class: 'page-head'},
      tag('h1', {}, 'Design review'),
      tag('p', {}, `${title}. design-lint ${escapeHtml(version)}`)
    ),
    toolbar(documents),
    tag(
      'div',
      {class: 'columns'},
      contents(documents),
      tag(
        'main',
        {id: 'documents', tabindex: -1},
        tag('p', {id: 'none', hidden: true}, 'No finding is left by these filters.'),
        sections
      )
    ),
    helpDialog()
  ]
  return `<!DOCTYPE html>\n${tag('html', {lang: 'en'}, tag('head', {}, head.join('\n')), '\n', tag('body', {}, body.join('\n')))}\n`
}

/** Nothing is loaded from anywhere, and only scripts whose digest stands here run: text of a document never does. */
function policy(scripts: readonly string[]): string {
  const digests = scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  return [
    "default-src 'none'",
    `script-src ${digests.join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
}

function contents(documents: readonly PageDocument[]): string {
  const entries = documents.map(({id, result, findings}) =>
    tag(
      'li',
      {'data-document': id},
      tag(
        'a',
        {href: `#${id}`},
        tag('span', {class: 'path'}, escapeHtml(result.filePath)),
        tag('span', {class: 'counts'}, counts(result, findings))
      )
    )
  )
  return tag(
    'nav',
    {class: 'contents', 'aria-label': 'Documents'},
    tag('h2', {}, 'Documents'),
    tag('ol', {}, ...entries)
  )
}
