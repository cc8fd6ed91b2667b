import type {Detector, Match} from '../detector.js'
import {aboutIt, keyPattern, namesCredential} from './key-words.js'
import {
  encodedPassword,
  isGeneratedKey,
  isLikelyPassword,
  isRandomUuid,
  isRealPassword,
  isSpokenPassword
} from './plausible.js'

type Login = Pick<Detector<'password'>, 'suspicion' | 'pattern' | 'check'>

/** Passwords that stand beside a user, where calls, statements and files expect them. */
export const loginDetectors: readonly Detector<'password'>[] = (
  [
    {
      // auth=("orders", "…"), Credentials.basic("orders", "…"), new NetworkCredential("orders", "…"), getConnection(url, "orders", "…"), new PDO($dsn, 'orders', '…')
      suspicion: 'login',
      pattern:
        /(?:auth|login|connect\w{0,12}|credentials?|PDO|Sequelize|sign_?in|Account)\w{0,12}(?:\.\w{1,20})?\s?=?\s?[([](?:[^()\n]{0,160}?,\s?)?["'][\w.@-]{1,64}["'],\s?(?:[\w.:]{1,24}\()?["'](?<value>[^"'\n]{6,128})["']/gi,
      check: isLikelyPassword
    },
    {
      // jwt.sign(payload, '…'), createHmac('sha256', '…'), SignedString([]byte("…")), hmacShaKeyFor("…"), bearer_auth("…"), Fernet(b"…")
      suspicion: 'login',
      pattern:
        /(?:\bjwt\.(?:sign|verify|encode|decode)\((?:[\w.]{1,40}|\{[^{}\n]{0,120}\}),\s?|createHmac\(["'][\w-]{3,16}["'],\s?|\bhmac\.new\(b?|\bhmac::Key::new\([\w:.]{1,40},\s?b?|\bhmacShaKeyFor\(|\.SignedString\((?:\[\]byte\()?|bearer_?auth\(|\b(?:Fernet|AESGCM|ChaCha20Poly1305|SecretKeySpec)\((?:b|base64\.\w{1,20}\(b?)?)["'](?<value>[^"'\n]{6,256})["']/gi,
      check: (value: string) => isLikelyPassword(value) || isGeneratedKey(value)
    },
    {
      // orders:…@tcp(db1:3306), jdbc:oracle:thin:orders/…@db1, sqlplus orders/…@ORCL, sftp orders:…@sftp.halcyon.io
      suspicion: 'at',
      pattern:
        /(?:(?<![\w.])[\w.-]{1,64}:(?=[^\s@"'`]{3,128}@(?:tcp|unix|udp)\()|(?::(?:thin|oci):|\b(?:sqlplus|sqlldr|exp|imp|expdp|impdp|rman target) (?:-\w{1,3} )?)[\w$#]{1,64}\/|\b(?:s?ftps?|ssh|smb|webdav)\s[\w.-]{1,64}:)(?<value>[^\s@"'`]{3,128})(?=@)/g,
      check: isRealPassword
    },
    {
      // CREATE USER orders IDENTIFIED BY '…', crypt('…', gen_salt('bf'))
      suspicion: 'login',
      pattern:
        /(?:\b(?:IDENTIFIED|identified) (?:(?:WITH|with) [\w"'`]{1,40} )?(?:BY|AS|by|as) (?:(?:PASSWORD|password) )?|\bcrypt\()["'](?<value>[^"'\s;]{6,128})["']/g,
      check: isRealPassword
    },
    {
      // db1:5432:orders:orders:…
      suspicion: 'login',
      pattern:
        /(?<![^\s`"'>])[\w.*-]{1,120}:(?:\d{4,5}|\*):[\w*-]{1,64}:[\w*.-]{1,64}:(?<value>[^\s:"'`]{6,128})(?![^\s`"'-])/g,
      check: isLikelyPassword
    },
    {
      // smtp.halcyon.io:ops:…, static:ops:…
      suspicion: 'login',
      pattern:
        /(?<![^\s`"'>=:,])(?:static|(?:mail|relay|smtp)[\w.-]{1,80}):[\w.@-]{1,64}:(?<value>[^\s:"'`]{6,128})(?![^\s`"'-])/g,
      check: isLikelyPassword
    },
    {
      // stats auth ops:…, [smtp.halcyon.io]:587 orders:…
      suspicion: 'login',
      pattern: /(?:\bstats auth |\]:\d{2,5}\s{1,4})[\w.@-]{1,64}:(?<value>[^\s:"'`]{6,128})/g,
      check: isRealPassword
    },
    {
      // use ops / …, | ops / … |
      suspicion: 'login',
      pattern:
        /(?<![\w-])(?:(?:[Uu]se[ds]?|[Ww]ith|[Aa]s|(?:[Ll]og ?in|[Aa]ccount|[Uu]ser)(?: is| was)?)[ :]{1,2}[`"']?[a-z][\w.@-]{1,63}[`"']? \/ |\|[ \t]{0,4}[`"']?[a-z][\w.@-]{1,63}[`"']? \/ (?=[^\s|]{8,64}\s{0,8}\|))[`"']?(?<value>[^\s`"']{8,64}(?<![.,;:)]))/g,
      check: isSpokenPassword
    },
    {
      // log in as `ops` with `…`
      suspicion: 'spoken',
      pattern:
        /(?<![\w-])(?:[Ll]og(?:ged)?|[Ss]ign(?:ed)?|[Cc]onnect|[Aa]uthenticate)\b[^.\n]{0,60}? as [`"']?[\w.@-]{2,64}[`"']?,? (?:with|using|and) [`"']?(?<value>[^\s`"']{8,64}(?<![.,;:)]))/g,
      check: isSpokenPassword
    },
    {
      // use … as the API key, … is the password for the console, "…" // signing secret
      suspicion: 'credential',
      pattern:
        /(?<![^\s`"'(])(?<value>[^\s`"'()]{8,512})(?:[`"'] (?:(?:as|is|for) |\()|[`"'][)\],;]{0,3} (?:\/\/|#|--) | as )(?:(?:an?|the|its|our|your|their|his|her) )?(?=[\w -]{4})/g,
      check: isNamedBehind
    },
    {
      // vault write auth/approle/login role_id=… secret_id=…, SecretID: …
      suspicion: 'word',
      pattern:
        /(?:role_id["']?\s?[=:]\s?["']?[\w-]{36}["']?[,\s]\s?["']?secret_id["']?\s?[=:]\s?|(?<![\w-])SecretID["']?\s?[=:]\s{0,12})["']?(?<value>[\w-]{36})/g,
      check: isRandomUuid
    },
    {
      // store.load(stream, "…".toCharArray())
      suspicion: 'login',
      pattern: /"(?<value>[^"\n]{6,128})"\.toCharArray\(\)/g,
      check: isLikelyPassword
    },
    {
      // wrangler secret put API_TOKEN <<< "…", gh auth login --with-token <<< …
      suspicion: 'word',
      pattern: /<<<\s?["']?(?<value>[^\s"'`]{16,512})/g,
      check: isInputOfLogin
    },
    {
      // match --git_basic_authorization …
      suspicion: 'word',
      pattern: /basic[-_]?authorization["']?[\s:=]{1,3}["']?(?<value>[A-Za-z\d+/]{12,512}={0,2})(?![\w+/=])/gi,
      check: (value: string) => isRealPassword(encodedPassword(value) ?? '')
    },
    {
      // https://conda.halcyon.io/t/…/main
      suspicion: 'word',
      pattern: /:\/\/[^\s/]{1,120}\/t\/(?<value>[a-z]{2}-[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})(?=\/)/g,
      check: (value: string) => isRandomUuid(value.slice(3))
    },
    {
      // Grafana: admin:…, root - …
      suspicion: 'login',
      pattern:
        /(?<![\w.@/-])(?:admin|administrator|root)(?::| - | \u2013 )["'`]?(?<value>[^\s"'`]{8,64}(?<![.,;:)]))/gi,
      check: isSpokenPassword
    },
    {
      // {"username": "ops", "key": "…"}
      suspicion: 'word',
      pattern: /"user(?:name)?"\s?:\s?"[^"\n]{1,64}",\s{0,12}"key"\s?:\s?"(?<value>[^"\s]{16,128})"/g,
      check: isGeneratedKey
    },
    {
      // https://maps.halcyon.io/tiles?key=…
      suspicion: 'word',
      pattern: /:\/\/[^\s?"'`<>]{4,200}\?(?:[^\s&"'`<>]{1,80}&){0,6}key=(?<value>[\w-]{24,64})(?![\w%/=.-])/g,
      check: (value: string) => /[A-Z].*[A-Z]/.test(value) && /[a-z].*[a-z]/.test(value) && isGeneratedKey(value)
    },
    {
      // redis:auth("…"), client.auth('…')
      suspicion: 'login',
      pattern: /[.:>]auth\(["'](?<value>[^"'\n]{6,128})["']\)/g,
      check: isLikelyPassword
    },
    {
      // masterauth …, AUTH orders …
      suspicion: 'login',
      pattern: /(?:\bmasterauth |(?<![\w-])AUTH (?:[\w-]{1,64} )?)["']?(?<value>[^\s"'`]{6,128})/g,
      check: isLikelyPassword
    }
  ] satisfies Login[]
).map((login) => ({kind: 'password', label: 'password', score: 0.6, ...login}))

/** Whether a command that is given a value as its input asks for a credential. */
function isInputOfLogin(value: string, {document, start}: Match): boolean {
  const near = document.source.slice(Math.max(0, start - farthestWord), start)
  const line = near.slice(near.lastIndexOf('\n') + 1)
  const command = line.slice(0, Math.max(0, line.lastIndexOf('<<<')))
  return namesCredential(command.trimEnd()) && isGeneratedKey(value)
}

/** What is said of a value behind it. */
const said =
  /^[`"']?(?: (?:(?:as|is|for) |\()|[)\],;]{0,3} (?:\/\/|#|--) )(?:(?:an?|the|its|our|your|their|his|her) )?(?<words>[\w-]{1,20}(?: [\w-]{1,20}){0,3})/

/** Whether the words behind a value call it a credential: `… as the API key`. */
function isNamedBehind(value: string, {document, end}: Match): boolean {
  const {words = ''} = said.exec(document.source.slice(end, end + farthestWord))?.groups ?? {}
  const [name] = words.match(keyPattern) ?? []
  const upTo = words.indexOf(name ?? '') + (name?.length ?? 0)
  if (!namesCredential(words.slice(0, upTo)) || aboutIt.test(words.slice(upTo)) || madeOfIt.test(words)) return false
  return isSpokenPassword(value) || isGeneratedKey(value)
}

/** Words of what is made of a credential and may be shown. */
const madeOfIt = /\b(?:checksum|digest|fingerprint|hash)\b/i

/** How far behind a value its name ends. */
const farthestWord = 100
