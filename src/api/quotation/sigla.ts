/** What a witness is named by. */
export interface NamedWitness {
  readonly id: string
  /** Publisher, else title. */
  readonly name: string
}

/**
 * The sigla of witnesses, by their ids: short signs by which an apparatus names who has a reading. The capital of a telling word of the
 * name, the last before the first ("C" of The Ostrey Courant, "Q" of Ada Quill), as long as it is free, in the order given; then
 * two letters of such a word, then numbers. Two documents of one name share the letters and are numbered: "C1", "C2". Letters
 * are those of the name's own script. Linear in the names.
 */
export function siglaOf(witnesses: readonly NamedWitness[]): ReadonlyMap<string, string> {
  const byName = new Map<string, string[]>()
  for (const { id, name } of witnesses) byName.set(name, [...(byName.get(name) ?? []), id])
  const taken = new Set<string>()
  const sigla = new Map<string, string>()
  for (const [name, ids] of byName) {
    const letters = candidates(name).find(one => !taken.has(one)) ?? numbered(name, taken)
    taken.add(letters)
    ids.forEach((id, index) => sigla.set(id, ids.length === 1 ? letters : `${letters}${index + 1}`))
  }
  return sigla
}

/** Words that begin the names of many papers, and tell none of them. */
const COMMON = new Set(['the', 'a', 'an', 'of', 'and', 'for', 'in', 'news', 'daily', 'evening', 'morning'])

function candidates(name: string): string[] {
  const words = (name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map(withoutArticle).toReversed()
  const telling = words.filter(word => !COMMON.has(word.toLowerCase()))
  return [...signsOf(telling), ...signsOf(words)]
}

/** The Arabic article is written as one with its word, and begins most names. */
function withoutArticle(word: string): string {
  return word.replace(/^\u0627\u0644(?=\p{L}{2})/u, '')
}

function signsOf(words: readonly string[]): string[] {
  const one = words.map(word => ([...word][0] ?? '').toUpperCase())
  const two = words.flatMap(word => {
    const [first = '', ...rest] = [...word]
    return rest.map(letter => `${first.toUpperCase()}${letter.toLowerCase()}`)
  })
  return [...one, ...two]
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  const first = (candidates(name)[0] ?? 'W').toUpperCase()
  let number = 2
  while (taken.has(`${first}${number}`)) number++
  return `${first}${number}`
}
