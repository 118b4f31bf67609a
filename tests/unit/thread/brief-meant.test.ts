import { describe, expect, it } from 'vitest';
import { briefAfter, briefOfTalk, LAST } from './thread-of';

const FIRST = 'How many parcels of ops.parcels came late, by depot?';

/** The same of a thread that opens with the question, and more. */
const briefOn = (more: string, ...later: readonly string[]): string => briefAfter(`${FIRST} ${more}`, ...later);

describe('the value that a new one takes the place of', () => {
  it.each([
    [
      'Finance the van. 25% down, 30 years, rate 6.75%.',
      'The bank called. Rate is 7.25% for vans and they want a ratio of 1.25 now, not 1.2.',
      'rate 6.75%',
      '25% down',
    ],
    [
      'Rank them by cost: 5% damage, 10% handling fee.',
      'She laughed about 5% damage. So take 8%.',
      '5% damage',
      '10% handling fee',
    ],
    ['Lyon has a cap of 420, Nice of 310 and Metz of 190.', 'Lyon is 445 instead of 420.', '420', '190'],
    ['Base price 41.5 c per parcel.', 'The base price is 42.0 for Lyon, not 41.5.', '41.5', '42.0'],
    ['The price is 4.10.', 'They sold cheaper, so the price is now 3.95, no longer 4.10.', '4.10', '3.95'],
    ['Der Preis ist 4,10.', 'Der Preis ist jetzt 3,95, nicht mehr 4,10.', '4,10', '3,95'],
  ])('is the one that is named beside it: %s / %s', (first, then, gone, held) => {
    const brief = briefOn('', first, then);
    expect(brief).toContain(held);
    expect(brief).not.toContain(gone);
  });

  it.each([
    ['Parts are due in 30 days, vans in 60 days.', 'They signed the 30 days. Vans are now 90 days.', '30 days'],
    ['Base 5%, extra 2%.', 'Parcels were up 15% in May. Make it 3%.', 'Base 5%'],
    [
      'Weight over 4.10% gets 0.3 c for each 0.1 above.',
      'The yearly limit was raised to 300,000 last summer.',
      '0.3 c',
    ],
    ['Discount 10%.', 'Sorry, 7 depots not 5, and 40% of them rented.', '10%'],
    ['Threshold 10.', 'Actually 500.', '500'],
  ])('is no other one that is spoken of: %s / %s', (first, then, held) => {
    expect(briefOn('', first, then)).toContain(held);
  });

  it.each([
    ['The discount is 15%.', "It's no longer 15%, it is 12%.", "It's, it"],
    ['Der Rabatt ist 15%.', 'Der Rabatt ist nicht mehr 15%, sondern 12%.', 'ist, sondern'],
  ])('leaves no stump of the sentence that names both: %s / %s', (first, then, stump) => {
    const brief = briefOn(first, then);
    expect(brief).toContain('12%');
    expect(brief).not.toContain(stump);
  });

  it('is the last of more than one', () => {
    const brief = briefOn('', 'Late is more than 14 days.', 'Late is 30 days, not 14.', 'Make it 45 days.');
    expect(brief).toContain('45 days');
    expect(brief).not.toMatch(/14 days|30 days/u);
  });

  it('is no period of something else', () => {
    expect(briefOn('Jan to Sep.', 'Shops extend their hours from Jun to Aug.')).toContain('Jan to Sep');
  });

  it('is the period that a thread opens with where that is extended', () => {
    const brief = briefOn(
      'Jan to Aug.',
      'Fuel is by the month. Jan–Mar stays as on the card.',
      'September is closed now, so extend it to Jan to Sep.',
    );
    expect(brief).not.toContain('Jan to Aug');
    expect(brief).toContain('Jan–Mar stays as on the card');
    expect(brief).toContain('Jan to Sep');
  });
});

describe('a definition', () => {
  const SEGMENTS = 'Segments. Enterprise = 1000+ parcels a day, small = the others.';

  it('goes where its word, or the beginning of it, gets another limit', () => {
    expect(briefOn(SEGMENTS, 'Scrap parcels. Segment on revenue: ent >= $100k, mid $25k-$100k.')).not.toContain(
      '1000+',
    );
  });

  it.each([
    ['Margin = price minus cost.', 'Only rows with margin > 20%.', 'price minus cost'],
    ['Late means scanned after the promised day.', 'Late > 5 days goes in red.', 'after the promised day'],
  ])('stays where its word is a filter: %s / %s', (first, then, held) => {
    expect(briefOn(first, then)).toContain(held);
  });

  it('stays where a word only begins like it', () => {
    expect(briefOn(SEGMENTS, 'Show only entries with a sender.')).toContain('1000+');
  });
});

