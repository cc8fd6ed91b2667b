import {type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError} from 'vscode-languageserver'
import type {Session} from './session.js'

/** Answers a request, or says why not. */
export type Handler<Params, Result> = (
  params: Params,
  token: CancellationToken
) => Promise<Result | ResponseError<undefined>>

const refusals: Readonly<Record<Exclude<Session['phase'], 'ready'>, {code: number; message: string}>> = {
  new: {code: ErrorCodes.ServerNotInitialized, message: 'Unexpected request, expected `initialize` first'},
  closing: {code: ErrorCodes.InvalidRequest, message: 'Unexpected request after `shutdown`, expected `exit`'}
}

/** Makes a handler that refuses requests out of order, and drops the answer of one that the editor has cancelled. */
export function inOrder<Params, Result>(
  session: Session,
  answer: (params: Params) => Promise<Result>
): Handler<Params, Result> {
  return async (params, token) => {
    if (session.phase !== 'ready') {
      const {code, message} = refusals[session.phase]
      return new ResponseError(code, message)
    }
    if (token.isCancellationRequested) return cancelled()
    const result = await answer(params)
    return token.isCancellationRequested ? cancelled() : result
  }
}

function cancelled(): ResponseError<undefined> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled by the editor')
}
