import type {Detector, Match} from '../detector.js'
import {commandUsages, deviceLine} from './command-usages.js'
import {isLikelyPassword, isRealPassword} from './plausible.js'
import {opensRealServer} from './real-server.js'

/** Between a program and its option: the rest of a command, bounded. */
const rest = '[^\\n;|]{0,160}?[ \\t]'

/** The argument itself, in quotes or without. */
const argument = '["\'`]?(?<value>[^\\s"\'`;|)]{6,128})'

/** Passwords in the arguments of well-known programs. */
export const commandDetectors: readonly Detector<'password'>[] = [
  ...commandUsages.map(([programs, option]) =>
    command(new RegExp(`(?<![\\w.-])(?:${programs})(?:${rest}|[ \\t])${option}${argument}`, 'g'))
  ),
  // echo … | docker login --password-stdin, echo 'ops:…' | chpasswd
  command(
    /\becho (?:-n )?["']?(?<value>[^\s"'|]{6,128})["']?\s?\|[^\n|]{0,80}(?:--password-stdin|--with-token|sudo -S|secret (?:put|set|create))/g
  ),
  command(/\becho (?:-n )?["']?[\w.-]{1,64}:(?<value>[^\s"'|]{6,128})["']?\s?\|\s?(?:sudo )?chpasswd/g),
  // PGPASSWORD=… psql -h db1.halcyon.io, mongosh --password …; stronger values are found by the name
  {
    ...command(
      new RegExp(
        `(?:(?<![\\w.-])(?:PGPASSWORD|MYSQL_PWD|REDISCLI_AUTH|SSHPASS)=|[ \\t]--pass(?:word|phrase)?[ =])${argument}`,
        'g'
      )
    ),
    check: opensRealServer
  },
  // username ops privilege 15 secret …
  {...command(new RegExp(`${deviceLine}${argument}`, 'g')), check: isLikelyPassword},
  command(/ConvertTo-SecureString (?:-String )?["'](?<value>[^"'\n]{6,128})["']/g)
]

function command(pattern: RegExp): Detector<'password'> {
  return {kind: 'password', label: 'password', suspicion: 'command', pattern, score: 0.6, check: isReal}
}

function isReal(value: string, match: Match): boolean {
  return isRealPassword(value) || opensRealServer(value, match)
}
