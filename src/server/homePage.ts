import type { RequestHandler } from 'express';
import { html } from './html.js';
import { sendPage } from './page.js';

/** `GET /`: what this is, and where its doors are. */
export const showHome: RequestHandler = (_request, response) => {
  sendPage(response, { title: 'OnRecord', root: '', main: MAIN });
};

const MAIN = html`<h1>OnRecord</h1>
<p>Answers questions about earnings calls. Every sentence of an answer stands on the exact words that were said, with a
link to them that keeps working.</p>
<h2>Ask</h2>
<pre><code>curl -s -X POST -H 'Content-Type: application/json' \\
  -d '{"question": "How fast did AWS grow?"}' <i>this address</i>/api/chat</code></pre>
<p>With <code>Accept: text/event-stream</code> the answer comes as it is made.</p>
<h2>Look up</h2>
<ul>
<li><a href="api/calls"><code>GET /api/calls</code></a>: the calls that can be asked about</li>
<li><code>GET /api/calls/<i>id</i></code>: one call with its statements; <code>/source</code> after it: its text</li>
<li><code>GET /api/search?q=<i>words</i></code>: the passages that fit, without an answer</li>
<li><code>GET /api/statements/<i>id</i></code>: one statement in its place</li>
<li><code>GET /c/<i>id</i></code>: its permanent page; <code>/c/<i>id</i>..<i>id</i></code>: some neighbours as one quote</li>
<li><code>GET /api/statements/<i>id</i>?format=record</code>: a record of it that can be checked offline</li>
<li><a href="readyz"><code>GET /readyz</code></a>: what is served; <a href="healthz"><code>GET /healthz</code></a>: alive</li>
</ul>`;
