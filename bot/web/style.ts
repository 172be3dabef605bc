import { createHash } from 'node:crypto';

/** The one style of our pages: dark and light, from 320 px on, nothing loaded from anywhere. The head stays in sight; where
 *  there is little height it takes one line, and its links move sideways beside the way out. */
export const style = `
:root { color-scheme: light dark; --ink: #1d2433; --paper: #fbfaf7; --soft: #545d6d; --line: #c9c6bd; --link: #1a4f8b; --help: #fff2da; --help-line: #9c2f0a; --card: #fff; --accent: #1f4e6b; --on-accent: #fff; --alert: #9c2f0a; --on-alert: #fff; --focus: #0b57d0; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9ebf0; --paper: #14171d; --soft: #aeb7c6; --line: #3b4250; --link: #9cc4f5; --help: #2e2416; --help-line: #ffb59a; --card: #1e232c; --accent: #a9d0e8; --on-accent: #0d1d29; --alert: #ffb59a; --on-alert: #33110a; --focus: #a8c7fa; }
}
*, ::before, ::after { box-sizing: border-box; }
.left body { display: none; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 46rem; margin: 0 auto; padding: 0 1rem; }
header { position: sticky; top: 0; z-index: 1; display: flex; gap: 0 0.75rem; align-items: center; justify-content: space-between; padding-block: 0.375rem; background: var(--paper); }
header nav { font-size: 0.9375rem; }
nav a { display: inline-block; min-height: 1.75rem; padding: 0.125rem 0.75rem 0.125rem 0; }
footer { padding-block: 0.75rem 6rem; color: var(--soft); border-top: 1px solid var(--line); margin-top: 2.5rem; font-size: 0.9375rem; }
h1 { font-size: clamp(1.5rem, 5vw, 2rem); line-height: 1.2; margin: 1rem 0 0.5rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 0.5rem; scroll-margin-top: 4rem; }
h3, h4 { font-size: 1.0625rem; margin: 1.25rem 0 0.5rem; scroll-margin-top: 4rem; }
article h4 { margin-top: 0; }
p { margin: 0 0 0.75rem; }
ul { padding-left: 1.25rem; margin: 0 0 0.75rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; z-index: 2; background: var(--paper); padding: 0.25rem 0.5rem; }
#exit { flex: none; display: flex; align-items: center; min-height: 2.75rem; padding: 0.25rem 1rem; border: 1px solid var(--alert); border-radius: 0.625rem; background: var(--alert); color: var(--on-alert); font-weight: 600; text-decoration: none; }
.help { background: var(--help); border-block: 1px solid var(--line); border-left: 0.3rem solid var(--help-line); }
.help p { font-size: 0.9688rem; line-height: 1.5; max-width: 46rem; margin: 0 auto; padding: 0.125rem 1rem; }
.help a { display: inline-block; min-height: 2rem; padding-block: 0.125rem; color: inherit; font-weight: 700; }
.soft { color: var(--soft); font-size: 0.9375rem; }
.lead { font-size: 1.1875rem; line-height: 1.45; }
.headline { font-size: 1.25rem; line-height: 1.4; font-weight: 650; }
.version { margin: 0 0 0.75rem; padding: 0 0 0 0.75rem; border-left: 0.2rem solid var(--line); }
.version h2, .version h3 { margin: 0 0 0.25rem; font-size: 1rem; color: var(--soft); }
.version > :last-child { margin-bottom: 0; }
details { margin: 0 0 0.75rem; }
summary { min-height: 2rem; padding: 0.25rem 0; color: var(--link); cursor: pointer; }
.form { color: inherit; text-decoration-style: dotted; }
.doors { display: grid; gap: 0.75rem; margin-bottom: 0.75rem; }
.door, .question { display: block; padding: 1rem 1.125rem; border: 1px solid var(--line); border-radius: 0.875rem; background: var(--card); color: var(--ink); text-decoration: none; }
.door { border-left: 0.3rem solid var(--accent); }
.door:hover, .question:hover { border-color: var(--accent); }
.door b { display: block; font-size: 1.1875rem; color: var(--accent); }
.question { font-weight: 600; color: var(--accent); }
.primary { display: inline-flex; align-items: center; min-height: 3rem; padding: 0.375rem 1.25rem; border-radius: 0.75rem; background: var(--accent); color: var(--on-accent); font-weight: 600; text-decoration: none; }
.topics { columns: 18rem; column-gap: 2rem; }
.topics li { break-inside: avoid; padding-bottom: 0.375rem; }
.sources { font-size: 0.9375rem; }
.sources a { display: inline-block; min-height: 1.5rem; vertical-align: top; }
.filter { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.filter input { min-height: 2.75rem; padding: 0.25rem 0.75rem; border: 1px solid var(--soft); border-radius: 0.5rem; background: var(--card); color: inherit; font: inherit; }
code { font-family: ui-monospace, monospace; font-size: 0.95em; }
article { border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.75rem 1rem; margin: 1rem 0; background: var(--card); }
blockquote { margin: 0.25rem 0 0.5rem; padding-left: 0.75rem; border-left: 0.2rem solid var(--line); }
dl { margin: 0; }
dt { font-weight: 600; }
dd { margin: 0 0 0.5rem; }
pre { padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--card); white-space: pre-wrap; }
main:has(.beside) { max-width: 72rem; }
.beside { display: grid; gap: 1.5rem; }
.settings { display: grid; gap: 0.5rem; align-content: start; }
.settings h2 { margin: 0.75rem 0 0; }
.settings label { display: block; font-size: 0.9375rem; }
.settings input:not([type=checkbox]), .settings select { width: 100%; min-height: 2.75rem; padding: 0.25rem 0.75rem; border: 1px solid var(--soft); border-radius: 0.5rem; background: var(--card); color: inherit; font: inherit; }
.settings input[type=checkbox] { width: 1.5rem; height: 1.5rem; vertical-align: middle; }
#problems { color: var(--alert); font-weight: 600; margin-top: 1rem; }
.settings [aria-invalid=true] { border: 2px solid var(--alert); }
#sample iframe { display: block; width: 100%; height: 46rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--paper); }
figure { margin: 1.25rem 0; }
figcaption, caption { text-align: start; font-weight: 600; padding-bottom: 0.25rem; }
.plot { display: block; width: 100%; }
.plot rect, .bars rect { fill: var(--accent); }
.plot line { stroke: var(--line); }
.plot text { fill: var(--soft); font-size: 13px; }
table { width: 100%; border-collapse: collapse; margin: 1rem 0; font-size: 0.9375rem; }
th, td { padding: 0.25rem 0.5rem; border-bottom: 1px solid var(--line); text-align: start; font-weight: 400; }
thead th { color: var(--soft); }
.bars td { width: 6rem; font-variant-numeric: tabular-nums; }
.bars td:has(svg) { width: 40%; }
.bars svg { display: block; width: 100%; height: 0.625rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); gap: 0.5rem; }
.figures div { padding: 0.625rem 0.875rem; border: 1px solid var(--line); border-radius: 0.625rem; background: var(--card); }
.figures dt { font-weight: 400; font-size: 0.875rem; color: var(--soft); }
.figures dd { margin: 0; font-size: 1.25rem; font-weight: 650; }
@media (min-width: 56rem) { .beside { grid-template-columns: 20rem 1fr; } #sample { position: sticky; top: 4rem; align-self: start; } }
@media (min-width: 40rem) { .doors { grid-template-columns: 1fr 1fr; } }
@media (max-height: 26rem) { header { padding-block: 0.125rem; } header nav { min-width: 0; overflow-x: auto; padding-block: 0.25rem; scrollbar-width: thin; white-space: nowrap; } }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #333; --link: #000; --help: #fff; --card: #fff; }
  header, .skip, .ask, nav, .filter { display: none !important; }
  article, li, .version { break-inside: avoid; }
  summary { list-style: none; color: var(--soft); }
  details::details-content { display: block; content-visibility: visible; }
  .sources a[href]::after { content: " (" attr(href) ")"; font-size: 0.8em; word-break: break-all; }
}
`;

/** The source by which the content security policy lets this style through, and no other. */
export const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
