import type { CDPSession, Page } from 'playwright-core';
import { overflowOf } from './browser.js';

/** How often Tab is pressed on one page: pages of long tables repeat themselves. */
const tabs = 80;

/** What is still on its way shows one of these. */
const busy = '.ant-skeleton, .ant-spin-spinning, .ant-btn-loading, .ant-select-loading';

/** Waits, frame by frame, until a page has its heading and nothing of it is on its way. */
export async function settled(page: Page): Promise<void> {
  const isSettled = `document.querySelector('h1') !== null && document.querySelector('${busy}') === null`;
  for (const end = Date.now() + 90_000; !(await page.evaluate<boolean>(isSettled));) {
    if (Date.now() > end) throw new Error(`${page.url()} does not settle`);
    await page.evaluate('new Promise(requestAnimationFrame)');
  }
}

/** Where the page is not named: it has one heading of the first level, and the document is called after it. */
export async function headingFaults(page: Page): Promise<string[]> {
  const headings = await page.locator('h1:visible').allTextContents();
  const title = await page.title();
  return [
    ...(headings.length === 1 ? [] : [`${headings.length} headings: ${headings.join(', ')}`]),
    ...(/^\S.* · \S/.test(title) ? [] : [`the document is called ${title}`]),
  ];
}

/** Remembers how what has the focus looks, and says what is wrong with what had it before. */
const lookAtFocus = `(async () => {
  const names = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'borderColor', 'backgroundColor', 'color', 'textDecorationLine', 'opacity'];
  const lookOf = (element) => {
    const parts = [element, element.nextElementSibling, element.firstElementChild];
    for (let up = element.parentElement; up !== null && parts.length < 7; up = up.parentElement) parts.push(up);
    return parts.filter((part) => part !== null).flatMap((part) => ['', '::before', '::after'].map((pseudo) => {
      const style = getComputedStyle(part, pseudo);
      return names.map((name) => style[name]).join(' ');
    })).join('\\n');
  };
  const focused = document.activeElement;
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  // What lies in the same frame keeps the frame's look for a while, and some looks come a moment late: then it is tried at leisure.
  const looksTheSame = async ({ element, look }) => {
    if (lookOf(element) !== look) return false;
    element.focus({ preventScroll: true });
    await drawn();
    const withFocus = lookOf(element);
    element.blur();
    await drawn();
    const isSame = lookOf(element) === withFocus;
    focused.focus({ preventScroll: true });
    return isSame;
  };
  const { last, seen } = (window.focusSeen ??= { last: null, seen: new WeakSet() });
  const faults = [];
  if (last !== null && last.element.isConnected && (await looksTheSame(last))) faults.push('looks the same without the focus: ' + last.text);
  if (focused === null || focused === document.body || seen.has(focused)) {
    window.focusSeen = undefined;
    return { isOver: true, faults, text: '' };
  }
  const text = focused.outerHTML.slice(0, 160);
  // An input within a label may be drawn by the label alone.
  const shown = focused.closest('label') ?? focused;
  const { left, right, width, height } = shown.getBoundingClientRect();
  if (!shown.checkVisibility({ visibilityProperty: true }) || width === 0 || height === 0 || right <= 0 || left >= innerWidth) faults.push('has the focus and is not seen: ' + text);
  seen.add(focused);
  window.focusSeen.last = { element: focused, look: lookOf(focused), text };
  return { isOver: false, faults, text };
})()`;

interface Look {
  readonly isOver: boolean;
  readonly faults: readonly string[];
  readonly text: string;
}

/** Whether a screen reader has a name for what has the focus. */
async function isFocusNamed(session: CDPSession): Promise<boolean> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
  if (result.objectId === undefined) return false;
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    ...{ objectId: result.objectId, fetchRelatives: false },
  });
  await session.send('Runtime.releaseObject', { objectId: result.objectId });
  const name: unknown = nodes[0]?.name?.value;
  return typeof name === 'string' && name.trim() !== '';
}

