const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Abbreviations, in lower case and without the point, after which a sentence never ends: a name or number follows. */
export const BEFORE_NAME = set(`
  mr mrs ms mx dr prof gen sen rep gov lt col sgt capt rev hon messrs mme mlle sens reps govs gens drs profs
  del dels pres supt cmdr comdr adm radm maj pvt cpl fr msgr atty sec insp det asst assoc dep
  brig amb st ste mt ft vs v no nos fig figs art arts para paras pp p vol eq sect
  eg ie cf viz approx ca`)

/** Abbreviations, in lower case and without the point, that end a sentence only where a new one clearly begins. */
export const MAY_END = set(`
  inc corp ltd co bros plc llc llp cos jr sr esq etc al jan feb mar apr jun jul aug sept sep oct nov dec
  mon tue tues wed thu thur thurs fri sat sun ave blvd rd dept univ assn est ext min max hrs
  ala ariz ark calif colo conn fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
  tenn tex va vt wash wis wyo am pm ad bc usa us uk un eu phd ph md ba ma bs bsc mph`)

/** Words that begin a sentence far more often than a name: what tells the end after an abbreviation. */
export const SENTENCE_STARTERS = set(`
  the a an he she it they we i you his her its their our my your this that these those there here who what
  when where why how which if in on at as by for from with after before but and or so yet because while
  although though since until once during despite meanwhile however still then now also both some many most
  more several all no not one two both another other others earlier later last next according asked some
  critics officials supporters republicans democrats police people`)
