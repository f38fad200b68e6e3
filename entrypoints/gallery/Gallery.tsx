import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { Look, Scene, SceneStep, State } from './fixed/scene.ts';
import './gallery.css';

interface StatesProps {
  readonly states: readonly State[];
  readonly look: Look;
}

/** In one tree: in trees of their own, components would have the same ids. */
function States({ states, look }: StatesProps) {
  return states.map((state) => (
    <section key={state.name} class="state" data-state={state.name}>
      <p class="state-name" lang="en">
        {state.name}
      </p>
      <div class="state-body">
        <Drawn state={state} look={look} />
      </div>
    </section>
  ));
}

/** Drawn once: what a state shows later is the component's affair. */
function Drawn({ state, look }: { readonly state: State; readonly look: Look }) {
  const [drawn] = useState(() => state.render(look));
  return drawn;
}

/**
 * Draws all states of a scene, each brought to where its steps lead. Those that have an address are drawn one after the
 * other.
 * @throws {Error} naming the state and the step whose element doesn't come
 */
export async function drawScene(root: HTMLElement, { name, states }: Scene, look: Look): Promise<void> {
  const { hash } = location;
  const drawn: Promise<void>[] = [];
  for (const [at, state] of states.entries()) {
    const { address } = state;
    if (address === undefined && at < states.length - 1 && states[at + 1]?.address === undefined) continue;
    if (address !== undefined) history.replaceState(null, '', `#${address}`);
    render(<States states={states.slice(0, at + 1)} look={look} />, root);
    const bodies = [...root.querySelectorAll<HTMLElement>('.state-body')].slice(drawn.length);
    // What is drawn only where it is seen is drawn.
    if (address !== undefined) bodies.at(-1)?.scrollIntoView({ block: 'start', behavior: 'instant' });
    for (const body of bodies) drawn.push(takeAll(states[drawn.length], { body, scene: name }));
    if (address !== undefined) await drawn.at(-1);
  }
  await Promise.all(drawn);
  history.replaceState(null, '', hash);
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  document.documentElement.scrollTop = 0;
  await settle();
}

interface Place {
  readonly body: HTMLElement;
  readonly scene: string;
}

async function takeAll(state: State | undefined, { body, scene }: Place): Promise<void> {
  await settle();
  try {
    for (const step of state?.steps ?? []) await take(step, body);
  } catch (error) {
    throw new Error(`${scene}, ${state?.name}: ${String(error)}`);
  }
}

/** So many frames pass before an element is missed. */
const MAX_FRAMES = 600;

async function take(step: SceneStep, body: HTMLElement): Promise<void> {
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
