import { reportFault, startMcp } from '../src/main.js';

startMcp(process.env).then(
  () => process.exit(0), // standard input may be open still
  (error: unknown) => {
    reportFault(error);
    process.exit(1); // threads of the encoder may be waiting
  },
);
