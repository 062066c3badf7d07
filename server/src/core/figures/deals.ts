/** What has a sum before it, in the singular: "a $5 million deal". */
export const DEALS: ReadonlySet<string> = new Set(
  (
    'acquisition advance award bailout bid bond bonus budget buyout contract credit deal debt deficit donation ' +
    'endowment facility fee fine fund gift grant injection investment jackpot lawsuit loan loss mortgage offer order ' +
    'increase overhaul package payment payout plan prize profit programme program project ransom refund renovation rescue reward ' +
    'salary sale scheme settlement shortfall sponsorship stake subsidy surplus takeover tender transfer upgrade'
  ).split(' '),
);
