import { reportFault, start } from '../src/main.js';

start(process.env, (line) => console.log(line)).catch((error: unknown) => {
  reportFault(error);
  process.exit(1); // threads of the encoder may be waiting
});
