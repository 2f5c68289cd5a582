import { type Html, html } from '../../server/html.js';
import type {
  Content,
  MediaTypeObject,
  OperationObject,
  ParameterObject,
  ResponseObject,
} from '../openApi.js';
import type { JsonSchema } from '../operation.js';
import { inWords } from './inWords.js';
import { showFields, showType } from './schemaView.js';

/** One operation: what it takes, an example of it, and what it answers. */
export const showOperation = (
  method: string,
  path: string,
  {
    operationId,
    summary,
    description,
    security,
    parameters,
    requestBody,
    responses,
  }: OperationObject,
): Html =>
  html`<article id="${operationId}">
<h3>${summary}</h3>
<p class="address"><b>${method.toUpperCase()}</b> <code>${path}</code></p>
<p class="soft small">${keyFor(security)}</p>
${description ? html`<p>${inWords(description)}</p>` : null}
${parameters ? html`<h4>Parameters</h4>\n${showFields(asObject(parameters))}` : null}
${requestBody ? showBody(requestBody) : null}
<h4>Answers</h4>
<dl>
${Object.entries(responses).map(([status, response]) => showResponse(status, response))}</dl>
</article>
`;

function keyFor(security: readonly object[]): string {
  if (security.length === 0) return 'Needs no key';
  const isOptional = security.some((scheme) => Object.keys(scheme).length === 0);
  return isOptional ? 'Needs a key where the server has keys' : 'Always needs a key that may add';
}

/** Parameters are shown as the fields of an object. */
const asObject = (parameters: readonly ParameterObject[]): JsonSchema => ({
  required: parameters.filter(({ required }) => required).map(({ name }) => name),
  properties: Object.fromEntries(
    parameters.map(({ name, schema, description }) => [
      name,
      { ...schema, ...(description ? { description } : {}) },
    ]),
  ),
});

const showBody = ({ description, content }: NonNullable<OperationObject['requestBody']>): Html =>
  html`<h4>Body</h4>
${description ? html`<p>${inWords(description)}</p>` : null}
<p>${showContent(content)}</p>
${Object.values(content).map(({ example }) =>
  example === undefined
    ? html``
    : html`<pre tabindex="0"><code>${JSON.stringify(example, null, 2)}</code></pre>`,
)}`;

const showResponse = (status: string, { description, content = {} }: ResponseObject): Html =>
  html`<dt>${status === 'default' ? 'else' : status}</dt>
<dd><p>${inWords(description)}</p><p class="soft">${showContent(content)}</p>${Object.values(content).map(showEvents)}</dd>
`;

const showContent = (content: Content): Html =>
  html`${Object.entries(content).map(
    ([type, { schema }]) =>
      html`<span class="type"><code>${type}</code>${schema && schema.type !== 'string' ? html` ${showType(schema)}` : null}</span> `,
  )}`;

const showEvents = ({ 'x-events': events }: MediaTypeObject): Html =>
  events
    ? html`<ul>${Object.entries(events).map(([name, schema]) => html`<li><code>event: ${name}</code> ${showType(schema)}</li>`)}</ul>`
    : html``;
