/** A figure that companies report or analysts ask for. */
export interface MeasureNames {
  /** Its usual name, in full. */
  readonly name: string;
  /** Other names in full, between commas. */
  readonly also?: string;
  /** Names that only those of the trade use: a question with one is searched by the usual name too. */
  readonly short?: string;
  /** The measure that this is a kind of: "margin" asked for is met by an operating margin. */
  readonly kindOf?: string;
  /** Told of whole companies alone: a segment has no tax rate. */
  readonly ofWhole?: true;
}

/**
 * The measures of earnings calls with the names under which executives and analysts speak of them. Of names that overlap the
 * longest is read: "cost of sales" is no sales. A name in the plural is read in the singular too.
 */
export const MEASURES: readonly MeasureNames[] = [
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

/** Phrases with a measure's words that are none of it. */
export const NO_MEASURES =
  'sales force, sales team, sales people, sales cycle, sales channel, sales organization, sales rep, sales leader, sales pipeline, sales office, sales kit, earnings call, earnings release, earnings conference call, earnings presentation, earnings material, earnings announcement, earnings deck, earnings season, earnings power, price target, share price, stock price, cash register, production facility, production line, income tax, orders of magnitude, in order, head of sales, vice president of sales, point of sale, market volume, margin of error, cash flow statement, volume 1, market price, staff writer, interest income, at the market, members of the team, board members, team members, team member, family members';
