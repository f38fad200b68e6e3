interface Chosen {
  /** Which one is right. */
  readonly answer: number;
  /** Which one was taken; absent until one was. */
  readonly chosen: number | undefined;
  readonly isOver: boolean;
}

/** The class by which a choice is drawn once it was answered; empty before. */
export function choiceClass(choice: number, { answer, chosen, isOver }: Chosen): string {
  if (!isOver) return '';
  if (choice === answer) return ' is-right';
  return choice === chosen ? ' is-wrong' : ' is-over';
}
