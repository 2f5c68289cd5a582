import { type Html, html } from '../../server/html.js';
import type { JsonSchema } from '../operation.js';
import { inWords } from './inWords.js';

/** The place of a named schema on the page. */
export const anchorOf = (name: string): string => `schema-${name}`;

/** A named schema, where links to it lead. */
export const showSchema = (name: string, schema: JsonSchema): Html =>
  html`<article id="${anchorOf(name)}"><h3>${name}</h3>
${schema.description ? html`<p>${inWords(schema.description)}</p>` : null}
${showFields(schema)}
</article>
`;

/** The fields of an object, each with its type; of anything else the type. */
export function showFields(schema: JsonSchema): Html {
  const { properties, required = [] } = schema;
  if (!properties) return html`<p>${showType(schema)}</p>`;
  const rows = Object.entries(properties).map(([name, field]) =>
    showField(name, field, required.includes(name)),
  );
  return html`<div class="table"><table>
<thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${rows}</tbody></table></div>`;
}

function showField(name: string, field: JsonSchema | boolean, isRequired: boolean): Html {
  const schema = typeof field === 'boolean' ? {} : field;
  return html`<tr><th scope="row"><code>${name}</code>${isRequired ? null : html` <small>optional</small>`}</th>
<td>${showType(schema)}</td><td>${inWords(meaningOf(schema))}</td></tr>
`;
}

/** What a schema says of a value, in a word or two; a named one as a link to it. */
export function showType(schema: JsonSchema): Html {
  const named = /^#\/components\/schemas\/(.+)$/.exec(schema.$ref ?? '')?.[1];
  if (named) return html`<a href="#${anchorOf(named)}">${named}</a>`;
  const options = (schema.anyOf ?? schema.oneOf)?.filter((one) => typeof one === 'object');
  if (options) return join(options.map(showType), ' or ');
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum)
    return join(
      schema.enum.map((one) => html`<code>${String(one)}</code>`),
      ', ',
    );
  if (schema.type === 'array') return html`list of ${showItems(schema.items)}`;
  return html`${[schema.type ?? 'anything'].flat().join(' or ')}`;
}

function showItems(items: JsonSchema['items']): Html {
  const one = Array.isArray(items) ? items[0] : items;
  return typeof one === 'object' ? showType(one) : html`anything`;
}

const join = (parts: readonly Html[], between: string): Html =>
  html`${parts.map((part, at) => (at === 0 ? part : html`${between}${part}`))}`;

/** Its description, and the bounds that the server refuses it outside of. */
function meaningOf(schema: JsonSchema): string {
  const { description, minimum, maximum, minLength, maxLength, maxItems, default: usual } = schema;
  const bounds = [
    minimum !== undefined && maximum !== undefined ? `${minimum} to ${maximum}` : null,
    maxLength === undefined ? null : `${minLength ?? 0} to ${maxLength} characters`,
    maxItems === undefined ? null : `at most ${maxItems}`,
    usual === undefined ? null : `else \`${JSON.stringify(usual)}\``,
  ].filter((bound) => bound !== null);
  return [description, bounds.join('; ')].filter(Boolean).join('. ');
}
