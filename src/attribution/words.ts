/** Closed classes of English words that the rules of attribution read. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Pronouns that stand as a subject by themselves. */
export const SUBJECT_PRONOUNS =
  set(`he she they we i you it who which everyone everybody someone somebody nobody anyone one
  many some others most several few both all this`)

/** Auxiliaries, in every form; they part a subject from its verb. */
export const AUXILIARIES =
  set(`is are was were be been being am has have had having do does did will would can could may might
  must shall should 's 're 've 'd 'll 'm isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't
  can't couldn't cannot mustn't shouldn't`)

/** Words that stand inside a verb group beside adverbs in -ly. */
export const INNER_ADVERBS =
  set(`not never also then later now again still even once just already soon often always first
  further instead reportedly twice too ever recently long previously famously itself himself herself themselves thus have`)

/** Words that begin a clause; a subject never reaches over them. */
export const CLAUSE_STARTS =
  set(`that when if because while after before since although though where whether but so than
  until unless how why what whereas as once lest`)

/** Words that may open a sentence before its subject. */
export const OPENERS =
  set(`and but or so yet still then however meanwhile instead also moreover furthermore nonetheless
  nevertheless earlier later today yesterday now indeed additionally overall afterward afterwards thus therefore hence
  again perhaps recently finally similarly likewise separately privately publicly plus besides`)

/** Prepositions. */
export const PREPOSITIONS =
  set(`of in on at to for from with by about against during under over between among through
  without within into onto upon after before since until despite amid near behind beyond across along around inside
  outside like via per including regarding concerning`)

/** Articles, demonstratives, possessives and numerals that open a noun phrase. */
export const DETERMINERS =
  set(`the a an this that these those his her its their our my your some any each every no another
  one two three four five six seven eight nine ten several many most both all few other such much`)

/** Days and months, with AP's short forms. */
export const CALENDAR =
  set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tonight
  week month year night morning afternoon evening earlier later last this next`)
