/** An invented call. Its list puts Milo Fenn, who runs the foundries, among those who ask. */
export const BRIGHTMOOR = `Brightmoor Tools Inc. (NYSE:BMT) Q2 2031 Earnings Conference Call July 24, 2031 10:00 AM ET

Company Participants

Ruth Calloway - Chief Executive Officer
Ida Marsh - Chief Financial Officer

Conference Call Participants

Owen Tarr - Kestrel Securities
Milo Fenn - Head of Foundries

Operator

Good day, and welcome to the Brightmoor Tools second quarter 2031 earnings call. I will now turn the call over to Ruth Calloway. Please go ahead.

Ruth Calloway

Thank you. Revenue grew 12% to $48 million in the quarter. Our backlog of lathes reached a record $90 million.

Ida Marsh

Gross margin was 41%. Net debt fell to $20 million.

Question-and-Answer Session

Operator

Our first question comes from Owen Tarr with Kestrel Securities. Please go ahead.

Owen Tarr

Thanks. How is demand for lathes developing in Europe?

Ruth Calloway

Demand in Europe is improving. I will let Milo add to that.

Milo Fenn

Our foundry in Leipzig runs at 94% of its capacity. We will add a second furnace in the autumn.

Operator

This concludes the call. Thank you for joining.
`;
