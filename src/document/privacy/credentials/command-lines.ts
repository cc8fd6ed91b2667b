import type {Detector, Match} from '../detector.js'
import {isRealPassword} from './plausible.js'
import {opensRealServer} from './real-server.js'

/** Between a program and its option: the rest of a command, bounded. */
const rest = '[^\\n;|]{0,160}?[ \\t]'

/** The argument itself, in quotes or without. */
const argument = '["\'`]?(?<value>[^\\s"\'`;|)]{6,128})'

/**
 * Programs that take a password as an argument, by the way they take it; `…` stands for the password. Words before the
 * option belong to the program: `docker login -p`.
 */
const usages: readonly (readonly [programs: string, option: string])[] = [
  // A blank after -p makes these ask for it.
  ['mysql\\w*|mariadb(?:-\\w+)?|7z\\w?|rar|unrar|xtrabackup', '-p'],
  [
    '(?:docker|podman|nerdctl|buildah|oras|crane auth|helm registry|oc|az|tsh|cf|argocd|ibmcloud|rancher|bx|faas-cli|gcloud) login|sshpass|psexec(?:64)?|mongo\\w*|twine upload|cqlsh|openfortivpn|wmic|pscp|plink|putty|rdesktop|impala-shell|influx|nexus|jf|couchbase-cli|keycloak|kcadm(?:\\.sh)?|ejabberdctl|mqtt',
    '-p[ =]?'
  ],
  ['sqlcmd|bcp|osql|isql|mosquitto_\\w{3}|ipmitool|zip|unzip|zipcloak|snmp\\w+|tsql|dsconf', '-P ?'],
  ['redis-cli|valkey-cli|snmp\\w+', '-a '],
  ['snmp\\w+', '-A '],
  ['snmp\\w+', '-X '],
  ['ldap\\w{2,8}|adfind|ldclt|htdigest', '-w ?'],
  ['ldappasswd', '-[sa] '],
  ['openssl', '-(?:k|K|pass(?:in|out)? pass:) ?'],
  ['curl|wget|http|xh|ab', '(?:-u|-a|--user|--auth|--proxy-user)[ =]?["\']?[\\w.@+-]{1,64}:'],
  ['skopeo|buildah|podman|regctl', '--(?:src-|dest-)?creds[ =]["\']?[\\w.@+-]{1,64}:'],
  ['lftp|smbclient|rpcclient|winexe|net rpc|wmic|impacket-\\w+', '(?:-u|-U|--user)[ =]?["\']?[\\w.@\\\\/+-]{1,64}[%,]'],
  ['net use|runas', '\\/user:[\\w.@\\\\/-]{1,64} '],
  ['net use', '\\\\\\\\\\S{1,120} (?!\\/)'],
  ['schtasks', '\\/rp '],
  ['aws ssm put-parameter(?=[^\\n]{0,300}SecureString)', '--value[ =]'],
  ['gh secret set|wrangler secret put|fly(?:ctl)? secrets set|doppler secrets set', '(?:-b|--body|--value)[ =]'],
  ['net user', '[\\w.@-]{1,64} '],
  ['htpasswd', '(?:-\\w{0,4}b\\w{0,4} )[\\w./~-]{1,80} [\\w.@-]{1,64} '],
  ['rabbitmqctl', '(?:add_user|change_password) [\\w.@-]{1,64} '],
  ['mc (?:alias set|config host add)', '[\\w-]{1,64} https?:\\/\\/\\S{1,120} [\\w.-]{1,64} '],
  ['composer config', 'http-basic\\.\\S{1,120} [\\w.@-]{1,64} '],
  ['vault login|doctl auth init -t|npm adduser', '(?=\\S{20})']
]

/** Passwords in the arguments of well-known programs. */
export const commandDetectors: readonly Detector<'password'>[] = [
  ...usages.map(([programs, option]) =>
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
  command(/ConvertTo-SecureString (?:-String )?["'](?<value>[^"'\n]{6,128})["']/g)
]

function command(pattern: RegExp): Detector<'password'> {
  return {kind: 'password', label: 'password', suspicion: 'command', pattern, score: 0.6, check: isReal}
}

function isReal(value: string, match: Match): boolean {
  return isRealPassword(value) || opensRealServer(value, match)
}
