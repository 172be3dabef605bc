/* Order Guide: the chat button for any page.
 * <script src="https://HOST/widget.js" async></script>   Attributes and methods: bot/web/README.md
 * One classic script: what stands here, with the check of colors, is all that a visitor loads before pressing the button. */
import { isColor, isReadable, wordsOn } from '../contrast.js';

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
  readonly exit: string;
  readonly help: string;
  readonly notAllowed: string;
}

(() => {
  const globals = window as unknown as { OrderGuide?: OrderGuideApi };
  const script =
    (document.currentScript as HTMLScriptElement | null) ??
    document.querySelector<HTMLScriptElement>('script[src*="/widget.js"]');
  if (globals.OrderGuide !== undefined || script === null) return;

  const host = new URL(script.src, location.href).origin;
  // The server fills this in.
  const filled = JSON.parse('{}') as {
    labels: Record<string, WidgetLabels>;
    exitUrl: string;
    branding: Record<string, string>;
  };
  const own = script.dataset;
  const fromFile = { ...filled.branding };
  // What the page says of colors, or of an office, stands for all that the file says of it.
  if (own.color !== undefined) delete fromFile.textColor;
  if (own.officeName !== undefined) {
    delete fromFile.officePhone;
    delete fromFile.officeWeb;
  }
  const told: Record<string, string | undefined> = { ...fromFile, ...own };
  /** What the page says, otherwise what the server's file says; an attribute without a value takes back the file's. */
  const set = (key: string): string | undefined => told[key] || undefined;
  const hideOn = set('hideOn');
  if (hideOn?.split(/[\s,]+/).some((path) => path !== '' && location.pathname.startsWith(path))) return;
  const spoken = Object.keys(filled.labels);
  const [wanted] = (own.language ?? document.documentElement.lang).toLowerCase().split('-');
  const language = spoken.find((each) => each === wanted) ?? (spoken[0] as string);
  const say = filled.labels[language] as WidgetLabels;
  const title = set('title');
  const ownName = set('name') ?? title;
  const name = ownName ?? say.launch;
  const offset = set('offset');
  const { open: startOpen, question: firstQuestion } = own;
  const color = set('color');
  const textColor = set('textColor') ?? (color && isColor(color) ? wordsOn(color) : '');
  const isColored = color !== undefined && isReadable(color, textColor);
  if (color !== undefined && !isColored)
    console.error(
      `Order Guide: data-color="${color}" is not used. Write it as #1f4e6b; a data-text-color needs a contrast of 4.5:1 on it, or is left out.`,
    );
  const logo = logoAddress();

  /** The page's own logo is found from the page, the file's from the server. */
  function logoAddress(): string | undefined {
    const given = set('logo');
    if (given === undefined) return undefined;
    try {
      const address = new URL(given, own.logo === undefined ? host : location.href);
      if (address.protocol === 'https:' || [host, location.origin].includes(address.origin)) return address.href;
    } catch {
      // Said below.
    }
    console.error(`Order Guide: data-logo="${given}" is not used. Give an https address or a path on your own site.`);
    return undefined;
  }

  const slowAfterMs = 15_000;
  const escapesWithinMs = 1_500;
  /** Where the panel takes the whole screen. */
  const full = '(max-width: 480px), (max-height: 416px)';

  // Sizes in px: the size of the host page's letters is no business of ours.
  const styles = `
:host { all: initial !important; display: block !important; position: fixed !important; z-index: 2147483000 !important; bottom: calc(var(--offset, 0px) + max(16px, env(safe-area-inset-bottom))) !important; right: 16px !important; font: 16px/1.4 system-ui, sans-serif !important; color-scheme: light dark !important; }
:host([data-side=left]) { right: auto !important; left: 16px !important; }
* { box-sizing: border-box; }
button { font: inherit; cursor: pointer; }
.launch { display: flex; align-items: center; gap: 10px; min-height: 48px; padding: 11px 19px; border: 1px solid var(--edge, transparent); border-radius: 32px; background: var(--color, #1f4e6b); color: var(--on, #fff); font-weight: 600; box-shadow: 0 2px 12px #0005; }
.launch.icon { width: 56px; height: 56px; justify-content: center; padding: 0; }
.launch svg, .launch img { width: 22px; height: 22px; }
.launch svg { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; }
button:focus-visible, a:focus-visible { outline: 3px solid #fff; outline-offset: 0; box-shadow: 0 0 0 6px #0b57d0; }
.panel { position: fixed; inset: auto 16px 16px auto; width: min(416px, calc(100vw - 32px)); height: min(704px, calc(100dvh - 32px)); border-radius: 16px; overflow: hidden; background: #f6f5f1; color: #1d2433; box-shadow: 0 6px 36px #0006; }
:host([data-side=left]) .panel { inset: auto auto 16px 16px; }
[hidden] { display: none !important; }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; color-scheme: normal; }
.wait { position: absolute; inset: 0; display: flex; flex-direction: column; overflow: auto; }
.bar { position: sticky; top: 0; flex: none; display: flex; gap: 8px; justify-content: flex-end; padding: 6px 8px; background: #fff; border-bottom: 1px solid #c9c6bd; }
.bar button, .wait a { min-height: 44px; padding: 6px 14px; border: 1px solid #7d8492; border-radius: 10px; background: none; color: inherit; }
.bar .exit { border-color: #9c2f0a; background: #9c2f0a; color: #fff; font-weight: 600; }
.wait p { margin: 0; padding: 16px 14px 0; }
.wait a { display: block; width: fit-content; margin: 12px 14px; }
@media (prefers-color-scheme: dark) { .panel { background: #14171d; color: #e9ebf0; } .bar { background: #1e232c; border-color: #3b4250; } .bar .exit { background: #ffb59a; border-color: #ffb59a; color: #33110a; } }
@media ${full} {
  .panel, :host([data-side=left]) .panel { inset: 0 auto auto 0; top: var(--top, 0); width: 100vw; height: var(--height, 100dvh); border-radius: 0; }
}
@media (forced-colors: active) { .launch, .bar .exit { border-color: ButtonBorder; } .panel { border: 1px solid CanvasText; } }
@media (prefers-reduced-motion: no-preference) { .panel { animation: rise .16s ease-out; } @keyframes rise { from { opacity: 0; transform: translateY(12px); } } }
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

  const root = element('div', { 'data-side': set('position') === 'left' ? 'left' : 'right' });
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

  const launch = element('button', { type: 'button', class: 'launch', 'aria-expanded': 'false' });
  if (logo !== undefined) launch.append(element('img', { src: logo, alt: '' }));
  else launch.append(icon);
  if (set('launcher') === 'icon') {
    launch.classList.add('icon');
    launch.setAttribute('aria-label', title ?? name);
  } else launch.append(title ?? say.launch);
  if (offset !== undefined && /^\d{1,3}$/.test(offset)) root.style.setProperty('--offset', `${offset}px`);
  const dismiss = element('button', { type: 'button' }, say.close);
  // In sight from the first frame on, before anything else is loaded.
  const leaveButton = element('button', { type: 'button', class: 'exit' }, say.exit);
  const waitText = element('p', { role: 'status' }, say.loading);
  const wait = element(
    'div',
    { class: 'wait' },
    element('div', { class: 'bar' }, dismiss, leaveButton),
    waitText,
    element('p', {}, say.help),
  );
  const panel = element(
    'div',
    { class: 'panel', role: 'region', 'aria-label': name, lang: language, hidden: '' },
    wait,
  );
  shadow.append(launch, panel);

  if (isColored) {
    root.style.setProperty('--color', color);
    root.style.setProperty('--on', textColor);
    root.style.setProperty('--edge', textColor);
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
    address.searchParams.set('site', location.origin);
    if (language !== spoken[0]) address.searchParams.set('language', language);
    frame = element('iframe', { src: address.href, title: name, referrerpolicy: 'origin', allow: 'clipboard-write' });
    panel.append(frame);
    frame.hidden = true;
    slow = setTimeout(() => {
      const link = element('a', { href: `${host}/chat`, target: '_blank', rel: 'noopener noreferrer' }, say.ownPage);
      wait.append(element('p', {}, say.slow), link);
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
    coverPage();
    if (isReady) focusChat();
    else dismiss.focus();
    emit('open');
  }

  /** A page behind a panel of the whole screen can neither be tabbed to nor read out. */
  const whole = matchMedia(full);
  let isCovered = false;
  function coverPage(): void {
    const cover = isOpen && whole.matches;
    if (cover === isCovered) return;
    isCovered = cover;
    document.body.toggleAttribute('inert', cover);
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
    coverPage();
    launch.focus();
    emit('close');
  }

  /** Takes the visitor away from this page. The chat has been ended by the frame, or is told to end by itself. The frame is
   *  hidden and not taken out: a frame that is taken out may lose the request that deletes the chat. */
  function exit(address: string): void {
    document.title = '\u200b';
    document.documentElement.style.setProperty('background', '#fff', 'important');
    document.body.style.setProperty('display', 'none', 'important');
    panel.hidden = true;
    launch.hidden = true;
    emit('exit');
    location.replace(address);
  }

  function onMessage({ source, origin, data }: MessageEvent): void {
    if (origin !== host || frame === undefined || source !== frame.contentWindow) return;
    switch (data?.type) {
      case 'order-guide:ready':
        clearTimeout(slow);
        isReady = true;
        tell({
          type: 'order-guide:brand',
          name: ownName,
          logo,
          ...(isColored ? { color, textColor } : {}),
          officeName: set('officeName'),
          officePhone: set('officePhone'),
          officeWeb: set('officeWeb'),
        });
        wait.hidden = true;
        frame.hidden = false;
        if (isOpen && (shadow.activeElement !== null || document.activeElement === document.body)) focusChat();
        askPending();
        emit('ready');
        break;
      case 'order-guide:refused':
        clearTimeout(slow);
        waitText.textContent = say.notAllowed;
        console.error(
          `Order Guide: ${location.origin} may not hold the chat. Add it to the setting WEB_CHAT_ORIGINS of ${host}.`,
        );
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
    if (escapes.length < 3) return;
    if (isReady) tell({ type: 'order-guide:exit' });
    else exit(filled.exitUrl);
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.repeat && (isReady || isOpen)) countEscape();
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
    whole.removeEventListener?.('change', coverPage);
    clearTimeout(slow);
    isOpen = false;
    coverPage();
    root.remove();
    delete globals.OrderGuide;
    emit('destroy');
    listeners.clear();
  }

  launch.addEventListener('click', () => open());
  dismiss.addEventListener('click', close);
  leaveButton.addEventListener('click', () => {
    // A chat that is nearly there ends too.
    tell({ type: 'order-guide:exit' });
    exit(filled.exitUrl);
  });
  whole.addEventListener?.('change', coverPage);
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
