import type { MeasureNames } from './measureNames.js';

/** Revenue and profit. */
export const INCOME_MEASURES: readonly MeasureNames[] = [
  // the top of the income statement
  {
    name: 'revenue',
    also: 'net revenue, total revenue, sales, net sales, total sales, sales revenue, turnover, operating revenue',
    short: 'top line, topline, revs',
  },
  {
    name: 'recurring revenue',
    also: 'subscription revenue, annual recurring revenue, annualized recurring revenue',
    short: 'ARR, MRR',
  },
  {
    name: 'comparable sales',
    also: 'comparable store sales, comp sales, comp store sales, same store sales, same restaurant sales, like for like sales, like for like, comparable restaurant sales, comparable growth, comp growth, comparable revenue, same store revenue',
    short: 'comps, comp, SSS, LFL',
  },
  { name: 'net interest income', short: 'NII' },
  { name: 'fee income', also: 'noninterest income, non interest income, fee revenue' },
  {
    name: 'premiums',
    also: 'net premiums earned, earned premiums, written premiums, gross written premiums, net written premiums, premium growth',
    short: 'GWP, NPW',
  },
  {
    name: 'bookings',
    also: 'net bookings, orders, new orders, order intake, net new orders, billings, net new business, orders received',
  },
  {
    name: 'backlog',
    also: 'order backlog, order book, orderbook, remaining performance obligations, contracted not delivered, contracted backlog, funded backlog, unfilled orders',
    short: 'RPO, cRPO',
  },
  { name: 'book to bill', also: 'book to bill ratio' },
  {
    name: 'gross merchandise volume',
    also: 'gross merchandise value, gross bookings, gross transaction value',
    short: 'GMV, GTV, GOV',
  },
  {
    name: 'payment volume',
    also: 'total payment volume, purchase volume, processed volume',
    short: 'TPV',
  },
  {
    name: 'average revenue per user',
    also: 'average revenue per account, revenue per user, average revenue per member, revenue per member',
    short: 'ARPU, ARPA',
  },
  {
    name: 'average selling price',
    also: 'average sales price, average price per unit, average unit price',
    short: 'ASP, AUR',
  },
  { name: 'revenue per available room', short: 'RevPAR' },
  { name: 'average daily rate', also: 'room rate', short: 'ADR' },
  // profit
  {
    name: 'gross margin',
    also: 'gross profit margin, gross margin rate, gross profit rate',
    kindOf: 'margin',
  },
  { name: 'gross profit', also: 'gross income' },
  {
    name: 'operating margin',
    also: 'operating profit margin, operating income margin, EBIT margin, EBITA margin, operating margin rate, return on sales',
    short: 'op margin, opm, oper margin',
    kindOf: 'margin',
  },
  {
    name: 'operating income',
    also: 'operating profit, operating earnings, income from operations, operating loss, EBIT, EBITA, segment operating income, segment profit, trading profit',
    short: 'op income, op profit',
  },
  { name: 'EBITDA margin', also: 'EBITDA margins', kindOf: 'margin' },
  {
    name: 'EBITDA',
    also: 'EBITDAR, EBITDAX, OIBDA, earnings before interest taxes depreciation and amortization',
  },
  { name: 'net margin', also: 'net profit margin, net income margin', kindOf: 'margin' },
  {
    name: 'contribution margin',
    also: 'segment margin, restaurant level margin, restaurant margin, four wall margin',
    kindOf: 'margin',
  },
  { name: 'margin', also: 'profit margin, profitability' },
  {
    name: 'pretax income',
    also: 'pretax profit, income before taxes, income before income taxes, profit before tax, pre tax income, pre tax earnings, pretax earnings',
    short: 'PBT',
  },
  {
    name: 'net income',
    also: 'net profit, net earnings, net loss, profit after tax, net operating income after tax',
    short: 'bottom line',
  },
  { name: 'profit', also: 'profits, income, earnings' },
  {
    name: 'earnings per share',
    also: 'EPS, diluted EPS, diluted earnings per share, earnings per diluted share, income per share, net income per diluted share, net income per share, loss per share, per diluted share, operating EPS',
    ofWhole: true,
  },
  {
    name: 'funds from operations',
    also: 'FFO, AFFO, FFO per share, core FFO, normalized FFO',
    ofWhole: true,
  },
  { name: 'net operating income', also: 'property NOI', short: 'NOI' },
  {
    name: 'same property net operating income',
    also: 'same store net operating income, same property NOI, same store NOI, cash NOI, same center NOI',
    short: 'ss NOI',
  },
  { name: 'net investment income', also: 'investment income' },
];
