/* Order Guide: the chat button for any page.
 * <script src="https://HOST/widget.js" async></script>   Attributes and methods: bot/web/README.md
 * One classic script without imports: what stands here is all that a visitor loads before pressing the button. */

interface OrderGuideApi {
  open(options?: { question?: string }): void;
  close(): void;
  destroy(): void;
  on(event: OrderGuideEvent, listener: () => void): () => void;
  readonly isOpen: boolean;
}
type OrderGuideEvent = 'open' | 'close' | 'ready' | 'exit' | 'destroy';

interface WidgetLabels {
  readonly launch: string;
  readonly close: string;
  readonly loading: string;
  readonly slow: string;
  readonly ownPage: string;
}

(() => {
  const globals = window as unknown as { OrderGuide?: OrderGuideApi };
  const script =
    (document.currentScript as HTMLScriptElement | null) ??
    document.querySelector<HTMLScriptElement>('script[src*="/widget.js"]');
  if (globals.OrderGuide !== undefined || script === null) return;

  const host = new URL(script.src, location.href).origin;
  const { language = 'en', position, title, color, open: startOpen, question: firstQuestion } = script.dataset;
  // The server fills this in from its one file of labels.
  const labels = JSON.parse('{}' /* labels */) as Record<string, WidgetLabels>;
  const say = labels[language] ?? (labels.en as WidgetLabels);
  const name = title ?? say.launch;
  const slowAfterMs = 15_000;
  const escapesWithinMs = 1_500;

  const styles = `
:host { all: initial !important; display: block !important; position: fixed !important; z-index: 2147483000 !important; bottom: max(1rem, env(safe-area-inset-bottom)) !important; right: 1rem !important; font: 16px/1.4 system-ui, sans-serif !important; color-scheme: light dark !important; }
:host([data-side=left]) { right: auto !important; left: 1rem !important; }
button { font: inherit; cursor: pointer; }
.launch { display: flex; align-items: center; gap: .6em; min-height: 3rem; padding: .7em 1.2em; border: 1px solid transparent; border-radius: 2em; background: var(--color, #1f4e6b); color: var(--on, #fff); font-weight: 600; box-shadow: 0 2px 12px #0005; }
.launch svg { width: 1.3em; height: 1.3em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; }
button:focus-visible, a:focus-visible { outline: 3px solid #fff; outline-offset: 0; box-shadow: 0 0 0 6px #0b57d0; }
.panel { position: fixed; inset: auto 1rem 1rem auto; width: min(26rem, calc(100vw - 2rem)); height: min(44rem, calc(100dvh - 2rem)); border-radius: 1rem; overflow: hidden; background: #fbfaf7; color: #1d2433; box-shadow: 0 6px 36px #0006; }
:host([data-side=left]) .panel { inset: auto auto 1rem 1rem; }
.panel[hidden], .launch[hidden] { display: none; }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; color-scheme: normal; }
.wait { position: absolute; inset: 0; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 1rem; padding: 1rem; text-align: center; }
.wait[hidden] { display: none; }
.wait p { margin: 0; }
.wait a { color: inherit; padding: .5em; }
.wait button { border: 1px solid currentColor; border-radius: .5em; background: none; color: inherit; min-height: 2.75rem; padding: .4em 1em; }
@media (prefers-color-scheme: dark) { .panel { background: #171a21; color: #e7e9ee; } }
@media (max-width: 30rem), (max-height: 26rem) {
  .panel, :host([data-side=left]) .panel { inset: 0 auto auto 0; top: var(--top, 0); width: 100vw; height: var(--height, 100dvh); border-radius: 0; }
}
@media (forced-colors: active) { .launch { border-color: ButtonBorder; } .panel { border: 1px solid CanvasText; } }
@media (prefers-reduced-motion: no-preference) { .panel { animation: rise .16s ease-out; } @keyframes rise { from { opacity: 0; transform: translateY(.75rem); } } }
@media print { :host { display: none !important; } }`;

  const element = <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    attributes: Record<string, string> = {},
    ...children: (Node | string)[]
  ): HTMLElementTagNameMap[K] => {
    const made = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  const root = element('div', { 'data-side': position === 'left' ? 'left' : 'right' });
  const shadow = root.attachShadow({ mode: 'open' });
  // A constructed sheet needs no line in the page's policy; the element is for browsers that cannot construct one.
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    shadow.append(element('style', { nonce: script.nonce }, styles));
  }

  const drawing = (tag: string, attributes: Record<string, string>): Element => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const icon = drawing('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  icon.append(drawing('path', { d: 'M4 4h16v12H10l-5 4v-4H4z' }));

  const launch = element('button', { type: 'button', class: 'launch', 'aria-expanded': 'false' }, icon, name);
  const dismiss = element('button', { type: 'button' }, say.close);
  const wait = element('div', { class: 'wait', role: 'status' }, element('p', {}, say.loading), dismiss);
  const panel = element('div', { class: 'panel', role: 'region', 'aria-label': name, hidden: '' }, wait);
  shadow.append(launch, panel);

  /** Black or white words on the site's colour, whichever can be read. */
  if (color !== undefined && CSS.supports('color', color)) {
    root.style.setProperty('--color', color);
    document.documentElement.append(root);
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(launch).backgroundColor.match(/[\d.]+/g) ?? []).map(
      Number,
    );
    const linear = [red, green, blue].map((part) => ((part / 255 + 0.055) / 1.055) ** 2.4) as [number, number, number];
    const luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    root.style.setProperty('--on', luminance > 0.179 ? '#000' : '#fff');
  }

  const listeners = new Map<OrderGuideEvent, Set<() => void>>();
  const emit = (event: OrderGuideEvent): void => {
    for (const listener of listeners.get(event) ?? []) {
      try {
        listener();
      } catch (error) {
        reportError(error);
      }
    }
  };

  let frame: HTMLIFrameElement | undefined;
  let isReady = false;
  let isOpen = false;
  let slow: ReturnType<typeof setTimeout> | undefined;
  let pending = firstQuestion;
  let escapes: number[] = [];

  const tell = (message: Record<string, unknown>): void => frame?.contentWindow?.postMessage(message, host);

  function askPending(): void {
    if (!isReady || pending === undefined) return;
    tell({ type: 'order-guide:ask', text: pending });
    pending = undefined;
  }

  function load(): void {
    if (frame !== undefined) return;
    const address = new URL('/chat', host);
    address.searchParams.set('embedded', '1');
    if (language !== 'en') address.searchParams.set('language', language);
    frame = element('iframe', { src: address.href, title: name, referrerpolicy: 'origin', allow: 'clipboard-write' });
    panel.append(frame);
    frame.hidden = true;
    slow = setTimeout(() => {
      const link = element('a', { href: `${host}/chat`, target: '_blank', rel: 'noopener noreferrer' }, say.ownPage);
      wait.prepend(element('p', {}, say.slow), link);
    }, slowAfterMs);
  }

  function open(options: { question?: string } = {}): void {
    if (options.question !== undefined) pending = options.question;
    load();
    askPending();
    if (isOpen) return;
    isOpen = true;
    panel.hidden = false;
    launch.hidden = true;
    launch.setAttribute('aria-expanded', 'true');
    fitToKeyboard();
    if (isReady) focusChat();
    else dismiss.focus();
    emit('open');
  }

  function focusChat(): void {
    frame?.focus();
    tell({ type: 'order-guide:focus' });
  }

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    panel.hidden = true;
    launch.hidden = false;
    launch.setAttribute('aria-expanded', 'false');
    launch.focus();
    emit('close');
  }

  /** Takes the visitor away from this page. The chat has been ended by the frame, or is told to end by itself. */
  function exit(address: string): void {
    document.title = '\u200b';
    document.documentElement.style.setProperty('background', '#fff', 'important');
    document.body.style.setProperty('display', 'none', 'important');
    watcher.disconnect();
    root.remove();
    emit('exit');
    location.replace(address);
  }

  function onMessage({ source, origin, data }: MessageEvent): void {
    if (origin !== host || frame === undefined || source !== frame.contentWindow) return;
    switch (data?.type) {
      case 'order-guide:ready':
        clearTimeout(slow);
        isReady = true;
        wait.hidden = true;
        frame.hidden = false;
        if (isOpen && (shadow.activeElement !== null || document.activeElement === document.body)) focusChat();
        askPending();
        emit('ready');
        break;
      case 'order-guide:close':
        close();
        break;
      case 'order-guide:escape':
        countEscape();
        break;
      case 'order-guide:exit':
        if (typeof data.address === 'string' && data.address.startsWith('https://')) exit(data.address);
        break;
    }
  }

  /** Escape three times, in the page or in the frame: the frame ends the chat and answers with the address to go to. */
  function countEscape(): void {
    const now = performance.now();
    escapes = [...escapes.filter((at) => now - at < escapesWithinMs), now];
    if (escapes.length >= 3) tell({ type: 'order-guide:exit' });
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && isReady) countEscape();
  };

  /** On a phone the panel is as high as what the keyboard leaves, so that the line to write in stays in sight. */
  function fitToKeyboard(): void {
    const view = window.visualViewport;
    if (!isOpen || view === null) return;
    root.style.setProperty('--height', `${view.height}px`);
    root.style.setProperty('--top', `${view.offsetTop}px`);
  }

  /** Beside the body, which a single-page app may replace as a whole: a frame that is moved would load again. */
  const watcher = new MutationObserver(() => place());
  const place = (): void => {
    if (root.parentNode !== document.documentElement) document.documentElement.append(root);
  };

  function destroy(): void {
    watcher.disconnect();
    window.removeEventListener('message', onMessage);
    window.removeEventListener('keydown', onKey, true);
    window.visualViewport?.removeEventListener('resize', fitToKeyboard);
    window.visualViewport?.removeEventListener('scroll', fitToKeyboard);
    clearTimeout(slow);
    root.remove();
    delete globals.OrderGuide;
    emit('destroy');
    listeners.clear();
  }

  launch.addEventListener('click', () => open());
  dismiss.addEventListener('click', close);
  window.addEventListener('message', onMessage);
  window.addEventListener('keydown', onKey, true);
  window.visualViewport?.addEventListener('resize', fitToKeyboard);
  window.visualViewport?.addEventListener('scroll', fitToKeyboard);

  globals.OrderGuide = Object.freeze({
    open,
    close,
    destroy,
    on(event: OrderGuideEvent, listener: () => void): () => void {
      const all = listeners.get(event) ?? new Set();
      listeners.set(event, all.add(listener));
      return () => all.delete(listener);
    },
    get isOpen(): boolean {
      return isOpen;
    },
  });

  const start = (): void => {
    place();
    watcher.observe(document.documentElement, { childList: true });
    if (startOpen !== undefined && startOpen !== 'false') open();
  };
  if (document.body === null) document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
})();
