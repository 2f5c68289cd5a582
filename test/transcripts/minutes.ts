/** Invented minutes in the shape of Dolphin Research's, with everything that is no statement around them. */
export const MINUTES = `Acme (Minutes): Anvils will get lighter

The following is compiled by Dolphin Research$Acme(ACME.US) 2031 Q2 Earnings Call Minutes. Nothing here was said.
I. Review of Core Financial Data

II. Detailed Information from the Earnings Call
2.1 Key Statements and Strategic Outlook from Executives
1. Anvil Business
Growth Trend: Anvils grew 20.2% in the U.S. and abroad. Costs fell.
Supply: Iron is short.
2. Research:
We test in Washington D.C. each day.
2.2 Q&A
Q: How light will anvils get? And when?
A: Half as heavy by 2033. That is: far lighter.
Customers asked for it.
Q: And the price?
Will it rise?
A: No.
<End of Text>
Risk Disclosure and Statement of this Article: Dolphin Research Disclaimer. It was never said.
`;
