/** Words for a part of a company, as heads of its name: "the Aerospace segment". */
export const PART_HEADS =
  'segment, division, business unit, business, business line, product line, reporting unit, operating unit, region, brand, platform, franchise, banner, product category, unit, group, portfolio, geography, end market, practice, channel';

/** Regions and countries, between commas. */
export const REGIONS =
  'North America, North American, South America, Latin America, Latin American, Americas, Europe, European, EMEA, Asia, Asia Pacific, APAC, Asian, Greater China, China, Chinese, Japan, Japanese, India, Indian, Middle East, Africa, Australia, Canada, Canadian, Mexico, Mexican, Brazil, Brazilian, Germany, German, France, French, United Kingdom, UK, Britain, British, Italy, Spain, Korea, South Korea, Taiwan, Russia, Turkey, Southeast Asia, Nordics, Benelux, ASEAN, international, international markets, internationally, domestic, domestically, overseas, United States, U.S, USA, rest of world, emerging markets, developed markets, Puerto Rico, Hong Kong, LatAm, Western Europe, Eastern Europe, Central America, Israel, Ireland, New Zealand, Switzerland, Gulf of Mexico, Texas, California, Florida, Permian, Midwest, West Coast, East Coast, Northeast, Southeast';

/** What says that a figure is of the whole company. */
export const WHOLE =
  'consolidated, total company, company wide, companywide, enterprise, group revenue, group sales, overall company, firm wide, total revenue, total sales, total net sales, total net revenue, consolidated basis, company as a whole, companys overall, overall revenue, overall sales, group operating profit, group level, corporate level, total organic, enterprise wide, all segments, whole company, our total, total adjusted, total operating, overall';
