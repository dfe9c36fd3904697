/** The kinds of speakers, as they are offered. */
export const KINDS_OF_SPEAKERS = [
  { id: 'person', one: 'person', many: 'Persons' },
  { id: 'body', one: 'body', many: 'Bodies' },
  { id: 'unnamed', one: 'not named', many: 'Not named' },
] as const

/** A kind in words ("not named"); one that is not known as it is. */
export function speakerKindWords(kind: string): string {
  return KINDS_OF_SPEAKERS.find(one => one.id === kind)?.one ?? kind
}
