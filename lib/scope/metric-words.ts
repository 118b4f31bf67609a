/**
 * Measures of business questions, by what a period does to them. `flow`: the number is counted over a period and
 * means nothing without one. `state`: the number stands at a moment. Singular and plural, as regular expressions.
 */
export const FLOW_METRICS =
  'net revenue|revenues?|turnover|gmv|gross merchandise value|sales(?! (?:team|reps?|people|person|man|men|manager|force|staff|org\\w*|ops|operations|process|funnel|pipeline|cycle|deck|channel|region|territor\\w+|quota|tax|order|enablement|leader\\w*|director|call|stage|rep\\b|force\\b|dashboard|app|report))|bookings|billings|orders(?! (?:tables?|by|pages?|data|db|database))|sign-?ups?|sign ups|registrations|activations|installs|downloads|sessions|visits|visitors|page ?views|traffic|clicks|impressions|conversion rates?|conversions?(?! tracking)|click-through rates?|ctr|open rates?|bounce rates?|win rates?|churn rates?|churned revenue|churn|attrition|retention rates?|retention|refund rates?|refunds?|return rates?|cancell?ations?|cancel rates?|cost of goods sold|cogs|cost per \\w+|costs?|spend|spending|expenses|expenditures?|profits?|gross profit|profitability|margins?|income|earnings|ebitda|aov|average order value|basket size|cac|roas|roi|cpc|cpm|cpa|leads|new customers|new users|active users|dau|wau|mau|shipments|deliveries|transactions|payments|chargebacks|fulfil?lment times?|handle times?|response times?|resolution times?|uptime|downtime|incidents|throughput|late deliveries|on-time rates?|units sold|quantity sold|demand|usage|consumption|absences|overtime|hires|no-shows?|upsells?|renewals?|renewal rates?|upgrades|downgrades|trials|trial conversions?|qualified leads|mqls?|sqls';

export const STATE_METRICS =
  'mrr|arr|headcount|stock levels?|inventory levels?|balances?|market share|nps|csat|ltv|clv|lifetime value|backlog|pipeline value|runway|customer base|subscribers|followers|valuation';

/** Words that make a measure out of any noun: "how many tickets", "average weight". */
export const AGGREGATES =
  '(?<!no idea )how (?:many|much|often)|(?<!(?:phone|lap|telephone|fax|flight|room|card|his|her|version|id|account|tracking|house|serial|order|invoice|case|reference|social security|model) )(?:numbers?|nr|no\\.|counts?|amounts?|sums?|totals?|quantity|quantities|percentages?|proportions?|shares?|ratios?|averages?|means?|medians?|frequency) (?:of|per)|difference (?:of|between|in)|total|average|avg\\.?|mean|median|maximum|minimum|max|min|cumulative|combined|p9[059]|percentage|percent|proportion|ratio|count|sum|tally|per capita|(?<![\\d.,] ?)%|(?:success|completion|error|failure|growth|response|approval|default|acceptance|utili[sz]ation|occupancy|hit|participation|unemployment|crime|birth|death|mortality|survival|fill|defect|drop-?off|adoption|engagement|activation|pass|fail) rates?|rate of';

/** What takes time and is measured by it: "response times" are no period. */
export const PROCESSES =
  'resolution|response|handling|handle|lead|delivery|dwell|turnaround|processing|cycle|clearance|checkout|packing|queue|hold|call|session';