/** What Tab comes to and is not seen to have the focus, or has no name. */
export async function focusFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const session = await page.context().newCDPSession(page);
  for (let pressed = 0; pressed < tabs; pressed += 1) {
    await page.keyboard.press('Tab');
    const look = await page.evaluate<Look>(lookAtFocus);
    faults.push(...look.faults);
    if (look.isOver) break;
    if (!(await isFocusNamed(session))) faults.push(`has no name: ${look.text}`);
  }
  await session.detach();
  return faults;
}

/** Texts that are cut off where nobody can scroll to the rest. */
const cutOff = `(() => {
  const faults = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const within = text.parentElement;
    // The head of the heat table has two lines for each title: the whole of it is shown on pointing at it, and on the year's page.
    if (text.textContent.trim() === '' || within.closest('style, script, .heat [role="columnheader"][title]') || !within.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    range.selectNodeContents(text);
    const { left, right, top, bottom, width, height } = range.getBoundingClientRect();
    // What is there for screen readers alone is put away on purpose.
    if (width === 0 || height === 0 || right < 0) continue;
    const seen = { x: false, y: false };
    for (let up = within; up !== document.body && !(seen.x && seen.y); up = up.parentElement) {
      const style = getComputedStyle(up);
      if (style.display === 'inline' || style.display === 'contents') continue;
      const box = up.getBoundingClientRect();
      // The head of such a table is moved along with its body, and tabs that do not fit are moved, or chosen from a list.
      if (up.matches('.ant-table-header, .ant-tabs-nav-wrap')) seen.x = true;
      if (box.width <= 2 || box.height <= 2) { seen.x = true; seen.y = true; break; }
      if (hides(style.overflowX) && !seen.x && (right > box.right + 1 || left < box.left - 1)) { faults.add(text.textContent.trim().slice(0, 60) + ' | in ' + up.outerHTML.slice(0, 120)); break; }
      if (hides(style.overflowY) && !seen.y && (bottom > box.bottom + 2 || top < box.top - 2)) { faults.add(text.textContent.trim().slice(0, 60) + ' | under ' + up.outerHTML.slice(0, 120)); break; }
      if (/auto|scroll/.test(style.overflowX)) seen.x = true;
      if (/auto|scroll/.test(style.overflowY)) seen.y = true;
      if (style.position === 'fixed') break;
    }
    if (!seen.x && right > innerWidth + 1) faults.add(text.textContent.trim().slice(0, 60) + ' | beyond the window');
  }
  return [...faults];
})()`;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What of a page is not reached in a window of this size: it runs over sideways, or is cut off. */
export async function narrownessFaults(page: Page, size: Size): Promise<string[]> {
  await page.setViewportSize(size);
  const pixels = await overflowOf(page);
  let cut = await page.evaluate<string[]>(cutOff);
  // What measures itself takes a moment to find its place in another window.
  for (const end = Date.now() + 5_000; cut.length > 0 && Date.now() < end;) {
    await page.evaluate('new Promise(requestAnimationFrame)');
    cut = await page.evaluate<string[]>(cutOff);
  }
  return [
    ...(pixels === 0 ? [] : [`${pixels} pixels too wide at ${size.width}`]),
    ...cut.map((text) => `cut off at ${size.width}: ${text}`),
  ];
}

/** What a page is made of, whatever it says and however many rows of one kind it has. */
const skeleton = `(() => {
  const bare = (text) => text.replace(/\\d+/g, '');
  const kept = ({ name }) => name === 'class' || name === 'style' || name === 'type' || name === 'role' || name === 'disabled' || name === 'tabindex' || /^aria-(?!controls|describedby|labelledby|owns|activedescendant)/.test(name);
  const bonesOf = (element) => {
    const own = element.tagName + [...element.attributes].filter(kept).map(({ name, value }) => name + (name === 'aria-label' ? '' : bare(value))).join(' ');
    const children = [...element.children].map(bonesOf);
    return own + '(' + [...new Set(children)].join('') + ')';
  };
  return bonesOf(document.body);
})()`;

/** Two pages of the same skeleton have the same faults of structure, names and colours. */
export const skeletonOf = (page: Page): Promise<string> => page.evaluate<string>(skeleton);
