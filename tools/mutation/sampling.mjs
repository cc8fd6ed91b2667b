import {CheckStatus} from '@stryker-mutator/api/check'
import {commonTokens, declareFactoryPlugin, PluginKind, tokens} from '@stryker-mutator/api/plugin'
import {isSampled, sharesByFolder} from './sample.mjs'

/** Has Stryker pass over the changes outside of the sample, as over changes that do not compile: they count for nothing. */
function createSampler({sample}) {
  return {
    init: async () => undefined,
    // One message to this process for all of them rather than one for each.
    group: async (mutants) => [mutants.map(({id}) => id)],
    check: async (mutants) =>
      Object.fromEntries(
        mutants.map(({id}) => [
          id,
          isSampled(id, sample)
            ? {status: CheckStatus.Passed}
            : {status: CheckStatus.CompileError, reason: 'outside of the sample'}
        ])
      )
  }
}

/** Prints a table of the folders. */
function createFolderReporter() {
  return {
    onMutationTestReportReady({files}) {
      const percent = (share) => `${(100 * share).toFixed(1)} %`
      for (const {folder, killed, tried, bounds} of sharesByFolder(files)) {
        console.log(
          `| ${folder} | ${killed} of ${tried} | ${percent(killed / tried)} | ${bounds.map(percent).join(' to ')} |`
        )
      }
    }
  }
}

const withOptions = (create) => Object.assign(create, {inject: tokens(commonTokens.options)})

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.Checker, 'sample', withOptions(createSampler)),
  declareFactoryPlugin(PluginKind.Reporter, 'by-folder', withOptions(createFolderReporter))
]
