/** The longest name of a file or folder that is kept as it came, in characters. */
const LONGEST = 100

/** So many folders deep, what was dropped keeps its folders. */
const DEEPEST = 12

/**
 * A path as a browser names a file, as one that can lie in a folder of ours on any system: no way up or out, no hidden files, no
 * characters that some file system refuses. Undefined where nothing is left of it, and for a hidden file.
 */
export function safePath(path: string): string | undefined {
  const parts = path
    .normalize('NFC')
    .split(/[\\/]/u)
    .filter(part => part !== '' && part !== '.' && part !== '..')
  const last = parts.at(-1)
  if (last === undefined || last.startsWith('.')) return undefined
  return [...parts.slice(0, -1).slice(0, DEEPEST), last].map(safeName).join('/')
}

/** One name of a path. What it ends in is kept: it tells the form of the file. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(FORBIDDEN, '_')
    .replace(/^[.\s]+/u, '_')
    .replace(/[.\s]+$/u, '')
  const ending = /\.[\p{L}\p{N}]{1,8}(?:\.gz)?$/u.exec(plain)?.[0] ?? ''
  const stem = plain.slice(0, plain.length - ending.length)
  const kept = RESERVED.test(stem) ? `${stem}_` : stem
  // Cut between characters, never inside a pair of surrogates.
  return `${[...kept].slice(0, LONGEST).join('')}${ending}` || '_'
}

/* Control characters, marks that turn the direction of what is printed, and what Windows does not allow in a name. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}<>:"|?*\\/]/gu

/* Names of devices on Windows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu
