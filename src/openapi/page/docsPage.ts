import { type Html, html } from '../../server/html.js';
import type { OpenApiDocument } from '../openApi.js';
import { inWords } from './inWords.js';
import { showOperation } from './operationView.js';
import { showSchema } from './schemaView.js';

const STYLES = ['tokens', 'base', 'docs'];

/** The document for people: one page without a script, which loads the styles of this server alone. */
export const docsPage = ({ info, tags, paths, components }: OpenApiDocument): Html => {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  const groups = tags.map(({ name }) => ({
    name,
    members: operations.filter(({ operation }) => operation.tags.includes(name)),
  }));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title}: the HTTP API</title>
<link rel="icon" href="assets/onrecord.svg" type="image/svg+xml">
${STYLES.map((name) => html`<link rel="stylesheet" href="assets/web/styles/${name}.css">\n`)}</head>
<body>
<main>
<header>
<p><a href="./">${info.title}</a></p>
<h1>The HTTP API</h1>
<p>${info.summary}. Version ${info.version}; for programs: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<p>${inWords(info.description)}</p>
<p>Where the server has keys, send one as <code>Authorization: Bearer KEY</code>.</p>
</header>
<nav aria-label="Contents">
${groups.map(
  ({ name, members }) => html`<details open><summary>${name}</summary><ul>
${members.map(
  ({ method, path, operation }) =>
    html`<li><a href="#${operation.operationId}"><b>${method.toUpperCase()}</b> ${path}</a></li>\n`,
)}</ul></details>
`,
)}</nav>
${groups.map(
  ({ name, members }) => html`<section>
<h2>${name}</h2>
${members.map(({ method, path, operation }) => showOperation(method, path, operation))}</section>
`,
)}<section>
<h2>Schemas</h2>
${Object.entries(components.schemas).map(([name, schema]) => showSchema(name, schema))}</section>
</main>
</body>
</html>
`;
};
