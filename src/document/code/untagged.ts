import {type Language, type LanguageId, languageById} from './languages.js'

/** Two independent signals of a language: how it declares, and how its statements look. Each is a line of code, not of prose. */
interface Signals {
  readonly id: LanguageId
  readonly declares: RegExp
  readonly speaks: RegExp
}

const signals: readonly Signals[] = [
  {
    id: 'go',
    declares: /^[ \t]*(?:func\s*(?:\([^)\n]*\)\s*)?\w+\(|type\s+\w+\s+(?:struct|interface)\s*\{|package \w+$)/m,
    speaks:
      /:=|\berr\s*!=\s*nil\b|\bcontext\.Context\b|^[ \t]*\w+\s+(?:\*|\[\])?[\w.]+\s+`|\)\s*(?:\([^)\n]*error\)|error)(?:\s*\{)?[ \t]*$|^func \(\w+ \*\w+\)|\bmap\[\w+\]|\bchan\s+\w/m
  },
  {
    id: 'rust',
    declares:
      /^[ \t]*(?:pub(?:\(\w+\))?\s+)?(?:unsafe\s+|async\s+|const\s+)*(?:fn\s+\w|impl\b|trait\s+\w|struct\s+\w|enum\s+\w|mod\s+\w)/m,
    speaks:
      /->\s*(?:&|impl\b|[A-Z])|\blet\s+mut\b|&mut\s+self|&self\b|::<|\bSome\(|\bOk\(|#\[\w|\w!\(|^[ \t]*use\s+\w+::\w/m
  },
  {
    id: 'csharp',
    declares:
      /^[ \t]*(?:public|private|internal|protected)\s+(?:(?:static|sealed|abstract|partial|async|override|readonly|virtual)\s+)*(?:class|interface|struct|record|enum|[\w<>[\],?]+\s+\w+\s*(?:\(|\{\s*get))/m,
    speaks:
      /^[ \t]*using\s+[A-Z][\w.]*;|\{\s*get;|\bnamespace\s+[A-Z]|\basync\s+Task\b|\bstring\s+\w|\[\w+(?:\([^)\n]*\))?\][ \t]*$|\bIEnumerable<|\bnew\s+\w+\s*\{|=>\s*[^;\s][^;\n]*;/m
  },
  {
    id: 'java',
    declares:
      /^[ \t]*(?:public|private|protected)\s+(?:(?:static|final|abstract|default|synchronized|native)\s+)*(?:class|interface|enum|record|[\w.]+(?:<[^()\n]{1,120}>)?(?:\[\])?\s+\w+\s*\(|(?:[A-Z][\w.]*(?:<[^()\n]{1,120}>)?|int|long|boolean)(?:\[\])?\s+\w+\s*[=;])/m,
    speaks:
      /^[ \t]*import\s+(?:static\s+)?[a-z]\w*(?:\.\w+)+;|^[ \t]*@(?:Override|Test|Inject|Autowired|Nullable|Entity)\b|\bfinal\s+\w|\bsynchronized\b|<\? (?:extends|super) \w|\bString\s+\w|\bthrows\s+\w+Exception|\bimplements\s+\w|\bpackage\s+[a-z][\w.]*;/m
  },
  {
    id: 'python',
    declares: /^[ \t]*(?:async\s+)?(?:def\s+\w+\(|class\s+\w+(?:\([^)\n]*\))?:[ \t]*$)/m,
    speaks: /\bself\b|^[ \t]*(?:from\s+[\w.]+\s+)?import\s+\w|:[ \t]*$|^[ \t]*@\w|\bNone\b/m
  },
  {
    id: 'swift',
    declares:
      /^[ \t]*(?:public\s+|private\s+|internal\s+|static\s+|mutating\s+)*(?:func\s+[^\s(<]|extension\s+\w|protocol\s+\w|struct\s+\w|actor\s+\w|class\s+\w)/m,
    speaks:
      /->\s*\w|\bguard\s+let\b|\bif\s+let\b|\bvar\s+\w+\s*:\s*\w|\blet\s+\w+\s*(?::\s*\w+\s*)?=|\bthrows\b|\w\s*\?\?|@\w+\s+func|_ \w+:/m
  },
  {
    id: 'kotlin',
    declares: /^[ \t]*(?:(?:override|suspend|private|internal|open|inline|public)\s+)*fun\s+(?:<[^>\n]*>\s*)?[\w.]+\(/m,
    speaks: /\bval\s+\w|\bvar\s+\w+\s*:|\bdata class\b|\)\s*:\s*[A-Z]|\bwhen\s*\(|\?:/m
  },
  {
    id: 'typescript',
    declares:
      /^[ \t]*(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:function\s*(?:\*\s*)?\w+\s*(?:<[^>\n]*>)?\(|class\s+\w|interface\s+\w+\s*(?:extends\s[^{\n]*)?\{|const\s+\w+\s*=\s*(?:async\s*)?\()/m,
    speaks:
      /\b(?:const|let)\s+[\w{[]|\bvar\s+\w+\s*(?:=|;|in\b|of\b)|===|=>\s*[{(\w]|^[ \t]*import\s[^;\n]*\sfrom\s+['"]|\bPromise<|\bthis\.\w|:\s*(?:string|number|boolean|void)\b|\breadonly\s+\w+\??\s*[:=]/m
  },
  {
    id: 'solidity',
    declares:
      /^[ \t]*(?:abstract\s+contract|contract|library)\s+\w|^[ \t]*function(?:\s+\w+)?\s*\([^)]{0,400}\)\s*(?:external|public|internal|private)\b/m,
    speaks: /\buint\d*\b|\baddress\b|\bmapping\s*\(|\bmsg\.sender\b|\b(?:memory|calldata)\b|\bpragma\s+solidity\b/
  },
  {
    id: 'cpp',
    declares:
      /^[ \t]*(?:(?:static|virtual|inline|explicit|constexpr|const|unsigned)\s+)*[\w:]+(?:<[^>\n]*>)?[\s*&]+[\w:~]+\s*\([^;{}]{0,300}\)\s*(?:const\s*)?(?:override\s*)?[{;]|^[ \t]*(?:class|struct)\s+\w/m,
    speaks:
      /^[ \t]*#\s*(?:include|define|ifdef|ifndef)\b|\bstd::|->\w|^[ \t]*(?:public|private|protected):[ \t]*$|\bvoid\s*\*|\bconst\s+\w+\s*[&*]|\buint\d+_t\b|\bNULL\b|\bnullptr\b|\btemplate\s*</m
  },
  {
    id: 'sql',
    declares:
      /^[ \t]*create\s+(?:or\s+replace\s+)?(?:temporary\s+|unique\s+)?(?:table|index|view|function|procedure|trigger)\b/im,
    speaks:
      /\b(?:primary\s+key|not\s+null|references\s+\w|varchar|bigint|timestamp|foreign\s+key|on\s+\w+\s*\(|engine\s*=|begin\b)/i
  }
]

/** The language of a text without a tag, where two independent signals agree on it; of several the one that shows more often, `undefined` in any doubt. */
export function recogniseLanguage(text: string): Language | undefined {
  const sample = text.slice(0, 20_000)
  const agreed = signals.filter(({declares, speaks}) => declares.test(sample) && speaks.test(sample))
  const [first, ...others] = agreed
  if (others.length === 0) return first && languageById(first.id)
  const counted = agreed.map((one) => ({id: one.id, count: frequency(one, sample)})).sort((a, b) => b.count - a.count)
  const [best, next] = counted
  return best && best.count > (next?.count ?? 0) ? languageById(best.id) : undefined
}

/** How often a text shows either signal of a language. */
function frequency({declares, speaks}: Signals, sample: string): number {
  return [declares, speaks].reduce(
    (sum, {source, flags}) => sum + [...sample.matchAll(new RegExp(source, `${flags}g`))].length,
    0
  )
}
