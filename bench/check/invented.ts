/*
 * Written for the evaluation: sentences about the sample affair that none of its documents has, to be put into
 * drafts. Nothing here is quoted from anywhere.
 */

/** Quotations that nobody said. Each fits anybody who has to do with the affair. */
export const NEVER_SAID = [
  'I would rather have been wrong in June than right in January.',
  'Nobody on that committee has ever stood in a caravan at night with the water coming in under the door.',
  'There is a drawer in Weir House where good advice goes to sleep.',
  'If the pumps had been serviced in the autumn we would not be having this conversation.',
  'They can raise the number as high as they like, but the river does not read minutes.',
  'My door was open for six weeks and not one of them came through it.',
  'It was never about the money, and anyone who says so has not seen the accounts.',
  'We shall publish every page of the correspondence by the end of the month.',
  'A gauge is only as honest as the person who has to answer for it.',
  'I have asked the police to look at who deleted the file.',
  'You cannot insure a child against a decision.',
  'The contractors told us twice that the cable was corroded.',
  'Every parish below the lock should have its own bell and its own key.',
  'Somebody at headquarters decided that sleep was worth more than warning.',
  'I do not recognise the valley that these newspapers describe.',
  'The minister rang me at home and asked me to think of the season.',
  'Two of the three engineers who signed it off have since left the service.',
  'What we needed was a louder siren, not a quieter engineer.',
  'In thirty years of elections I have never seen a worse piece of drafting.',
  'The insurance was cancelled the week before, which is a fact I find hard to forget.',
  'I went down to the bridge myself with a torch and a tape measure.',
  'There will be no memorial until there is an apology.',
  'The machine was bought second-hand and the manual was in a language none of us could read.',
  'I will stand again in May, and I will say all of this on every doorstep.',
  'They sent flowers, and the card was addressed to the wrong family.',
  'No review that is paid for by the reviewed will ever find anything.',
  'We ran the drill on a Tuesday afternoon, when everyone was awake and nobody was there.',
  'The forecast was correct to the centimetre and it was read by no one.',
  'If I had my time again I would have shouted.',
  'A public body that is afraid of its own records should not be trusted with a river.',
  'The bridge was closed for an hour before anyone thought to tell the school.',
  'I am told that the tape still exists, and I should very much like to hear it.',
  'She kept a notebook for every winter, and they have asked for all of them back.',
  'We moved the elderly first, then the dogs, then the people who would not leave their televisions.',
  'The whole upper valley could hear the generator fail.',
  'This was a budget decision dressed up as an engineering one.',
] as const

/** Short ones, as reporters put them into sentences of their own. */
export const NEVER_SAID_SHORT = [
  'a ledger of small cowardices',
  'an orchestra without a conductor',
  'the wrong end of a long rope',
  'a very expensive silence',
  'borrowed time and borrowed boots',
  'neither candid nor competent',
  'a duty owed to the drowned',
  'the last honest instrument in the valley',
  'paperwork in place of courage',
  'a whisper where there should have been a bell',
] as const

/** What a text of the sample says, put into mostly other words: the nearest it has, by the file that has it. */
export const PARAPHRASES: readonly { readonly file: string; readonly text: string }[] = [
  {
    file: 'letter.txt',
    text: 'After twenty-six years in the service of this valley, most of them spent on nights, I go with sadness but without any doubt.',
  },
  {
    file: 'letter.txt',
    text: 'While the water was entering the lower field we had known for forty-one minutes what was coming and had told nobody in the valley.',
  },
  {
    file: 'letter.txt',
    text: 'The siren went off nine times during 2022 although the river only flooded on two of those occasions, so seven of them were seen as failures.',
  },
  {
    file: 'letter.txt',
    text: 'My eleven-page note had been cut down to a paper of two pages by the time it was put before the Board, and I cannot say who did the cutting.',
  },
  {
    file: 'letter.txt',
    text: 'People say the gauge failed, but the gauge was working the whole time and told the truth to a machine that somebody had ordered not to hear it.',
  },
  {
    file: 'letter.txt',
    text: 'The same thing happened at Alder Lock in 2009, when nobody was put on the lower gates because the Board wanted to save a couple of salaries.',
  },
  {
    file: 'letter.txt',
    text: 'I am over sixty with a full pension, and could have left quietly after the summer, but my name will not go into that log again.',
  },
  {
    file: 'letter.txt',
    text: 'Meet the Withymere families, leave your lawyers at home, and give an honest answer to each question that they put to you.',
  },
  {
    file: 'statement.html',
    text: 'In January Ms Vannick let us know that retirement was what she intended, and her final working day is to be at the end of March.',
  },
  {
    file: 'statement.html',
    text: 'The trigger that applied on the night was chosen by the Board after taking professional advice and consulting the public, which brought 214 answers.',
  },
  {
    file: 'statement.html',
    text: 'Her letter is a statement of personal views and not the position of the Authority, which has nothing to add until the inquiry has reported its findings.',
  },
  {
    file: 'families-statement.md',
    text: 'It took the Ostrey Rivers Authority sixteen days to ring a single one of us, and when the call came they only wanted to talk about parking.',
  },
  {
    file: 'families-statement.md',
    text: 'We do not want anyone to lose their job, what we want is to see the eleven pages, and the Board has no reason to keep the note in a drawer.',
  },
  {
    file: 'families-statement.md',
    text: 'According to the site register there were 140 at the park, but 137 is the true number because three people with a sick dog had left early.',
  },
  {
    file: 'families-statement.md',
    text: 'Every Sunday at noon we are going to stand by the siren post and read the names aloud until they put the trigger back where it was.',
  },
  {
    file: 'committee-transcript.txt',
    text: 'Resignation is not something I ever asked her for, nor did I receive a resignation; what reached me was a letter, and the pensions department can decide what to call it.',
  },
  {
    file: 'committee-transcript.txt',
    text: 'She offered to wait while I read the letter, and I regret to say that I told her I would rather not read it then.',
  },
  {
    file: 'committee-transcript.txt',
    text: 'A form exists that asks for a statement of pension, and although I am advised that such a form may be notice, that is not how I would have treated it myself.',
  },
  {
    file: 'committee-transcript.txt',
    text: 'Only nineteen of the replies came from people below the weir, while one hundred and sixty were copies of a letter that members of the Federation sent in.',
  },
  {
    file: 'posts.txt',
    text: 'If a siren has to wait until the holidaymakers have eaten their barbecue, then it is a dinner gong and no siren at all.',
  },
]

