import type {Parameter} from './parameter.js'

/** A table of parameters to be filled in, with the defaults that the document states. */
export function skeletonTable(parameters: readonly Parameter[]): string {
  const rows = parameters.map((parameter) => {
    const stated = parameter.default === undefined ? '' : `\`${parameter.default}\``
    return `| \`${parameter.name}\` | ${typeOf(parameter)} | ${stated} |  |  |`
  })
  const head = ['| parameter | type | default | acceptable values | description |', '| --- | --- | --- | --- | --- |']
  return [...head, ...rows].join('\n').replace(/\| {2,}(?=\|)/g, '| ')
}

function typeOf({kind, default: value}: Parameter): string {
  if (kind === 'gate') return 'boolean'
  if (value === undefined) return ''
  if (/^(?:true|false|on|off|enabled|disabled|yes|no)$/i.test(value)) return 'boolean'
  if (/^\d+$/.test(value)) return 'integer'
  if (/^\d+(?:\.\d+)?%$/.test(value)) return 'percentage'
  if (/^\d+(?:\.\d+)?(?:ns|us|ms|s|m|h|d)$/.test(value)) return 'duration'
  return 'string'
}
