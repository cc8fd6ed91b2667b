import {commands, type ExtensionContext, env, type LogOutputChannel, Uri, window, workspace} from 'vscode'
import {type Executable, LanguageClient, RevealOutputChannelOn} from 'vscode-languageclient/node'
import {type ServerCommand, serverCommand} from './server-command.js'

const installation = 'https://github.com/design-lint/design-lint/blob/main/docs/editors.md'

let stop: () => Promise<void> = async () => undefined

/** Start the server, and again whenever what it was started with has changed. */
export async function activate(context: ExtensionContext): Promise<void> {
  const channel = window.createOutputChannel('design-lint', {log: true})
  let client: LanguageClient | undefined
  stop = async () => {
    const running = client
    client = undefined
    await running?.dispose()
  }
  const start = async () => {
    await stop()
    client = await startClient(channel)
  }
  // One after the other: a setting may change while the server still starts.
  let turn = Promise.resolve()
  const restart = () => {
    turn = turn.then(start)
    return turn
  }
  context.subscriptions.push(
    channel,
    commands.registerCommand('design-lint.restart', restart),
    workspace.onDidGrantWorkspaceTrust(restart),
    workspace.onDidChangeConfiguration((change) => {
      const asked = ['enable', 'path', 'run'].some((name) => change.affectsConfiguration(`design-lint.${name}`))
      return asked ? restart() : undefined
    }),
    workspace.onDidChangeWorkspaceFolders(() => (client ? undefined : restart()))
  )
  await restart()
}

/** Stop the server. */
export function deactivate(): Promise<void> {
  return stop()
}

async function startClient(channel: LogOutputChannel): Promise<LanguageClient | undefined> {
  const settings = workspace.getConfiguration('design-lint')
  if (!settings.get<boolean>('enable', true)) return undefined
  const folders = workspace.workspaceFolders?.filter(({uri}) => uri.scheme === 'file').map(({uri}) => uri.fsPath) ?? []
  const command = serverCommand({
    folders,
    trusted: workspace.isTrusted,
    path: settings.get<string>('path', ''),
    run: settings.get<'onType' | 'onSave'>('run', 'onType')
  })
  channel.info(`Starting ${command.file} ${command.args.join(' ')}`)
  const client = new LanguageClient('design-lint', 'design-lint', executable(command, folders[0]), {
    documentSelector: [
      {language: 'markdown', scheme: 'file'},
      {language: 'markdown', scheme: 'untitled'}
    ],
    outputChannel: channel,
    revealOutputChannelOn: RevealOutputChannelOn.Never
  })
  try {
    await client.start()
    return client
  } catch (error) {
    channel.error(`Cannot start ${command.file}: ${error}`)
    await client.dispose().catch(() => undefined)
    void offerHelp(channel)
    return undefined
  }
}

/** The editor's own Node runs scripts, so that none has to be on the `PATH` of an editor started from a dock. */
function executable({kind, file, args}: ServerCommand, cwd: string | undefined): Executable {
  const options = cwd === undefined ? {} : {cwd}
  if (kind === 'script') {
    const variables = {...process.env, ELECTRON_RUN_AS_NODE: '1'}
    return {command: process.execPath, args: [file, ...args], options: {...options, env: variables}}
  }
  // npm installs commands on Windows as batch files, which only a shell runs.
  return {command: file, args, options: {...options, shell: process.platform === 'win32'}}
}

async function offerHelp(channel: LogOutputChannel): Promise<void> {
  const [how, output] = ['How to install it', 'Show output']
  const answer = await window.showWarningMessage(
    'Cannot start design-lint. Install it in the workspace with `npm install --save-dev design-lint`.',
    how,
    output
  )
  if (answer === how) await env.openExternal(Uri.parse(installation))
  if (answer === output) channel.show()
}
