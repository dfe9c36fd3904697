/** Under which the app keeps a document as it was read, so that a decision shows in it at once. */
export function readingKey(id: string): readonly [string, string] {
  return ['reading', id]
}
