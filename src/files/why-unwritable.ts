const reasons: Readonly<Record<string, string>> = {
  EACCES: 'the file or its folder may not be written',
  EPERM: 'the file or its folder may not be written',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'the file or its folder is not there',
  ENOTDIR: 'a file has the name of a folder above it',
  EEXIST: 'a file has the name of its folder',
  EISDIR: 'a folder has that name'
}

/** Why a file could not be written, in words for the middle of a sentence. */
export function whyUnwritable(error: unknown): string {
  return reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error))
}

/** The code that the system gave an error; empty where it gave none. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}
