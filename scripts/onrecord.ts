#!/usr/bin/env node
/** The commands of an installed package: `npx onrecord start`. */
import { existsSync } from 'node:fs';

const COMMANDS = ['start', 'ingest', 'ask', 'mcp', 'verify-record'];
const [command = '', ...args] = process.argv.slice(2);
if (!COMMANDS.includes(command)) {
  console.error(`Use: onrecord <command>, one of: ${COMMANDS.join(', ')}`);
  process.exit(2);
}
if (existsSync('.env')) process.loadEnvFile?.('.env'); // what is set already wins
process.argv = [process.execPath, command, ...args];
await import(`./${command}.js`);
