import type { ClaimVerdict } from '../../src/reports/report.js';

/** What a report says of one call, claim by claim, and what an editor with the transcript at hand would say of each. */
export interface TruthSection {
  readonly heading: string;
  readonly claims: readonly (readonly [claim: string, truth: ClaimVerdict])[];
}

/** Claims about real calls in words of our own; quotations are short. */
export const TRUTH: readonly TruthSection[] = [
  {
    heading: 'Microsoft, fiscal Q1 2026',
    claims: [
      ['Microsoft Cloud revenue was $49.1 billion, up 26%.', 'supported'],
      ['Microsoft Cloud revenue was $51.1 billion, up 26%.', 'altered'],
      ['Commercial RPO rose more than 50% to nearly $400 billion.', 'supported'],
      ['Commercial RPO fell more than 50% to nearly $400 billion.', 'altered'],
      ['OpenAI has contracted an additional $250 billion of Azure services.', 'supported'],
      ['OpenAI has contracted an additional $350 billion of Azure services.', 'altered'],
      ['Total AI capacity will increase by over 80% this year.', 'supported'],
      ['Total AI capacity will increase by over 60% this year.', 'altered'],
      ['GitHub Copilot now has over 26 million users.', 'supported'],
      ['GitHub Copilot now has over 36 million users.', 'altered'],
      ['GitHub is home to more than 180 million developers.', 'supported'],
      ['The Phi models have been downloaded over 60 million times.', 'supported'],
      ['The Phi models have been downloaded over 90 million times.', 'altered'],
      ['The model and product IP rights were extended through 2032.', 'supported'],
      ['The model and product IP rights were extended through 2035.', 'altered'],
      ['PwC added 155,000 seats in the quarter.', 'supported'],
      [
        'Lloyds deployed 30,000 seats, which saves each employee 46 minutes a day on average.',
        'supported',
      ],
      ['Xbox hardware margins came to 12%.', 'unchecked'],
      ['The dividend will be raised by 10% in December.', 'unchecked'],
      ['Satya Nadella said that "GitHub Copilot is the most popular AI pair programmer".', 'exact'],
      [
        'Amy Hood said that "GitHub Copilot is the most popular AI pair programmer".',
        'exact_elsewhere',
      ],
      [
        '"GitHub Copilot is the least popular AI pair programmer now with over 26 million users," Nadella said.',
        'altered',
      ],
    ],
  },
  {
    heading: 'NVIDIA fiscal Q3 2026',
    claims: [
      ['NVIDIA delivered revenue of $57 billion, up 62%.', 'supported'],
      ['NVIDIA delivered revenue of $47 billion, up 62%.', 'altered'],
      ['Data center revenue increased 66% year-over-year.', 'supported'],
      ['Data center revenue declined 66% year-over-year.', 'altered'],
      ['Data center revenue increased 76% year-over-year.', 'altered'],
      ['Compute grew 56% year-over-year, driven by the GB300 ramp.', 'supported'],
      ['Compute grew 46% year-over-year, driven by the GB300 ramp.', 'altered'],
      ['The Hopper platform recorded about $2 billion in revenue in Q3.', 'supported'],
      ['The Hopper platform recorded about $3 billion in revenue in Q3.', 'altered'],
      ['H20 sales were approximately $50 million.', 'supported'],
      ['H20 sales were approximately $500 million.', 'altered'],
      ['Rubin is on track to ramp in the second half of 2026.', 'supported'],
      ['Rubin is on track to ramp in the second half of 2027.', 'altered'],
      [
        'There is visibility to $0.5 trillion of Blackwell and Rubin revenue through calendar 2026.',
        'supported',
      ],
      ['The automotive unit has 3,000 engineers.', 'unchecked'],
      [
        '"The Rubin platform is on track to ramp in the second half of 2026," Colette Kress said.',
        'exact',
      ],
      [
        '"The Rubin platform is not on track to ramp in the second half of 2026," Colette Kress said.',
        'altered',
      ],
      [
        'Jensen Huang: "We are moving our whole wafer allocation to a second island foundry."',
        'not_found',
      ],
    ],
  },
  {
    heading: 'Home Depot Q2 2024',
    claims: [
      ['Sales were $43.2 billion, an increase of 0.6% from a year earlier.', 'supported'],
      ['Sales were $45.2 billion, an increase of 0.6% from a year earlier.', 'altered'],
      ['Comp sales declined 3.3%.', 'supported'],
      ['Comp sales rose 3.3%.', 'altered'],
      ['SRS contributed $1.3 billion of sales.', 'supported'],
      ['Adjusted diluted earnings per share were $4.67.', 'supported'],
      ['Adjusted diluted earnings per share were $4.97.', 'altered'],
      ['Gross margin was about 33.4%, up 40 basis points.', 'supported'],
      ['Gross margin was about 33.4%, up 60 basis points.', 'altered'],
      ['Operating margin was 15.1%, against 15.4% a year before.', 'supported'],
      ['Operating margin was 16.1%, against 15.4% a year before.', 'altered'],
      ['Comp transactions decreased 2.2% and the average ticket 1.3%.', 'supported'],
      ['Big-ticket transactions over $1,000 were down 5.8%.', 'supported'],
      ['Big-ticket transactions over $1,000 were up 5.8%.', 'altered'],
      ['The company has about 17% market share.', 'supported'],
      ['The company has about 27% market share.', 'altered'],
      ['Tool rental now earns $900 million a year.', 'unchecked'],
      ['The CEO noted that "our U.S. stores had negative comps of 3.6%".', 'exact'],
      ['The CEO noted that "our U.S. stores had negative comps of 2.6%".', 'altered'],
    ],
  },
  {
    heading: 'Crocs Q4 2024',
    claims: [
      ['Revenue grew 4% in 2024 to $4.1 billion.', 'supported'],
      ['Revenue grew 6% in 2024 to $4.1 billion.', 'altered'],
      ['Adjusted gross margins were 58.8%.', 'supported'],
      ['Adjusted gross margins were 56.8%.', 'altered'],
      ['The Crocs brand had revenues of $3.3 billion, growing 10%.', 'supported'],
      ['Sandals represent 13% of the sales mix.', 'supported'],
      ['Sandals represent 23% of the sales mix.', 'altered'],
      ['Clogs made up 75% of the sales mix.', 'supported'],
      ['China grew 64%.', 'supported'],
      ['China shrank 64%.', 'altered'],
      ['The company paid down $323 million of debt.', 'supported'],
      ['Warranty costs were $12 million.', 'unchecked'],
    ],
  },
  {
    heading: 'Amazon Q2 2025',
    claims: [
      ['AWS grew 17.5% year over year.', 'supported'],
      ['AWS grew 20.2% year over year.', 'altered'],
      ['AWS has an annualized run rate of over $123 billion.', 'supported'],
      ['AWS has an annualized run rate of over $132 billion.', 'altered'],
      ['Operating income was $19.2 billion, up 31%.', 'supported'],
      ['Operating income was $19.2 billion, down 31%.', 'altered'],
      ['Advertising brought in $15.7 billion, growing 22%.', 'supported'],
      ['Advertising brought in $15.7 billion, growing 32%.', 'altered'],
      ['DeepFleet improves robot travel efficiency by 10%.', 'supported'],
      ['DeepFleet improves robot travel efficiency by 15%.', 'altered'],
      ['There are over 2 million sellers in the marketplace.', 'supported'],
      [
        'Same-day delivery will reach more than 4,000 smaller cities, towns and rural communities by the end of the year.',
        'supported',
      ],
      ['The Kuiper factory employs 3,500 people.', 'unchecked'],
    ],
  },
  {
    heading: 'Amazon Q3 2025',
    claims: [
      ['AWS grew 20.2% year over year.', 'supported'],
      ['AWS grew 17.5% year over year.', 'altered'],
      ['Product selection rose 14% since the last quarter.', 'supported'],
      ['Product selection fell 14% since the last quarter.', 'altered'],
      ['Third-party sellers reached a 62% share, up 200 basis points.', 'supported'],
      ['Third-party sellers reached a 62% share, up 300 basis points.', 'altered'],
      ['Rufus should bring over $10 billion in annual incremental sales.', 'supported'],
      ['Kuiper has more than 150 satellites.', 'supported'],
      ['Kuiper has more than 250 satellites.', 'altered'],
      ['Transform has saved customers 700,000 hours of manual work.', 'supported'],
      [
        'Fresh same-day delivery reaches 1,000 cities and will reach 2,300 by the end of the year.',
        'supported',
      ],
      ['Grocery sales exceeded $100 billion in the past 12 months.', 'supported'],
      ['Grocery sales exceeded $150 billion in the past 12 months.', 'altered'],
      ['Free cash flow was $14.8 billion.', 'unchecked'],
    ],
  },
  {
    heading: 'Apple fiscal Q4 2025',
    claims: [
      ['Revenue was $102.5 billion, up 8% from a year ago.', 'supported'],
      ['Revenue was $102.5 billion, up 18% from a year ago.', 'altered'],
      ['Services reached a record of $28.8 billion, growing 15%.', 'supported'],
      ['Mac revenue was $8.7 billion, up 13%.', 'supported'],
      ['Mac revenue was $9.7 billion, up 13%.', 'altered'],
      ['Wearables, Home and Accessories revenue was $9 billion.', 'supported'],
      ['Earnings per share were $1.85.', 'supported'],
      ['Earnings per share were $1.95.', 'altered'],
      ['Vision Pro sold 400,000 units.', 'unchecked'],
      ['Tim Cook said "Services achieved an all-time revenue record of $28.8 billion".', 'exact'],
    ],
  },
];

