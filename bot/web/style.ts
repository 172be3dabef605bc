import { createHash } from 'node:crypto';

/** The one style of our pages: dark and light, from 320 px on, nothing loaded from anywhere. */
export const style = `
:root { color-scheme: light dark; --ink: #1d2433; --paper: #fbfaf7; --soft: #5a6475; --line: #d8d5cc; --link: #1a4f8b; --help: #fff3e0; --help-line: #b45f06; --card: #ffffff; --accent: #1f4e6b; --on-accent: #fff; --alert: #a3330b; --focus: #0b57d0; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7e9ee; --paper: #171a21; --soft: #a9b2c3; --line: #363c49; --link: #9cc4f5; --help: #2e2416; --help-line: #e6a157; --card: #1f242d; --accent: #a5cbe4; --on-accent: #10202c; --alert: #ffb59a; --focus: #a8c7fa; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 52rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1rem; display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; justify-content: space-between; }
nav a { display: inline-block; padding: 0.25rem 0; }
footer { padding-bottom: 2rem; color: var(--soft); border-top: 1px solid var(--line); margin-top: 2rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0.5rem 0; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
h3 { font-size: 1.0625rem; margin: 0 0 0.5rem; }
a { color: var(--link); }
a:focus-visible, button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.25rem 0.5rem; }
.help { background: var(--help); border-left: 0.3rem solid var(--help-line); padding: 0.25rem 1rem; margin: 1rem 0; }
.help h2 { margin-top: 0.5rem; }
.soft { color: var(--soft); }
.lead { font-size: 1.2rem; line-height: 1.45; margin: 0 0 1rem; }
.columns { display: grid; gap: 1rem; }
.ask { background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; padding: 0.25rem 1rem; }
.ask h2, .columns .help h2 { margin-top: 0.5rem; }
.columns .help { margin: 0; border-radius: 0.4rem; }
.samples { list-style: none; padding: 0; margin: 0; display: grid; gap: 0.5rem; }
button { font: inherit; min-height: 2.75rem; padding: 0.4rem 1rem; border-radius: 0.6rem; border: 1px solid var(--line); background: none; color: var(--accent); cursor: pointer; }
button:hover { border-color: var(--accent); }
.samples button { width: 100%; text-align: left; }
.primary { background: var(--accent); color: var(--on-accent); border-color: var(--accent); font-weight: 600; }
#exit { background: var(--alert); border-color: var(--alert); color: var(--paper); font-weight: 600; }
.topics { columns: 18rem; column-gap: 2rem; }
.topics li { break-inside: avoid; }
ul { padding-left: 1.25rem; }
code { font-family: ui-monospace, monospace; font-size: 0.95em; }
article { border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.75rem 1rem; margin: 1rem 0; }
blockquote { margin: 0.25rem 0 0.5rem; padding-left: 0.75rem; border-left: 0.2rem solid var(--line); }
dl { margin: 0; }
dt { font-weight: 600; }
dd { margin: 0 0 0.5rem; }
@media (min-width: 46rem) { .columns { grid-template-columns: 3fr 2fr; align-items: start; } }
@media print { .skip { display: none; } article { break-inside: avoid; } }
`;

/** The source by which the content security policy lets this style through, and no other. */
export const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
