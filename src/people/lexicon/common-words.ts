/*
 * Words that open sentences with a capital and are no names: function words, days and months, frequent verbs,
 * adverbs and adjectives. A word missing here is caught where the document also prints it in lower case.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `a about above according accordingly across actually add added adding additionally after afterwards again against ago
ahead all allegedly almost along already also although altogether always amid among an and another any anybody anyone
anything apart apparently are around as aside ask asked asking at away back based basically be because become been before
began begin behind being believe below beneath beside besides best better between beyond big both breaking bring but by call
called calling came can cannot central certain certainly clearly click come coming compared considering continue
continued could critics currently daily day days dear despite did do does doing don't done down due during each earlier early
either eight else elsewhere end ended enough especially even evening eventually ever every everybody everyone everything
evidently exactly except expect expected experts facing fact famous far few fifth fifty finally find first five following for
formally formerly fortunately forty forward found four fourth free frankly frequently from full further furthermore gave
generally get getting gets give given gives giving go goes going gone good got great had half happily happy hard has have having he
he'd he'll he's hello hence her here here's hers herself hey hi high highly him himself his historically home honestly
hopefully how however hundreds i i'd i'll i'm i've if imagine immediately important in included including indeed initially inside
instead interestingly into ironically is am isn't aren't wasn't weren't didn't hasn't haven't won't wouldn't couldn't shouldn't can't it it'd it'll it's its itself join just keep knowing known largely last late
lastly lately later latest least left less let let's like likewise little local long look looking lot made mainly major
make makes making many maybe me meanwhile media mere merely might millions mine monday more moreover morning most mostly much
must my myself nearly need neither never nevertheless new news next night nine no nobody none nonetheless nor normally
not note nothing notably now nowhere obviously of off officially officials often oh ok okay old on once one ones only open or originally other
others otherwise our ours ourselves out outside over overall own part particularly people per perhaps plus police
possible possibly presumably previously prior privately probably put quickly quite rather read reading really reality recall recent
recently regarding regardless related remember reportedly reporters reports responding right sadly said same saturday saw say saying
saying says second see seeing seems seen separately seriously seven several shall she she'd she'll she's should show shortly
similar similarly simply since six small so some somebody somehow someone something sometimes somewhat somewhere soon
sources speaking specifically still subscribe such suddenly sunday supporters supposedly sure surely surprisingly take taken taking
tell telling ten thank thanks that that's the their theirs them themselves then there there's thereafter therefore these they
they'd they'll they're they've thing things think third thirty this those though thousands three through throughout thursday thus time
to today together tomorrow tonight too top total toward towards traditionally true truly try trying tuesday turning twenty
twice two typically ultimately under undoubtedly unfortunately unless unlike until up updated upon us used using usually
various very via video view was watch watching way ways we we'd we'll we're we've wednesday week weeks welcome well were what what's
whatever when whenever where whereas wherever whether which while who who's whoever whole whom whose why will wishing with
within without won worse would wow wrote yeah year years yes yesterday yet you you'd you'll you're you've young your yours
yourself friday january february march april june july august september october november december jan feb mar apr jun jul aug sep sept
oct nov dec spring summer autumn winter god bible internet marine marines navy army twelve eleven thirteen fourteen fifteen sixteen seventeen eighteen nineteen sixty seventy eighty ninety dozens scores plenty image photo caption copyright advertisement story chapter section figure table paragraph paragraphs article articles clause rule rules note notes appendix annex footnote
page read more editor's note exclusive opinion analysis fact check question answer answers questions q asian black white female male
american president former retired outgoing incoming longtime veteran fellow ex top senior junior one-time embattled prominent
conservative liberal progressive leading popular renowned noted legendary newly
photos images newsletter newsletters research economy inquests inquest follow sign must share watched ends
thanksgiving christmas easter ramadan hanukkah passover halloween republicans democrats republican democratic gop tea states united nations union european supreme earth sun moon`.split(
    /\s+/u,
  ),
)
