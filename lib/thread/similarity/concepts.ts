import { stemOf } from './stem';

/** Words that people use for the same thing in questions, a group a line; the first one stands for all. */
const GROUPS = `
course class
teach instruct lecture
teacher professor prof instructor faculty
student pupil
offer available provide held
take enroll attend register
need require prerequisite necessary essential mandatory must
easy simple easier easiest light lightest
hard difficult tough challenge harder hardest
finish end over complete conclude
start begin commence began begun
time hour schedule
often frequent frequency
advise recommend suggest good best better great
help useful benefit
paper article public
publish release
write wrote written author writer
cite citation reference
keyword keyphrase topic subject area theme field
venue conference journal
movie film
act actor actress star play cast feature perform
direct director
produce producer product fund
business company firm
customer client buyer
revenue sales turnover
cost spend expense price spent
order purchase transaction
item sku
shop store
restaurant diner
country nation
city town
population inhabitants citizen resident live populous
border neighbor neighbour adjacent surround
cross flow travers through
churn cancel attrition
signup registration
visit session
employee staff headcount
rise increase grow growth grew rose
drop decline decrease fall fell
average mean avg
breakdown split
rate ratio share percentage percent proportion
compare versus vs differ difference contrast
reason cause driver
max most largest biggest greatest highest tallest maximum longest top big large high long
min least smallest lowest fewest minimum shortest small low short bottom
size area
old age older oldest
new recent latest newest
early earlier before prior earliest
late later after since
title call name
not no without never nor none exclude except omit
day date
`;

const CONCEPTS: ReadonlyMap<string, string> = new Map(
  GROUPS.trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.split(' ').map(stemOf);
      return others.map((other): [string, string] => [other, first]);
    })
    .toReversed(),
);

/** Other words that name things and measures in questions: what differs in one of them is another question. */
const COMMON = `
able account active activity add afternoon agent amount annual answer app application apply asset assign associate
attempt balance bank base basis behave bill birth block board body book both brand break budget build campaign capital
car card care case cash category center change channel charge chart check child choice choose click close club code
cohort color column come comment common compute condition connect consider contact contain content contract control
conversion convert core correct could county create credit current daily dashboard data dataset dead deal debt decide
degree delay delete deliver delivery demand density depart department deploy describe design desk detail develop
device discount discuss distance document dog domain done download due duration during earn east effect effort
elective elevation eligible email empty enable energy engage enough enter entry equal error evening event exam exceed
except exclude exist expect experience expire export extra fail family fast fee female file filter final find fix
fleet flight follow forecast form free from full function funnel game gap gender get goal graduate group half handle
happen health highlight hire hold home hotel house idea impact important include income index industry install
interest internal international intersect inventory invest invoice involve island issue join kept key kind know lab
label lake language last lead league leave left length level license life like limit line link load loan local
location log lose loss lost machine main major make male manage manager map margin mark market match material measure
media medical meet member mention message metric midterm minor miss mobile model money month morning mountain move
neighborhood net network never news night north note number office online open operate option organization origin
overlap own owner pack page pair part particular partner party pass past patient pay payment people period person pet
phone pick picture pipeline place plan plant platform player point policy popular portion position post potential
power prefer present president previous print process profile profit program project promotion quality quantity
quarter query question queue quick rank rating reach read receive record refer refund region relate remain remove
renew rent repeat reply report request research reservation response result retail retention return review risk river
road role room round row rule run salary sample satisfy save school score search season seat second section segment
select sell semester send sentence series serve service set ship sign similar simplest single site skill sort source
south space speak specialize speed sport stage standard state station status stay step still stock stop story street
strong study style subscribe subscription success sum supplier supply support surface survey system table target task
tax team temperature template term test text ticket tip total track trade traffic train transfer travel treatment
trend trial trip turn type unit update upper use user usual usually value vehicle vendor version view vote wait want
warehouse watch water way wear week weekly weigh weight west win within without word work workload world worth wrong
year yield young zone
`;

const KNOWN: ReadonlySet<string> = new Set(
  `${GROUPS} ${COMMON}`
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map(stemOf),
);

/** Whether a word names something that many questions are about; others may be values: a customer, a place. */
export const isCommon = (stem: string): boolean => KNOWN.has(stem) || CONCEPTS.has(stem);

/** The word that stands for all words of its meaning. */
export const conceptOf = (stem: string): string => CONCEPTS.get(stem) ?? stem;