/** Written after everything was tuned, and scored once before anything was changed for them. */
export const UNSEEN: readonly TruthSection[] = [
  {
    heading: 'Snowflake fiscal Q4 2024',
    claims: [
      ['Product revenue grew 38% in fiscal 2024, to $2.67 billion.', 'supported'],
      ['Product revenue grew 48% in fiscal 2024, to $2.67 billion.', 'altered'],
      ['Adjusted free cash flow was $810 million.', 'supported'],
      ['Adjusted free cash flow was $910 million.', 'altered'],
      ['The adjusted free cash flow margin was 42%.', 'supported'],
      ['The product margin of 78% was up about 300 basis points.', 'supported'],
      ['The product margin of 78% was down about 300 basis points.', 'altered'],
      [
        'The company guides to first-quarter product revenue between $745 million and $750 million.',
        'supported',
      ],
      [
        'The company guides to first-quarter product revenue between $765 million and $770 million.',
        'altered',
      ],
      ['Full-year product revenue should reach about $3.25 billion, growing 22%.', 'supported'],
      ['Full-year product revenue should reach about $3.55 billion, growing 22%.', 'altered'],
      ['Professional services revenue grew 38%.', 'unchecked'],
      ['Employee turnover was 12%.', 'unchecked'],
      [
        '"We have approximately $1.4 billion remaining under our original authorization of $2 billion," said Mike Scarpelli.',
        'exact',
      ],
      [
        '"We have approximately $1.4 billion remaining under our original authorization of $3 billion," said Mike Scarpelli.',
        'altered',
      ],
      [
        '"We have approximately $1.4 billion remaining under our original authorization," said Frank Slootman.',
        'exact_elsewhere',
      ],
    ],
  },
  {
    heading: 'Microsoft fiscal Q2 2025',
    claims: [
      ['Microsoft Cloud surpassed $40 billion in revenue for the first time, up 21%.', 'supported'],
      ['Microsoft Cloud surpassed $40 billion in revenue for the first time, up 31%.', 'altered'],
      ['The annual revenue run rate of the AI business surpassed $13 billion.', 'supported'],
      ['The annual revenue run rate of the AI business surpassed $23 billion.', 'altered'],
      ['Operating income increased 17%.', 'supported'],
      ['Operating income decreased 17%.', 'altered'],
      ['Operating income increased 27%.', 'altered'],
      ['GitHub is home to 150 million developers.', 'supported'],
      ['GitHub is home to 180 million developers.', 'altered'],
      [
        'Indiana Jones and the Great Circle has been played by more than 4 million people.',
        'supported',
      ],
      ['LinkedIn comments rose 37% year over year.', 'supported'],
      ['LinkedIn comments fell 37% year over year.', 'altered'],
      ['Surface Hub sales doubled.', 'unchecked'],
      ['Office rents rose 21%.', 'unchecked'],
    ],
  },
  {
    heading: 'EOG Resources Q2 2024',
    claims: [
      [
        'EOG earned $1.8 billion of adjusted net income and generated $1.4 billion of free cash flow.',
        'supported',
      ],
      [
        'EOG earned $2.8 billion of adjusted net income and generated $1.4 billion of free cash flow.',
        'altered',
      ],
      ['It paid a dividend of $0.91 per share.', 'supported'],
      ['It paid a dividend of $0.81 per share.', 'altered'],
      ['Rig and frac prices are down 15% to 20% since the middle of last year.', 'supported'],
      ['Rig and frac prices are up 15% to 20% since the middle of last year.', 'altered'],
      ['The company employs 2,900 people in Houston.', 'unchecked'],
    ],
  },
  {
    heading: 'Intel Q1 2020',
    claims: [
      ['Revenue was $19.8 billion, up 23% from a year before.', 'supported'],
      ['Revenue was $19.8 billion, up 33% from a year before.', 'altered'],
      ['The data-centric businesses grew 34%.', 'supported'],
      ['The data-centric businesses grew 44%.', 'altered'],
      ['PC-centric revenue was $9.8 billion, up 14%.', 'supported'],
      ['PC-centric revenue was $9.8 billion, down 14%.', 'altered'],
      ['Data Center Group revenue of $7 billion rose 43%.', 'supported'],
      ['Earnings per share were $1.45.', 'supported'],
      ['The company repurchased $4.2 billion of shares in the quarter.', 'supported'],
      ['The company repurchased $5.2 billion of shares in the quarter.', 'altered'],
      ['Mobileye lost $40 million.', 'unchecked'],
      [
        'George Davis said that "Data Center Group revenue of $7 billion was up 43% from the prior year".',
        'exact',
      ],
    ],
  },
  {
    heading: 'Amazon Q4 2025',
    claims: [
      ['AWS growth accelerated to 24%, the fastest in 13 quarters.', 'supported'],
      ['AWS growth slowed to 24%, the slowest in 13 quarters.', 'altered'],
      ['AWS growth accelerated to 26%.', 'altered'],
      ['Amazon has landed over 1.4 million Trainium2 chips.', 'supported'],
      ['Amazon has landed over 2.4 million Trainium2 chips.', 'altered'],
      ['Graviton is growing more than 50% year-over-year.', 'supported'],
      ['Worldwide operating income was $25 billion.', 'supported'],
      ['Worldwide operating income was $27 billion.', 'altered'],
      ['Advertising generated $21.3 billion, growing 22%.', 'supported'],
      ['More than 300 million customers used Rufus last year.', 'supported'],
      ['More than 200 million customers used Rufus last year.', 'altered'],
      ['Rufus cost $300 million to build.', 'unchecked'],
    ],
  },
];

/** The claims as a report with a heading a call. */
export const reportOf = (sections: readonly TruthSection[]): string =>
  sections
    .map(
      ({ heading, claims }) =>
        `## ${heading}\n\n${claims.map(([claim]) => `- ${claim}`).join('\n')}\n`,
    )
    .join('\n');