/** People of whom the record knows nothing. */
export const STRANGERS = [
  { full: 'Perrin Oldacre', short: 'Oldacre', pronoun: 'he', role: 'who keeps the lock at Sallow Mill' },
  { full: 'Thea Wimbrell', short: 'Wimbrell', pronoun: 'she', role: 'a parish councillor in Nether Ostrey' },
  { full: 'Dunstan Gale', short: 'Gale', pronoun: 'he', role: 'who sells bait on the quay' },
  { full: 'Ottoline Frame', short: 'Frame', pronoun: 'she', role: 'a retired surveyor' },
] as const

/** Paragraphs of an article between its quotations. */
export const NARRATIVE = [
  'The lane down to the park is still marked with straw. On the gate somebody has tied a ribbon, and below it a second one in another colour, so faded that it might have been there before any of this began.',
  'Nobody in the town disputes the weather. It had rained for eleven days, the fields above the mill were holding as much as fields can hold, and the ducks had moved into the car park of the library.',
  'There are two ways to read the history of the siren, and both have their adherents in the public houses along the quay. One begins with a complaint. The other begins with a budget.',
  'The authority occupies a handsome building of yellow brick, with a clock that has been four minutes slow since the jubilee. Visitors are given a badge and a leaflet about otters.',
  'Lawyers on both sides have asked for the minutes, and both have been told that the minutes will be available in due course. The phrase has become a joke in the valley, though not a very happy one.',
  'By the standards of such bodies the meeting was a long one. Tea was served twice, a window was opened and then closed, and an elderly man in the gallery had to be asked to put away a flask.',
  'The story reached the national papers only after Easter. By then most of those concerned had said what they meant to say, and some of them had begun to wish that they had said it differently.',
  'What the engineers call a trigger is only a number on a card. Changing it takes a vote, a signature and the better part of a minute at a keyboard.',
  'On the opposite bank a farmer has painted his own line on the side of a barn. He repaints it each autumn, a little higher than the year before.',
  'Spring came late. The verges were cut for the first time in the last week of April, and the holiday parks put out their flags as they always do.',
  'Much of the correspondence has since been published. It runs to some four hundred sheets, of which perhaps thirty are of interest to anyone who is not a pensions clerk.',
  'There was a collection at the rugby club and another at the chapel. A local baker gave a week of mornings. None of this is in dispute either.',
  'The inquiry will sit in the old corn exchange, which has good acoustics and poor heating. It has been promised a report by the autumn.',
  'Readers of this newspaper have written in unusual numbers, about half of them in anger and about half of them in sorrow, and two to correct the spelling of a village.',
  'The river itself was low on the day of our visit. Children were standing in it up to their knees and looking for bullheads under the stones.',
  'A map in the entrance hall shows the valley as it was surveyed in the reign of an earlier king. The weir is on it, and the mill, but not a single caravan.',
  'It is not the first time that the valley has argued about noise. In the nineteen-sixties there was a petition against the foundry hooter, which was finally silenced by a strike.',
  'Insurance assessors were on the site within the week. They wore clean boots, and several of the residents have mentioned the boots.',
] as const

/** Sentences that lead up to a quotation whose speaker they name. */
export const LEAD_INS = [
  'The question was put to {name} again last week.',
  '{name} has gone back to the matter more than once.',
  'Those who know {name} were not surprised by the tone.',
  '{name} did not leave it at that.',
  'It was {name} who broke the silence.',
] as const
