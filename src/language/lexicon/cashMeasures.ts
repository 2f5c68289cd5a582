import type { MeasureNames } from './measureNames.js';

/** Cash and the balance sheet. */
export const CASH_MEASURES: readonly MeasureNames[] = [
  // cash and balance sheet
  {
    name: 'free cash flow',
    also: 'levered free cash flow, unlevered free cash flow, free cash flow generation',
    short: 'FCF',
    ofWhole: true,
  },
  {
    name: 'free cash flow conversion',
    also: 'cash conversion, cash flow conversion, cash conversion ratio',
    ofWhole: true,
  },
  {
    name: 'operating cash flow',
    also: 'cash flow from operations, cash from operations, cash flow from operating activities, cash provided by operating activities, cash generated from operations, net cash from operations, cash from operating activities, cash provided by operations, cash flow generated from operations',
    short: 'OCF',
    ofWhole: true,
  },
  { name: 'cash flow', also: 'cash generation', ofWhole: true },
  {
    name: 'capital expenditures',
    also: 'capital expenditure, capital spending, capital spend, capital investment, capital expense, investment in property, purchases of property and equipment, capital program, capital budget',
    short: 'capex, cap ex',
    ofWhole: true,
  },
  {
    name: 'share repurchases',
    also: 'share repurchase, stock repurchase, repurchase, stock buyback, share buyback, repurchase of shares, repurchase program, repurchased shares, buying back stock, buy back shares, repurchases of common stock, repurchased',
    short: 'buyback, buy back',
    ofWhole: true,
  },
  {
    name: 'dividend',
    also: 'dividends, dividend per share, common dividend, quarterly dividend, cash dividend',
    ofWhole: true,
  },
  {
    name: 'cash returned to shareholders',
    also: 'capital return, capital returned, returned to shareholders, returned to shareowners, shareholder returns',
    ofWhole: true,
  },
  {
    name: 'cash',
    also: 'cash and cash equivalents, cash balance, cash on hand, cash and equivalents, cash position, cash and investments, cash and marketable securities',
    ofWhole: true,
  },
  {
    name: 'liquidity',
    also: 'total liquidity, available liquidity, borrowing capacity, availability under our revolver',
    ofWhole: true,
  },
  {
    name: 'debt',
    also: 'total debt, gross debt, long term debt, borrowings, outstanding debt',
    ofWhole: true,
  },
  { name: 'net debt', ofWhole: true },
  {
    name: 'leverage',
    also: 'net leverage, leverage ratio, net leverage ratio, debt to EBITDA, net debt to EBITDA, net debt to adjusted EBITDA, net debt to capital, debt to capital',
    ofWhole: true,
  },
  { name: 'working capital', also: 'net working capital, trade working capital', short: 'NWC' },
  {
    name: 'inventory',
    also: 'inventories, inventory level, inventory balance, merchandise inventory',
  },
  { name: 'days sales outstanding', short: 'DSO', ofWhole: true },
  { name: 'accounts receivable', also: 'receivables, trade receivables' },
  { name: 'deferred revenue', also: 'contract liabilities, unearned revenue' },
  {
    name: 'return on invested capital',
    also: 'return on capital, return on capital employed',
    short: 'ROIC, ROCE',
    ofWhole: true,
  },
  {
    name: 'return on equity',
    also: 'return on tangible common equity, core return on equity, operating return on equity',
    short: 'ROE, ROTCE',
    ofWhole: true,
  },
  { name: 'return on assets', short: 'ROA', ofWhole: true },
  {
    name: 'book value per share',
    also: 'tangible book value, book value',
    short: 'TBV, BVPS',
    ofWhole: true,
  },
  {
    name: 'share count',
    also: 'shares outstanding, diluted shares, diluted share count, weighted average shares, average shares',
    ofWhole: true,
  },
];
