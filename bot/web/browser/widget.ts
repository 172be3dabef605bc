/* Order Guide: the chat button for any page.
 * <script src="https://HOST/widget.js" async></script>   Attributes and methods: bot/web/README.md
 * One classic script: what stands here, with the check of colors, is all that a visitor loads before pressing the button. */
import { GREETINGS, greetingNamed } from '../../../dialogs/replies/greetings.js';
import { isColor, isReadable, wordsOn } from '../contrast.js';
import { fitToKeyboard } from './fitToKeyboard.js';
import { followPath } from './followPath.js';
import { isEscapeTaken } from './isEscapeTaken.js';
import { WHOLE_SCREEN, WIDGET_STYLE } from './widgetStyle.js';

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
  const hideOn = set('hideOn')?.split(/[\s,]+/) ?? [];
  const isHidden = (): boolean => hideOn.some((path) => path !== '' && location.pathname.startsWith(path));
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
  if (greetingNamed(set('greeting')) !== set('greeting'))
    console.error(`Order Guide: data-greeting="${told.greeting}" is not used. There are ${GREETINGS.join(', ')}.`);
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
    sheet.replaceSync(WIDGET_STYLE);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    shadow.append(element('style', { nonce: script.nonce }, WIDGET_STYLE));
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
        // A fault of the page's own, which goes where its faults go.
        setTimeout(() => {
          throw error;
        });
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
    if (language !== spoken[0]) address.searchParams.set('language', language);
    // An empty one takes back the file's.
    if (told.greeting !== undefined) address.searchParams.set('greeting', told.greeting);
    const ownPage = address.href;
    address.searchParams.set('embedded', '1');
    address.searchParams.set('site', location.origin);
    frame = element('iframe', { src: address.href, title: name, referrerpolicy: 'origin', allow: 'clipboard-write' });
    panel.append(frame);
    frame.hidden = true;
    slow = setTimeout(() => {
      const link = element('a', { href: ownPage, target: '_blank', rel: 'noopener noreferrer' }, say.ownPage);
      wait.append(element('p', {}, say.slow), link);
    }, slowAfterMs);
  }

  function open(options: { question?: string } = {}): void {
    if (options.question !== undefined) pending = options.question;
    load();
    place();
    askPending();
    if (isOpen) return;
    isOpen = true;
    panel.hidden = false;
    launch.hidden = true;
    launch.setAttribute('aria-expanded', 'true');
    coverPage();
    if (isReady) focusChat();
    else dismiss.focus();
    emit('open');
  }

  /** A page behind a panel of the whole screen can neither be tabbed to nor read out. */
  const whole = matchMedia(WHOLE_SCREEN);
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
    launch.hidden = isHidden();
    launch.setAttribute('aria-expanded', 'false');
    coverPage();
    launch.focus();
    emit('close');
  }

  let hasLeft = false;
  /** Takes the visitor away from this page. The chat has been ended by the frame, or is told to end by itself. The frame is
   *  hidden and not taken out: a frame that is taken out may lose the request that deletes the chat. */
  function exit(address: string): void {
    if (hasLeft) return;
    hasLeft = true;
    document.title = '\u200b';
    document.documentElement.style.setProperty('background', '#fff', 'important');
    document.body.style.setProperty('display', 'none', 'important');
    panel.hidden = true;
    launch.hidden = true;
    emit('exit');
    // A page of ours has begun to leave by itself: a second way would only end the first.
    if (host === location.origin && document.documentElement.classList.contains('left')) return;
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

  /** Escape three times, in the page or in the frame, from the first press of the button on: the frame ends the chat and
   *  answers with the address to go to. */
  function countEscape(): void {
    const now = performance.now();
    escapes = [...escapes.filter((at) => now - at < escapesWithinMs), now];
    if (escapes.length >= 3) leave();
  }
  const onKey = async (event: KeyboardEvent): Promise<void> => {
    if (event.key !== 'Escape' || event.repeat || frame === undefined) return;
    // What the page itself closes by it is known once all its listeners have run.
    if (!((await isEscapeTaken(event)) || event.defaultPrevented)) countEscape();
  };
  function leave(): void {
    // A chat that is nearly there ends too.
    tell({ type: 'order-guide:exit' });
    if (!isReady) exit(filled.exitUrl);
  }

  /** On a phone the panel is as high as what the keyboard leaves, so that the line to write in stays in sight. */
  const stopFitting = fitToKeyboard(root);

  /** Beside the body, which a single-page app may replace as a whole: a frame that is moved would load again, and one that
   *  is taken out would lose the chat. */
  const watcher = new MutationObserver(() => place());
  const place = (): void => {
    launch.hidden = isOpen || hasLeft || isHidden();
    if (frame === undefined && isHidden()) root.remove();
    else if (root.parentNode !== document.documentElement) document.documentElement.append(root);
  };

  function destroy(): void {
    watcher.disconnect();
    stopFollowing();
    window.removeEventListener('message', onMessage);
    window.removeEventListener('keydown', onKey, true);
    stopFitting();
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
  leaveButton.addEventListener('click', leave);
  whole.addEventListener?.('change', coverPage);
  window.addEventListener('message', onMessage);
  window.addEventListener('keydown', onKey, true);

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
    if (startOpen !== undefined && startOpen !== 'false' && !isHidden()) open();
  };
  const stopFollowing = followPath(place);
  if (document.body === null) document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
})();
