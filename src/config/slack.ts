import { KEY } from './models.js';

/** How Slack is known, and this app to Slack. */
export interface SlackSettings {
  readonly signingSecret: string;
  readonly botToken: string;
  /** Where Slack's Web API is, without a trailing slash. */
  readonly apiUrl: string;
}

/** Workspaces of GovSlack live elsewhere: https://slack-gov.com/api. */
export const SLACK_API = 'https://slack.com/api';

/** Slack's tokens say what they are; another one than the bot's is a slip that every call would be refused for. */
export const SLACK_TOKEN = KEY.refine(
  (token) => !/^(xapp|xoxp|xoxa|xoxs)-/.test(token),
  'is not the token of a bot; set the Bot User OAuth Token, which begins with xoxb-',
);

/**
 * What only several settings together show: one of the two is of no use alone.
 * @returns the setting that is missing, with what is wrong
 */
export function slackFaults({
  SLACK_SIGNING_SECRET: secret,
  SLACK_BOT_TOKEN: token,
}: Readonly<Record<string, string | undefined>>): {
  readonly name: string;
  readonly message: string;
}[] {
  if ((secret === undefined) === (token === undefined)) return [];
  const [name, other] = secret
    ? ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET']
    : ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN'];
  return [{ name, message: `is not set, and ${other} is; set both, or none for no Slack` }];
}
