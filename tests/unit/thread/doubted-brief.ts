/** A brief with a sentence, a list and a title of each kind that a doubt may stand in or not. */
export const BRIEF = `Why did revenue drop?
Exclude test stores. Only stores with 30 days of sales.
Known so far:
- October has 371 orders.
- 14 of 212 stores closed.
Tried, did not work: The join of 9 tables was too large.
Now: Is it worse in the north?`;
