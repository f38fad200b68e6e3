import { render } from 'preact';
import type { Look, Scene, State, Step } from './scene.ts';
import './gallery.css';

/** The element inside which a state is drawn. */
function makeFrame(root: HTMLElement, name: string): HTMLElement {
  const frame = document.createElement('section');
  frame.className = 'state';
  frame.dataset.state = name;
  const title = document.createElement('p');
  title.className = 'state-name';
  title.lang = 'en';
  title.textContent = name;
  const body = document.createElement('div');
  body.className = 'state-body';
  frame.append(title, body);
  root.append(frame);
  return body;
}

/**
 * Draws all states of a scene, each brought to where its steps lead. Those that have an address are drawn one after the
 * other.
 * @throws {Error} naming the state and the step whose element doesn't come
 */
export async function drawScene(root: HTMLElement, { name, states }: Scene, look: Look): Promise<void> {
  const { hash } = location;
  const drawn: Promise<void>[] = [];
  for (const state of states) {
    const body = makeFrame(root, state.name);
    // What is drawn only where it is seen is drawn.
    if (state.address !== undefined) body.scrollIntoView({ block: 'start', behavior: 'instant' });
    if (state.address !== undefined) history.replaceState(null, '', `#${state.address}`);
    render(state.render(look), body);
    const steps = takeAll(state, body).catch((error: unknown) => {
      throw new Error(`${name}, ${state.name}: ${String(error)}`);
    });
    drawn.push(steps);
    if (state.address !== undefined) await steps;
  }
  await Promise.all(drawn);
  history.replaceState(null, '', hash);
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  document.documentElement.scrollTop = 0;
  await settle();
}

async function takeAll({ steps = [] }: State, body: HTMLElement): Promise<void> {
  await settle();
  for (const step of steps) await take(step, body);
}

/** So many frames pass before an element is missed. */
const MAX_FRAMES = 600;

async function take(step: Step, body: HTMLElement): Promise<void> {
  const selector = Object.values(step)[0] as string; // the first field of every step
  const at = 'at' in step ? (step.at ?? 0) : 0;
  const element = await find(body, selector, at);
  if ('click' in step) element.click();
  if ('type' in step && (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) {
    element.value = step.text;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if ('give' in step && element instanceof HTMLInputElement) {
    const given = new DataTransfer();
    given.items.add(step.file());
    element.files = given.files;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }
  await settle();
}

async function find(body: HTMLElement, selector: string, at: number): Promise<HTMLElement> {
  for (let frame = 0; frame < MAX_FRAMES; frame++) {
    const element = body.querySelectorAll<HTMLElement>(selector)[at];
    if (element) return element;
    await nextFrame();
  }
  throw new Error(`no ${selector}`);
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Effects and answers of ports come within a few frames. */
async function settle(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await nextFrame();
}
