/*
 * Given names met in the world's news, by the gender that they commonly tell. Written from general
 * knowledge: no list is complete, and a name that is missing here only lowers a confidence.
 */
const MEN = `
aaron abdel abdul abdullah abel abraham abu adalberto adam adnan adolfo adrian ahmad ahmed aidan akbar akio akira
alain alan alasdair alastair albert alberto aldo alec alejandro aleksandar aleksander aleksandr alessandro alexander
alexandre alexandros alexei alexey alfonso alfred alfredo ali alistair allan allen alonso alonzo alvaro alvin amadou
amir amit amos anand anatoly anders andre andreas andrei andres andrew andrey andrzej andy angelo angus anil ansel
anthony antoine anton antonio antony anwar archibald archie ariel aristotle armand armando arnaud arnold arslan arthur
artur arturo arun arvind asad asher ashok ashraf asif atul aubrey augustin augustine augusto augustus austin avi axel
aziz babak baldwin baltasar barnaby barry bart bartholomew bartosz bashar basil bassam bastian ben benedict
benito benjamin bennett benny bernard bernardo bernd bernie bert bertrand bilal bill billy bjorn bob bobby bogdan boris
boyd brad bradford bradley brendan brent bret brett brian bruce bruno bryan bryant bryce burt byron caleb calvin
carl carlo carlos carlton cecil cedric cesar chad charles charlie chester chinedu chris christian christoph
christophe christopher chuck claude claudio clarence clark clay clayton clement cliff clifford clifton clint
clive clyde colin conor conrad constantin constantine corey cory craig curtis cyril cyrus dale damian damien damon dan
daniel daniele danilo danny dante dario darius darrell darren daryl dave david davide dean deepak demetrius denis denzel
derek dermot derrick desmond devin dexter dick didier diego dieter dietrich dimitri dimitris dinesh dino dirk dmitri
dmitry dominic dominik dominique don donald donnie doug douglas drew duane duncan dustin dwayne dwight dylan eamon earl
ed eddie edgar edmond edmund edoardo eduard eduardo edward edwin efrain ehud elbert eli elias elijah elliot elliott
ellis elmer elon elton emad emeka emile emiliano emilio emmanuel emmett enrico enrique erdem eric erich erik ernest
ernesto ernst ervin erwin esteban ethan etienne eugene evan everett ezekiel ezra fabian fabio fabrice fadi faisal
farid farouk fausto federico felipe felix ferdinand fergus fernando fidel filip filippo finn fletcher floyd forrest
francesco francis francisco franck franco francois frank frankie franklin franz fraser fred freddie frederic frederick
fredrik friedrich fritz fyodor gabriel gaetano gareth garrett garry gary gaston gavin gene geoff geoffrey georg
george georges georgios gerald gerard gerardo gerhard gerry giacomo gianni gideon gilbert gilberto giles gino giorgio
giovanni giulio giuseppe glen glenn godfrey gonzalo gordon graeme graham grant greg gregg gregor gregorio gregory
guido guillaume guillermo gunter gunther gus gustav gustavo guy habib hadi hakan hakeem hamid hamza hank hans harald
hari harish harold haroon harrison harry haruki harvey hasan hashim hassan hector heinrich heinz helmut hendrik henk
henri henrik henry herb herbert herman hermann hideo hiroshi homer horace horst howard hubert hugh hugo humberto
humphrey hussein ian ibrahim ignacio igor ilya imran irfan irving irwin isaac isaiah ismail israel issa ivan ivar
jack jackson jacob jacques jaime jair jake jakob jakub jamal james jamil jan jared jason jasper javier jay jean jed
jeff jefferson jeffery jeffrey jens jeremiah jeremy jermaine jerome jerry jesus jim jimmy joachim joao joaquin jody
joe joel joerg johan johann johannes john johnny jon jonah jonas jonathan jonny jordi jorg jorge jose josef joseph
josh joshua josip juan judd jules julian julien julio julius juma jun jurgen justin kamal kareem karim karl
karsten kazuo keith keir ken kenji kenneth kent kevin khaled khalid khalil kieran kiran klaus konrad konstantin kofi
krishna kurt kwame kyle lachlan lamar lance lars laszlo laurence laurent lawrence lech lee leif leo leon leonard leonardo
leonid leopold leroy leslie lester lev levi lewis liam linus lionel llewellyn lloyd lorenzo lou louis lowell
luca lucas lucian luciano ludwig luigi luis luiz lukas lukasz luke luther lyle lyndon maarten magnus mahmoud mahmud
malcolm malik mamadou manfred manoj mansour manuel marc marcel marcello marcelo marcin marco marcos marcus marek
mariano mario marius mark marko markus marlon marshall martijn martin martyn marvin marwan massimo mateo mateusz
mathew mathias mathieu mats matt matteo matthew matthias matthieu maurice mauricio maurizio max maxim maxime
maximilian mehdi mehmet mel melvin michael michal michel mick miguel mihail mike mikhail milan miles milos milton
mitch mitchell mohamed mohammad mohammed mohsen moises mordechai moritz morris mose moses mostafa mousa
muhammad muhammadu mukesh murat murray musa mustafa nabil nadim narendra naseer nasser nate nathan nathaniel navid ned
neil nelson nestor neville nicholas nick nicola nicolae nicolas niels nigel nikhil nikita niklas nikola nikolai
nikolaos nikos nils nino noah noel nolan norbert norman olaf ole oleg oliver olivier olusegun omar orlando oscar
oskar osman oswald otis otto owen pablo paolo pascal pat patrice patrick patrik paul paulo pavel pawel pedro per
percy perry pete peter petr petro phil philip philippe phillip pierre pieter pietro piotr prakash pranab quentin
quincy rafael raffaele rahul raj rajesh rajiv rakesh ralf ralph ram ramesh rami ramin ramiro ramon randall randolph
randy rashid raul ravi ray raymond raza recep reggie reginald reinhard reinhold rene rex ricardo riccardo richard
rick ricky rob robbie robert roberto robin rocco rod roderick rodney rodolfo rodrigo rogelio roger rohan roland rolf
roman romano ron ronald ronan ronnie rory ross roy ruben rudolf rudolph rudy rufus rupert russ russell ryan
ryszard saad sajid saleh salim salman salvador salvatore sam sameer sami samir sammy samuel sanjay santiago saul
scott sean sebastian selim serge sergei sergey sergio seth seymour shahid shane shaun shawn sheldon sherman shimon
shinzo sidney siegfried sigmund silvio simeon simon solomon soren spencer srdjan stan stanislav stanley stefan stefano
stelios sten stephan stephane stephen sterling steve steven stewart stuart sudhir suleiman sultan sunil suresh sven
sylvester tadeusz takashi takeshi tariq taro taylor ted teodor terence terrence terry thabo thad thaddeus theo
theodore thierry thomas thorsten tiago tibor tim timothy tito tobias toby todd tom tomas tomasz tommy
toni tony torsten travis trent trevor tristan troy tyler tyrone ubaldo ulrich umar umberto uri vaclav valentin
valery vasily vernon victor vijay viktor vikram vince vincent vincenzo virgil vito vitaly vivek vlad vladimir volker
volodymyr waleed walid wallace walt walter warren waseem wayne wendell werner wes wesley wilbur wilfred wilhelm willem
will william willie wim winston wojciech wolfgang woodrow wyatt xavier yair yannis yasser yasuo yitzhak yoav yosef
youssef yuri yusuf yves zachary zack zaki zbigniew zoltan antonin ruben tanner clarke curt chet barney benny
brock bud chip cody colby dalton donovan emil gil hal hakim ike jose kaspar kelvin kendrick kirk kris
landon lindsey mack manny mickey mo monty nasir norm ollie omari orrin otieno pavlo quinn ramzi reed reid
rhys roscoe sandeep sanjeev sonny stacey strom tad tariku trey tucker ty van vernor ward webb woody zane
antonio sergio giancarlo jeb rand marco lindsay tedros ban xi li wei ming jiang jin hiroki kenta shigeru yoshihide
minh nguyen tran duc hung anh quang somchai prayuth suharto joko budi agus bambang susilo mahathir najib anwar
callum hamish euan ewan rhodri dafydd emrys iwan alun gethin aled ciaran cormac declan diarmuid eoghan fintan oisin padraig
ruairi tadhg corin chidi femi tunde wole kwabena yaw kojo kwaku aarav akshay arjun ashwin gaurav ishaan manish neeraj pradeep rohit
siddharth varun vikas vinod bassel fares ghassan haitham majid qasim rafiq riad saeed salah tamer wael yahya ziad bojan dragan goran
jaroslav ljubomir miroslav nebojsa nenad ondrej petar radek slobodan tomislav vuk zdenek zoran ahmet burak cem emre kemal onur serkan
tolga volkan bram daan geert gerrit jeroen jelle joost joris kees rutger ruud sander sjoerd wouter bjarne eirik gunnar hakon
kjell knut lasse magne mikkel oddvar sigurd stein svein terje trond trygve vidar alfonse anatole baptiste clement edouard
florian gaspard gauthier guilhem honore loic ludovic octave raphael regis remi thibault ulysse vladislav yaroslav andriy bohdan dmytro
kostiantyn maksym mykola mykhailo oleksandr oleksiy pavlo serhiy taras vasyl viacheslav vitalii yevhen daiki haruto ichiro kenichi
kentaro makoto masahiro naoki shota taro tomohiro yusuke hyun joon sung seung ji-hoon min-jun jae-in byung ignatius benedikt
caspar emanuele fabrizio filiberto gianluca graziano ivo lamberto leandro lodovico pierluigi raimondo renzo rodolfo ruggero
sandro tommaso ugo valerio horatio jethro josiah obadiah tobiah zebulon leander lysander rowland roland rafe piers peregrine
`
const WOMEN = `
abigail ada adela adele adriana adrienne agatha agnes aicha aileen aimee aisha aiko alana alba alejandra
alessandra alexandra alexandria alexis alice alicia alina aline alison alissa allison alma althea alyssa amal amalia
amanda amara amber amelia amelie amina amira amy ana anabel anahita anais anastasia andrea angela angelica angelina
angelique anika anita anja ann anna annabel annabelle anne annelise annette annie annika anthea antonella antoinette
antonia anya april arabella arlene asha ashley asma astrid athena audra audrey augusta aurelia aurora ava ayesha
ayse azadeh barbara beata beatrice beatriz becky belinda bella bernadette bernice bertha bessie beth bethany betsy
betty beverly bianca birgit blanca blanche bonnie brenda briana brianna bridget brigitte brittany brooke caitlin
camila camilla camille candace candice cara carina carla carlotta carmela carmen carol carole carolina caroline
carolyn carrie casey cassandra catalina caterina catherine cathy cecile cecilia celeste celia celine chantal
charlene charlotte chelsea cherie cheryl chiara chika chloe christa christiane christie christina christine
cindy claire clara clare clarissa claudette claudia clementine cleo colette colleen connie constance consuelo cora
coretta corinne cornelia courtney cristina cynthia daisy dana daniela daniella danielle danuta daphne daria darlene
dawn deanna debbie deborah debra deirdre delia delphine denise desiree diana diane dianne dina dolores dominika donna
dora doreen doris dorota dorothea dorothy ebony edith edna edwina effie eileen elaine eleanor elena eleni elisa
elisabeth elise elizabeth ella ellen elsa elsie elvira ema emilia emily emma erica erika erin esme esmeralda
esperanza estelle esther ethel eugenia eunice eva evelyn fabiola faith fatima fatou fatima faye felicia felicity
fernanda fiona flavia flora florence frances francesca francine francoise freda frieda gabriela gabriella gabrielle
gail gemma genevieve georgia georgina geraldine germaine gertrude gillian gina ginger giorgia giovanna gisela giselle
giulia gladys glenda gloria grace graciela greta gretchen guadalupe gudrun gwen gwendolyn gwyneth hanan hannah hanna
harriet hatice hattie hazel heather heidi helen helena helene helga henrietta hilary hilda hillary hope hortense ida
ilana ilhan ilse imelda imogen inga ingrid ines iris irene irina irma isabel isabella isabelle isla ivana ivanka
ivy jacinda jackie jacqueline jacquelyn jamila jana jane janet janette janice janine jasmin jasmine jeanette jeanne
jelena jen jenna jennifer jenny jessica jill jo joan joana joanna joanne jocelyn johanna josefina josephine josie
joy joyce juana juanita judith judy julia juliana julianne julie juliet juliette june justine kaja kamala karen
karin karina karla karolina katarina kate katharina katharine katherine kathleen kathryn kathy katia katie katja
katrin katrina katya kay kayla keiko keisha kerry keziah khadija kim kimberly kirsten kirstie klara
kristen kristin kristina kyra lana lara larissa latoya laura lauren laurie lavinia leah leila lena leni lenore leona
leonora leslie leticia leyla lidia lila lilian lillian lily lina linda lisa lise liv livia liz liza lizzie lois lola
lora loretta lori lorraine lottie louise lourdes lucia luciana lucie lucille lucinda lucy luisa lupe lydia lynda lynn
lynne mabel mackenzie maddie madeleine madeline mae magda magdalena maggie mairead malala malia mandy manuela mara
marcela marcella marcia margaret margarita margot margrethe marguerite maria mariam marian mariana marianne marie
mariko marilyn marina marion marisa marisol marissa marjorie marla marlene marta martha martina mary maryam
mathilde matilda maud maura maureen mavis maxine maya megan meghan mei melanie melinda melissa mercedes
meredith meryl mia michaela michele michelle mila mildred milena millicent mimi mina minerva minnie mira
miranda miriam moira molly mona monica monika monique muriel myra myrtle nada nadia nadine nancy naomi natalia natalie
natasha nathalie neha nell nellie nicole nicoletta nikki nina noelle nora noreen norma nour octavia odette odile olena
olga olive olivia olympia ophelia oprah orla paige pamela paola parvati patience patricia patsy patti paula paulette
paulina pauline pearl peggy penelope penny petra phoebe phyllis pia pilar polly portia prisca priscilla priya
rachel ramona rana rania raquel rashida rebecca regina renata renee rhoda rhonda rita roberta rocio romina rosa
rosalie rosalind rosalyn rosamund rosanna rose roseanne rosemary rosie rosita roxana roxanne ruby ruth sabine sabrina
sadie saima sally salma samantha samira sandra sania saoirse sara sarah sasha savannah selina selma serena shamima
shannon sharon sheila shelley sheryl shirin shirley sibyl sigrid silke silvana silvia simona simone siobhan sofia
solange sondra sonia sonja sonya sophia sophie stella stephanie sue summer sunita susan susana susanna susannah
susanne susie suzanne suzy svetlana sybil sylvia sylvie tabitha tamara tamika tammy tania tanya tara tatiana
teresa teri tess tessa thea thelma theresa therese tiffany tina tracy tricia trisha trudy ursula uma valentina
valeria valerie vanessa vera verity veronica veronika vicki vicky victoria viola violet violeta virginia vivian
viviana vivienne wanda wendy wilhelmina wilma winifred winnie yael yana yasmin yasmine yekaterina yelena ylva yoko
yolanda yulia yvette yvonne zadie zahra zainab zara zelda zeynep zoe zofia zuzana loretta elisha sonia elena
huma wilhelmine debbie donatella oksana nadezhda ludmila natalya ewa agnieszka malgorzata
katarzyna joanna aleksandra ursula ngozi chimamanda wangari sanna mette katrin dalia zuzana
nuala mairi hester roisin niamh aoife orlaith ciara sinead grainne eilidh catriona morag isobel sian bronwen cerys
angharad annis ffion nia ifeoma sade yemi bola akosua ama abena adaeze aditi ananya anjali deepa divya kavita kavya lakshmi meena
nisha pooja preeti sanjana shreya sneha sonal swati fatema hala huda iman rasha reem samar yara zeina danica jasna jovana katica
ljiljana marija milica natasa snezana tanja vesna aylin elif emine fatma gul merve ozge selin anneke lotte marijke marloes saskia
gro kari marit ragnhild siv solveig amelie aurelie capucine clemence delphine elodie eloise emmanuelle fanny gaelle laetitia
laure ludivine manon margaux maelle mireille morgane myriam oceane pascale perrine segolene severine sidonie solene sylvaine
halyna iryna kateryna lesia liudmyla mariia nataliia oleksandra tetiana valentyna viktoriia yuliia akemi asuka emi haruka hiromi
junko kaori kumiko masako mayumi megumi michiko misaki naoko noriko reiko sachiko sakura satoko tomoko yoshiko yuki yumiko
benedetta bianca carlotta costanza donatella elettra fiorella ginevra ilaria letizia lorenza lucrezia marcella maddalena mirella
nicoletta ornella raffaella rossella serafina simonetta tiziana hermione imogene lavender ottoline philippa pippa rosamund
tamsin una xanthe prudence
`
const EITHER = `
alex ali andrea ari ashley avery bailey blair blake cameron carey carmen casey charlie chris dakota dana drew
emerson frankie hadley hayden hillary jaime jamie jan jean jesse jessie jo joan jody jordan jules kelly kendall
kerry kim lee leigh leslie lindsay lindsey logan loren lynn mackenzie marion morgan nicola noor parker pat
peyton quinn reese riley robin rory rowan sage sandy sasha shannon shawn shelby sidney sky stacy sydney taylor
terry toni tracy vivian kai kiran noa ming li wei yan ping sam
`

/** What a given name tells of its bearer. `either` names tell that a word is a name, no more. */
export type NamedGender = 'man' | 'woman' | 'either'

function index(): ReadonlyMap<string, NamedGender> {
  const names = new Map<string, NamedGender>()
  const put = (list: string, gender: NamedGender) => {
    for (const name of list.trim().split(/\s+/u)) {
      const known = names.get(name)
      names.set(name, known !== undefined && known !== gender ? 'either' : gender)
    }
  }
  put(MEN, 'man')
  put(WOMEN, 'woman')
  put(EITHER, 'either')
  return names
}

/** Given names, folded (lower case, no accents), with the gender that they tell. About 2,300. */
export const GIVEN_NAMES: ReadonlyMap<string, NamedGender> = index()
