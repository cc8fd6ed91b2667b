import type {Document} from '../../document.js'
import type {Detection} from '../searches.js'
import {isRealPassword} from './plausible.js'
import {isSampleSecret} from './sample-secrets.js'

/**
 * What the recommended preset of secretlint can find, but for passwords in URLs and armoured keys, which need no library; without a mark it is
 * never loaded.
 */
const mark =
  /A(?:KIA|SIA)[A-Z0-9]{16}|aws_?(?:secret|account)\w{0,20}["'\s]{0,3}[:=]\s{0,2}["']?[\w/+]{12}|gh[oprsu]_\w{30}|github_pat_|xox[abeprs]-|npm_\w{30}|(?<![\w-])sk-[\w-]{20}|SG\.[\w-]{20}|lin_api_|shp(?:at|ca|pa|ss)_|ops_eyJ|_authToken|AccountKey=|8Q~/i

const preset = '@secretlint/secretlint-rule-preset-recommend'

/** What secretlint's recommended preset finds in a document, but for samples; it is loaded only where something asks for it. */
export async function findWithSecretlint(document: Document): Promise<Detection<'secret'>[]> {
  const {source} = document
  if (!document.suspects('word').some(({text}) => mark.test(text))) return []
  const [{lintSource}, {creator}] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend')
  ])
  const {messages} = await lintSource({
    source: {content: source, filePath: 'document.md', ext: '.md', contentType: 'text'},
    options: {config: {rules: [{id: preset, rule: creator, options: {}}]}, noPhysicFilePath: true}
  })
  return messages
    .map(({range: [start, end]}) => ({
      kind: 'secret' as const,
      label: 'secret',
      start,
      end,
      value: source.slice(start, end)
    }))
    .filter(({value}) => isReal(value))
}

function isReal(value: string): boolean {
  const password = /:\/\/[^\s/@:]*:([^\s/@]+)@/.exec(value)?.[1]
  return password === undefined ? !isSampleSecret(value) : isRealPassword(password)
}
