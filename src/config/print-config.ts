import type {ExplainedConfig} from './config.js'

/** What holds for a file as YAML; a comment after each part tells where it was written. */
export function printConfig({config, ignored, isDesign, settings, rules}: ExplainedConfig, file: string): string {
  const notes = [
    `# ${file}: ${config}`,
    ...(ignored ? ['# left out by `ignore`'] : []),
    ...(isDesign === undefined ? [] : [`# ${isDesign ? 'a design' : 'no design'} by \`designDocs\``])
  ]
  const keys = Object.entries(settings).map(([key, {value, origin}]) => line(key, value, origin))
  const ids = Object.entries(rules)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, {severity, options, origin}]) => {
      const setting = severity === 'off' || Object.keys(options).length === 0 ? severity : [severity, options]
      return `  ${line(id, setting, origin)}`
    })
  return `${[...notes, 'extends: []', ...keys, 'rules:', ...ids].join('\n')}\n`
}

/** JSON is YAML; words of one kind need no quotes. */
function line(key: string, value: unknown, origin: string): string {
  const text = typeof value === 'string' && /^[a-z]+$/.test(value) ? value : JSON.stringify(value)
  return `${key}: ${text}  # ${origin}`
}
