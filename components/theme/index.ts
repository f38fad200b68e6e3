/** The design tokens as CSS text, for a shadow root; our own pages import `page.css` with their own styles. */
export { default as fieldCss } from './field.css?inline';
export { withLiteralTokens } from './literal-tokens.ts';
export { default as tokensCss } from './tokens.css?inline';
export { default as hiddenCss } from './visually-hidden.css?inline';
