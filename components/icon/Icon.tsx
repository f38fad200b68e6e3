/** Our icons: 20 px, drawn with strokes of 1.5 px in the colour of the text. */
const ICONS = {
  play: 'M6.5 4.2v11.6l9-5.8z',
  speaker: 'M3.5 8v4h2.8l3.7 3V5L6.3 8zM13 7.6a3.4 3.4 0 0 1 0 4.8M15.2 5.4a6.5 6.5 0 0 1 0 9.2',
  bookmark: 'M5.5 3.5h9v13L10 13.2 5.5 16.5z',
  'bookmark-filled': 'M5.5 3.5h9v13L10 13.2 5.5 16.5z',
  check: 'M4 10.5 8.2 14.5 16 6',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  close: 'M5 5l10 10M15 5 5 15',
  search: 'M8.8 14a5.2 5.2 0 1 0 0-10.4 5.2 5.2 0 0 0 0 10.4zM12.6 12.6l4 4',
  letters:
    'M2 15.5 6.2 4.5h.6L11 15.5M3.4 12h6.2M17.5 15.5v-7M17.5 12a2.7 2.9 0 1 1-5.4 0 2.7 2.9 0 0 1 5.4 0z',
  english: 'M9 4.5H3.2v11H9M3.2 9.8h4.6M12 15.5v-7M12 11.4c.6-2 4.8-2.6 4.8.8v3.3',
  page: 'M5 2.8h6.6L15 6.2v11H5zM11.4 2.8v3.6H15M7.6 10h4.8M7.6 13h4.8',
  list: 'M3.5 5.5h.01M3.5 10h.01M3.5 14.5h.01M7 5.5h9.5M7 10h9.5M7 14.5h9.5',
  undo: 'M4 8h8a4 4 0 0 1 0 8H8M7 4.8 3.8 8 7 11.2',
  key: 'M2.8 5.5h14.4v9H2.8zM5.6 8.4h.01M8.5 8.4h.01M11.5 8.4h.01M14.4 8.4h.01M6.5 11.7h7',
  arrow: 'M4 10h12M11 5l5 5-5 5',
  settings:
    'M3 6h6M13 6h4M3 14h4M11 14h6M11 8.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM9 16.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof ICONS;

/** An icon; the control around it has the words. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 20 20"
      width={20}
      height={20}
      aria-hidden="true"
      fill={name === 'bookmark-filled' ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width={name === 'more' ? 2.4 : 1.5}
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={ICONS[name]} />
    </svg>
  );
}
