/** A passage with this share of capitalised words is a list of headlines, names or links. */
const HEADLINES = 0.3

/** Whether a stretch of text is told in sentences, as against headlines, names or links set in a row. Linear. */
export function isProse(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? []
  return words.filter(word => /^\p{Lu}/u.test(word)).length < words.length * HEADLINES
}
