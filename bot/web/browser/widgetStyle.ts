/** Where the panel takes the whole screen. */
export const WHOLE_SCREEN = '(max-width: 480px), (max-height: 416px)';

/** The style of the button and its panel. Sizes in px: the size of the host page's letters is no business of ours. Older
 *  browsers know neither `dvh` nor `inset`. */
export const WIDGET_STYLE = `
:host { all: initial !important; display: block !important; position: fixed !important; z-index: 2147483000 !important; bottom: calc(var(--offset, 0px) + max(16px, env(safe-area-inset-bottom))) !important; right: 16px !important; font: 16px/1.4 system-ui, sans-serif !important; color-scheme: light dark !important; }
:host([data-side=left]) { right: auto !important; left: 16px !important; }
* { box-sizing: border-box; }
button { font: inherit; cursor: pointer; }
.launch { display: flex; align-items: center; gap: 10px; min-height: 48px; padding: 11px 19px; border: 1px solid var(--edge, transparent); border-radius: 32px; background: var(--color, #1f4e6b); color: var(--on, #fff); font-weight: 600; box-shadow: 0 2px 12px #0005; }
.launch.icon { width: 56px; height: 56px; justify-content: center; padding: 0; }
.launch svg, .launch img { width: 22px; height: 22px; }
.launch svg { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; }
button:focus-visible, a:focus-visible { outline: 3px solid #fff; outline-offset: 0; box-shadow: 0 0 0 6px #0b57d0; }
.panel { position: fixed; right: 16px; bottom: 16px; width: min(416px, calc(100vw - 32px)); height: min(704px, calc(100vh - 32px)); height: min(704px, calc(100dvh - 32px)); border-radius: 16px; overflow: hidden; background: #f6f5f1; color: #1d2433; box-shadow: 0 6px 36px #0006; }
:host([data-side=left]) .panel { right: auto; left: 16px; }
[hidden] { display: none !important; }
iframe { position: absolute; top: 0; left: 0; width: 100%; height: 100%; border: 0; color-scheme: normal; }
.wait { position: absolute; top: 0; left: 0; width: 100%; height: 100%; display: flex; flex-direction: column; overflow: auto; }
.bar { position: sticky; top: 0; flex: none; display: flex; gap: 8px; justify-content: flex-end; padding: 6px 8px; background: #fff; border-bottom: 1px solid #c9c6bd; }
.bar button, .wait a { min-height: 44px; padding: 6px 14px; border: 1px solid #7d8492; border-radius: 10px; background: none; color: inherit; }
.bar .exit { border-color: #9c2f0a; background: #9c2f0a; color: #fff; font-weight: 600; }
.wait p { margin: 0; padding: 16px 14px 0; }
.wait a { display: block; width: fit-content; margin: 12px 14px; }
@media (prefers-color-scheme: dark) { .panel { background: #14171d; color: #e9ebf0; } .bar { background: #1e232c; border-color: #3b4250; } .bar .exit { background: #ffb59a; border-color: #ffb59a; color: #33110a; } }
@media ${WHOLE_SCREEN} {
  .panel, :host([data-side=left]) .panel { top: var(--top, 0); right: auto; bottom: auto; left: 0; width: 100vw; height: var(--height, 100vh); border-radius: 0; }
}
@media (forced-colors: active) { .launch, .bar .exit { border-color: ButtonBorder; } .panel { border: 1px solid CanvasText; } }
@media (prefers-reduced-motion: no-preference) { .panel { animation: rise .16s ease-out; } @keyframes rise { from { opacity: 0; transform: translateY(12px); } } }
@media print { :host { display: none !important; } }`;
