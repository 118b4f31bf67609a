/** What people talk of when they get to know each other, a field a line: words of one line stay with one topic. */
const FIELDS = `
food eat ate eating cook cooked cooking bake baking dinner lunch breakfast meal restaurant pizza burger taco cheese chicken meat steak fish sushi vegetable fruit apple salad vegan vegetarian chocolate candy cake cookie pie cream sugar sweet spicy delicious tasty hungry diet snack pasta rice bread soup sandwich bacon egg chef recipe kitchen dessert chip fries potato potatoes
drink drinking coffee tea beer wine alcohol bar drunk juice soda water milk whiskey
pet dog puppy puppies cat kitten kitty bird parrot horse animal hamster rabbit snake turtle zoo farm lizard breed vet cow
work working worked job career boss bosses office company business manager profession retire retired hire hired unemployed salary store nurse doctor lawyer engineer accountant teacher mechanic waiter waitress cashier police firefighter construction shift
school college university student study studies studying class classes teach teacher degree graduate graduated major grade math exam learn homework phd
music song sing singing singer band concert guitar piano drum violin album rock jazz country rap listen musician instrument opera radio
movie film tv show watch watching netflix series actor actress cinema documentary documentaries television comedy horror
read reading book novel author write writing writer poem poetry library story stories comic
sport football soccer basketball baseball hockey tennis golf swim swimming swimmer run running runner gym exercise workout yoga team game hike hiking bike biking cycling ski skiing surf surfing marathon race fitness volleyball softball dance dancing athlete skating
game gaming video xbox playstation nintendo chess card poker
family mom mother mommy dad father parent brother sister sibling son daughter kid child children baby babies husband wife married marriage divorced single boyfriend girlfriend grandma grandmother grandpa grandfather grandparent aunt uncle cousin twin wedding fiance
live lived living city town country state beach ocean sea mountain move moved house apartment village from california texas florida york chicago canada europe england london paris france italy germany mexico japan china india
travel traveling traveled trip vacation visit visited fly flight plane airport cruise abroad tour camping camp road
weather rain rainy snow sunny sun cold hot warm summer winter spring fall autumn season storm
car truck drive driving drove motorcycle bus train honda ford toyota bmw vehicle boat ship engine
hobby hobbies fun free spare weekend garden gardening flower plant paint painting painter draw drawing art artist knit knitting sew craft crochet photography photo picture collect collection fish fishing hunt hunting
health sick ill cancer hospital doctor medicine pain allergic allergy allergies weight tall short hair eye blonde blind deaf disease surgery injury leg arm anxiety depression sleep tired
clothes clothing dress dresses shoe shirt wear wearing fashion shop shopping mall boot jeans hat tattoo jewelry makeup
color colour red blue green purple pink yellow orange black white
age old young year birthday born older younger
money rich poor pay bill debt rent buy lottery expensive cheap donate charity volunteer
church god religion religious christian bible pray politics political vote president military army navy war veteran government
computer internet phone online website facebook software code coding programming programmer tech robot app
nature outdoors wood forest park lake river tree star space moon
sea ocean beach lake river water boat ship sail sailing swim swimming surf surfing fish fishing dive diving
hi hello hey morning evening name meet bye goodnight
`;

const FIELDS_OF = new Map<string, number[]>();
for (const [field, line] of FIELDS.trim().split('\n').entries())
  for (const word of line.split(' ')) FIELDS_OF.set(word, [...(FIELDS_OF.get(word) ?? []), field]);

/** For each word of a text that belongs to fields, those fields. Other words, and other languages, say nothing. */
export const talkFields = (text: string): (readonly number[])[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => {
    const fields = FIELDS_OF.get(word) ?? FIELDS_OF.get(word.replace(/s$/u, ''));
    return fields ? [fields] : [];
  });
