/** The script of the tutorial's pages: the elements, the learner's colours, the table of contents, the way to the other language. */
import { restoreScheme } from '../web/src/elements/settings.js';
import '../web/src/elements/define.js';

restoreScheme();
followContents();
keepPlaceOnSwitch();
warmUpWhenIdle();

/** Marks the section that is being read. */
function followContents() {
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('.contents a'));
  const byId = new Map([...links].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const observer = new IntersectionObserver(() => mark(byId), { rootMargin: '-15% 0px -60% 0px' });
  for (const section of document.querySelectorAll('main > section')) observer.observe(section);
  const narrow = matchMedia('(max-width: 89.99rem)');
  const fold = () => document.querySelector('.contents details')?.toggleAttribute('open', !narrow.matches);
  narrow.addEventListener('change', fold);
  fold();
}

/** @param {Map<string, HTMLAnchorElement>} byId */
function mark(byId) {
  const current = placeInText()?.closest('section')?.id;
  for (const [id, link] of byId) {
    if (id === current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** The last section or cell that begins above the upper third of the window. @returns {Element | null} */
function placeInText() {
  const places = [...document.querySelectorAll('main > section, scope-cell')];
  return places.findLast((place) => place.getBoundingClientRect().top < innerHeight / 3) ?? null;
}

/** Both languages have the same anchors: the link to the other one leads to where the reader is. */
function keepPlaceOnSwitch() {
  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector('a.language'));
  const aim = () => {
    if (link) link.hash = placeInText()?.id ?? '';
  };
  for (const type of ['pointerdown', 'focus', 'click']) link?.addEventListener(type, aim);
}

/** The lab loads while the learner reads, unless the connection is to be spared. */
function warmUpWhenIdle() {
  const connection = /** @type {{ saveData?: boolean } | undefined} */ (
    /** @type {any} */ (navigator).connection
  );
  if (connection?.saveData) return;
  const idle = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ call) => setTimeout(call, 1500));
  const tutorial = /** @type {import('../web/src/elements/tutorial.js').ScopeTutorial | null} */ (
    document.querySelector('scope-tutorial')
  );
  idle(() => tutorial?.warmUp(), { timeout: 5000 });
}
