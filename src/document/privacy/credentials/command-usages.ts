/**
 * Programs that take a password as an argument, and what stands right before it. Words before the option belong to the
 * program: `docker login -p`.
 */
export const commandUsages: readonly (readonly [programs: string, option: string])[] = [
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
  ['security (?:unlock-keychain|create-keychain|import)', '-[pP] '],
  ['signtool', '\\/p '],
  ['snyk', 'auth '],
  ['codecov(?:cli)?', '(?:-t|--token)[ =]'],
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

/** Lines of routers and switches up to the secret. */
export const deviceLine =
  '^[ \\t>]{0,12}(?:snmp-server community|username \\S{1,64} (?:privilege \\d{1,2} )?(?:secret|password)|enable (?:secret|password)|(?:radius|tacacs)-server (?:host \\S{1,80} )?key|crypto isakmp key|neighbor \\S{1,80} password)(?: 0)? '

/** Other ways of command lines to a password: through a pipe, a variable, a long option, a call of PowerShell. */
const others = 'echo |PGPASSWORD|MYSQL_PWD|REDISCLI_AUTH|SSHPASS|--pass|ConvertTo-SecureString'

/** What every line holds that gives a program a password. */
export const commandMark = new RegExp([...commandUsages.map(([programs]) => programs), deviceLine, others].join('|'))
