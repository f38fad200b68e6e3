/** All keys of Hangjian, by where they work, and what each does (`guide.key`). */
export const KEY_TABLES = {
  words: [
    ['← →', 'word'],
    ['↑ ↓', 'line'],
    ['Shift ← →', 'sentence'],
    ['Shift ↑ ↓', 'paragraph'],
    ['Home, End', 'ends'],
    ['Enter', 'open'],
    ['s, k, p, w', 'act'],
    ['Esc', 'leave'],
  ],
  card: [
    ['s', 'save'],
    ['k', 'known'],
    ['p', 'play'],
    ['m', 'more'],
    ['w', 'wordByWord'],
    ['e', 'english'],
    ['Backspace', 'back'],
    ['Esc', 'close'],
  ],
  review: [
    ['Space', 'answer'],
    ['1, 2, 3, 4', 'rate'],
    ['p', 'play'],
    ['u, Ctrl z', 'undo'],
  ],
  reader: [
    ['n', 'next'],
    ['e, Shift e', 'allEnglish'],
    ['w', 'wordByWord'],
    ['f', 'focus'],
    ['l, Shift l', 'listen'],
    [', .', 'step'],
    ['- +', 'speed'],
    ['r, Esc', 'repeats'],
    ['h, v', 'hide'],
  ],
  practice: [
    ['1, 2, 3, 4', 'choose'],
    ['Enter', 'goOn'],
    ['p', 'play'],
    ['t', 'type'],
    ['h, ?', 'showHelp'],
    ['s', 'saveWord'],
    ['u', 'undo'],
  ],
  list: [
    ['↓ ↑', 'move'],
    ['Enter', 'open'],
    ['x', 'select'],
    ['Ctrl a', 'selectAll'],
    ['Delete', 'remove'],
    ['Esc', 'stop'],
  ],
} as const;

/** The places with keys of their own, in the order in which they are shown. */
export const KEY_PLACES = ['words', 'card', 'review', 'reader', 'practice', 'list'] as const;
