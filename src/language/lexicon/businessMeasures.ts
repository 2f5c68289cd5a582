import type { MeasureNames } from './measureNames.js';

/** Banks, insurers and managers of money; customers, people and volumes. */
export const BUSINESS_MEASURES: readonly MeasureNames[] = [
  // banks, insurers, managers of money
  { name: 'net interest margin', short: 'NIM', kindOf: 'margin', ofWhole: true },
  {
    name: 'loans',
    also: 'total loans, average loans, loan growth, loan balances, period end loans',
  },
  { name: 'deposits', also: 'total deposits, average deposits, deposit growth' },
  {
    name: 'net charge offs',
    also: 'net charge off ratio, charge offs, net charge off rate',
    short: 'NCO, NCOs',
  },
  {
    name: 'provision for credit losses',
    also: 'credit loss provision, provision expense, allowance for credit losses, loan loss provision, loan loss reserve',
    short: 'PCL, ACL',
  },
  {
    name: 'nonperforming assets',
    also: 'non performing assets, nonperforming loans, non performing loans',
    short: 'NPA, NPL, NPLs',
  },
  {
    name: 'capital ratio',
    also: 'CET1 ratio, common equity tier 1 ratio, tier 1 ratio',
    short: 'CET1',
    ofWhole: true,
  },
  { name: 'efficiency ratio', ofWhole: true },
  { name: 'combined ratio', also: 'underlying combined ratio, accident year combined ratio' },
  {
    name: 'loss ratio',
    also: 'medical loss ratio, medical care ratio, medical cost ratio, benefit ratio, benefits ratio, total benefit ratio, benefit expense ratio',
    short: 'MLR, MCR',
  },
  { name: 'expense ratio', also: 'SG&A expense ratio' },
  { name: 'catastrophe losses', also: 'cat losses, catastrophe loss, cat load' },
  {
    name: 'assets under management',
    also: 'assets under administration, client assets',
    short: 'AUM, AUA',
  },
  { name: 'net flows', also: 'net inflows, net outflows, net new assets, organic asset growth' },
  // customers, people, volumes
  {
    name: 'headcount',
    also: 'number of employees, employees, employee count, workforce, staff, full time employees',
    short: 'FTE, FTEs',
    ofWhole: true,
  },
  {
    name: 'customers',
    also: 'customer count, number of customers, total customers, customer base, active customers',
  },
  {
    name: 'subscribers',
    also: 'paid subscribers, subscriber count, net adds, net additions, subscriber additions, paid net additions, members, memberships',
    short: 'subs',
  },
  {
    name: 'monthly active users',
    also: 'daily active users, active users',
    short: 'MAU, DAU, MAUs, DAUs',
  },
  { name: 'churn', also: 'churn rate, customer churn, attrition, attrition rate' },
  {
    name: 'retention',
    also: 'retention rate, net retention, net revenue retention, gross retention, net dollar retention, renewal rate, client retention, dollar based net retention, net expansion rate, wallet retention',
    short: 'NRR, GRR, NDR, DBNRR',
  },
  { name: 'occupancy', also: 'occupancy rate, leased rate, percent leased' },
  {
    name: 'volume',
    also: 'volumes, unit volume, unit volumes, organic volume, volume growth, tonnage',
  },
  { name: 'production', also: 'production volume, average production, output' },
  {
    name: 'shipments',
    also: 'units shipped, unit shipments, deliveries, wholesale shipments, units sold, unit sales, registrations',
  },
  {
    name: 'price',
    also: 'pricing, price increase, price realization, net price, price cost, net pricing, price increases',
  },
  {
    name: 'traffic',
    also: 'customer traffic, transactions, transaction growth, guest count, store traffic, foot traffic',
  },
  {
    name: 'average ticket',
    also: 'average order value, ticket, average check, basket size',
    short: 'AOV',
  },
  {
    name: 'store count',
    also: 'number of stores, store openings, new stores, new store openings, net new stores, unit growth, net unit growth, locations, rooms growth, net rooms growth',
  },
  { name: 'market share', also: 'share of market, share gain, share gains' },
  { name: 'utilization', also: 'utilization rate, capacity utilization' },
  {
    name: 'foreign exchange impact',
    also: 'currency impact, foreign currency impact, currency headwind, currency tailwind, FX impact, FX headwind, FX tailwind, foreign exchange headwind, foreign exchange tailwind, impact of foreign currency, impact of currency, currency translation',
  },
];