describe('an order that takes the one before it back', () => {
  it.each([
    ['Metz is ugly. Half of that is old stock. Drop parcels under 5 kg.', 'CFO says no floor. Revert.', '5 kg'],
    [
      'Handling is 1.8 c a kilo off everybody.',
      "Ugh sorry no. That's the old rule. Only depots over 40 km pay.",
      'off everybody',
    ],
  ])('%s / %s', (order, then, gone) => {
    expect(briefOn('', order, then)).not.toContain(gone);
  });

  it.each([
    ['Drop parcels under 5 kg. Leave out Metz.', 'CFO says no floor. Revert.', 'Metz'],
    ['Handling is 1.8 c a kilo.', "That's the old rule book, by the way, it says the same.", '1.8 c'],
    ['Always show EUR.', "Hm, that's last year's rate. Use 1.12.", 'Always show EUR'],
    ['The limit is 48 hours.', "Sorry, that's the old rule. It's 36 hours now.", '36 hours'],
    ['Vouchers have to go. Only stores in France.', 'Metz looks odd without vouchers. Undo.', 'Only stores in France'],
    ['Returns have type R in ops.types. Leave them out.', 'Undo that, finance wants them.', 'type R'],
  ])('leaves what it does not mean: %s / %s', (order, then, held) => {
    expect(briefOn('', order, then)).toContain(held);
  });

  it('holds when it is said again', () => {
    const brief = briefOn(
      '',
      'Metz is ugly. Leave out Metz.',
      'The board wants all. Undo.',
      'They gave in. Leave out Metz.',
    );
    expect(brief).toContain('Leave out Metz');
  });

  it('sets nothing in the place of what was before', () => {
    const brief = briefOn(
      'Leave out parcels under 10 kg.',
      'Too few. Make it 15 kg.',
      'The board wants fewer. Revert.',
    );
    expect(brief).toContain('10 kg');
    expect(brief).not.toContain('15 kg');
  });

  it('is not meant by a bare word where the answer did more than was ordered', () => {
    const brief = briefOfTalk(FIRST, 'Here.', 'Only Lyon.', '148. I also excluded returns.', 'Revert.', 'Done.', LAST);
    expect(brief).toContain('Only Lyon');
  });

  it('is of the second part of a word: "Schulferien raus", and then "Ferien wieder rein"', () => {
    const brief = briefOn('Schulferien bitte rausnehmen.', 'Der Vertrag gilt ganzjährig. Also Ferien wieder rein.');
    expect(brief).not.toContain('Schulferien bitte rausnehmen');
  });

  it('is of the whole word where another one stands beside its second part', () => {
    expect(briefOn('Testkunden bitte rausnehmen.', 'Kunden aus Lyon wieder rein.')).toContain('Testkunden');
  });

  it('takes its example along', () => {
    const asked = 'Could a second rule help? E.g. a new address and more than 300 kg.';
    expect(briefOn('', asked, 'Nope. Forget the second rule.')).not.toContain('300 kg');
    expect(briefOn('', asked, 'Fine. Sort by depot.')).toContain('300 kg');
  });
});

describe('data that are given up by a part of their name', () => {
  it.each([
    [
      'Scans are in ops.dispatching.',
      'Do all of it from ops.handed_over, and stop using dispatching.',
      'ops.dispatching',
    ],
    [
      'The hourly load is in depot_hourly.',
      'Depot is always like that. Settlement is cleaner: settlement_load_hh. Switch over to that please.',
      'depot_hourly',
    ],
  ])('%s / %s', (first, then, gone) => {
    const brief = briefOn(first, then);
    expect(brief).not.toContain(gone);
    expect(brief).not.toMatch(/(?:load|scans) (?:is|are)\./iu);
  });

  it.each([
    ['Scans are in ops.dispatching.', 'Stop using dispatching codes as labels.', 'ops.dispatching'],
    ['Vouchers are in pay.coupons.', 'Churned means that people stop using coupons.', 'pay.coupons'],
    [
      'Use deals_closed.',
      'Deals is good for won ones. Lost ones are in pipeline_lost. Switch to that.',
      'deals_closed',
    ],
    [
      'Names are in sales.stores.',
      'The sales team has better customers: crm.accounts. Switch to that.',
      'sales.stores',
    ],
  ])('stay where something else is: %s / %s', (first, then, held) => {
    expect(briefOn(first, then)).toContain(held);
  });
});

describe('an order on what was just named', () => {
  it('is told with it', () => {
    expect(briefOn('', "Overage isn't recurring. Kick it out.")).toMatch(/Overage isn['’]t recurring\. Kick it out/u);
  });
});
