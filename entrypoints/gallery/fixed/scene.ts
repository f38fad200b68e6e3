import type { ComponentChildren } from 'preact';

/** How the gallery is looked at. */
export interface Look {
  readonly theme: 'light' | 'dark';
  readonly language: 'en' | 'zh_CN';
}

/** What is done to a component once it is there. Selectors are found inside the state. */
export type SceneStep =
  | { readonly click: string /** Which of the elements found, 0 the first. */; readonly at?: number }
  | { readonly type: string; readonly text: string }
  | { readonly give: string; readonly file: () => File }
  | { readonly wait: string };

/** A component in one state. */
export interface State {
  readonly name: string;
  readonly render: (look: Look) => ComponentChildren;
  /** The way to a state that a component keeps to itself; none where its props lead there. */
  readonly steps?: readonly SceneStep[];
  /** The fragment that the page's address has while it is drawn, for components that read it. */
  readonly address?: string;
}

/** A component, or a few that belong together, in every state. */
export interface Scene {
  readonly name: string;
  readonly states: readonly State[];
}
