import type { MeasureNames } from './measureNames.js';

/** Costs. */
export const COST_MEASURES: readonly MeasureNames[] = [
  // costs
  {
    name: 'cost of revenue',
    also: 'cost of sales, cost of goods sold, cost of goods, product cost',
    short: 'COGS',
  },
  {
    name: 'operating expenses',
    also: 'operating costs, operating expenditure, total expenses, noninterest expense, non interest expense, adjusted expenses, total operating expenses, total costs and expenses',
    short: 'opex, op ex',
  },
  {
    name: 'selling general and administrative expenses',
    also: 'selling general and administrative, selling and administrative expenses, selling administrative and general expenses, overhead, overhead costs',
    short: 'SG&A, SGA, SAG',
  },
  {
    name: 'general and administrative expenses',
    also: 'general and administrative, administrative expenses, corporate expenses, corporate expense, corporate costs, general corporate expense',
    short: 'G&A',
  },
  {
    name: 'research and development',
    also: 'R&D, R&D expenses, research and development expenses, R&D spending, R&D investment',
  },
  {
    name: 'sales and marketing',
    also: 'selling and marketing expenses, marketing expenses, marketing spend, advertising spend, marketing and advertising, sales and marketing expenses, marketing investment',
  },
  {
    name: 'stock based compensation',
    also: 'share based compensation, equity compensation',
    short: 'SBC',
  },
  { name: 'depreciation and amortization', also: 'depreciation, amortization', short: 'D&A, DD&A' },
  {
    name: 'interest expense',
    also: 'net interest expense, interest cost, financing costs',
    ofWhole: true,
  },
  { name: 'tax rate', also: 'effective tax rate, effective rate', short: 'ETR', ofWhole: true },
  {
    name: 'income taxes',
    also: 'income tax expense, tax expense, cash taxes, tax provision',
    ofWhole: true,
  },
  {
    name: 'restructuring costs',
    also: 'restructuring charges, restructuring expenses, restructuring charge',
  },
  { name: 'impairment', also: 'impairment charge, goodwill impairment, write down' },
  { name: 'freight costs', also: 'freight expense, transportation costs, logistics costs' },
  { name: 'labor costs', also: 'labor expense, wage inflation, payroll' },
  {
    name: 'raw material costs',
    also: 'commodity costs, commodity inflation, raw material inflation, input cost inflation, input costs, cost inflation',
  },
  {
    name: 'cost savings',
    also: 'cost reductions, productivity savings, synergies, cost synergies, run rate savings, run rate synergies',
  },
];
