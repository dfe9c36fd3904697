/** The kinds of speakers, as they are offered. */
export const KINDS_OF_SPEAKERS = [
  { id: 'person', one: 'person', many: 'Persons' },
  { id: 'body', one: 'body', many: 'Bodies' },
  { id: 'unnamed', one: 'not named', many: 'Not named' },
] as const
