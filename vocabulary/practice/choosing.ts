/** The two exercises with words to choose from: a gap in a sentence, and a sentence that is heard. */
import type { ArticleWord, PracticeText } from './article-words.ts';
import { chooseDistractors, formsOfWord, lettersOf } from './distractors.ts';
import type { Choice, ClozeExercise, ListeningExercise, PractisedWord, SentenceAround } from './exercise.ts';
import { type Random, shuffle } from './random.ts';

/** What one exercise is made from. */
export interface ExerciseMaterial {
  readonly text: PracticeText;
  readonly word: ArticleWord;
  readonly asked: PractisedWord;
  readonly sentence: SentenceAround;
  /** Where wrong answers come from: the article's words, and others where it has few. */
  readonly pool: readonly ArticleWord[];
  readonly random: Random;
}

/** Number of choices beside the right one; with fewer than the minimum an exercise is not worth asking. */
const WRONG_CHOICES = 3;
const MIN_WRONG = 2;

/** `undefined` where the word's meaning would give it away, or there are no other choices. */
export function makeCloze(material: ExerciseMaterial): ClozeExercise | undefined {
  const { word, asked, sentence, pool, random, text } = material;
  if (asked.gloss === '') return undefined;
  const neighbours = neighboursOf(text, word);
  const wrong = chooseDistractors({
    answer: word,
    pool,
    count: WRONG_CHOICES,
    random,
    refuses: (other) => stands(other, sentence) || hasNeighbour(text, other, neighbours),
    tempts: (other) => (sharesCharacter(other, word) ? 1 : 0),
  });
  if (wrong.length < MIN_WRONG) return undefined;
  return { kind: 'cloze', word: asked, sentence, ...mixChoices(asked, wrong, random) };
}

/** `undefined` where too few words sound different from everything that is said. */
export function makeListening(material: ExerciseMaterial): ListeningExercise | undefined {
  const { word, asked, sentence, pool, random, text } = material;
  const said = saidIn(text, sentence);
  const own = lettersOf(word.readHere);
  const wrong = chooseDistractors({
    answer: word,
    pool,
    count: WRONG_CHOICES,
    random,
    refuses: (other) =>
      stands(other, sentence) || said.includes(` ${lettersOf(other.facts.reading).join(' ')} `),
    tempts: (other) => (lettersOf(other.facts.reading).some((syllable) => own.includes(syllable)) ? 3 : 0),
  });
  if (wrong.length < MIN_WRONG) return undefined;
  return { kind: 'listening', word: asked, sentence, ...mixChoices(asked, wrong, random) };
}

function mixChoices(
  { form, pinyin, gloss }: PractisedWord,
  wrong: readonly ArticleWord[],
  random: Random,
): { choices: Choice[]; answer: number } {
  const right = { form, pinyin, gloss };
  const others = wrong.map((word) => ({ form: word.form, pinyin: word.facts.pinyin, gloss: word.gloss }));
  const choices = shuffle([right, ...others], random);
  return { choices, answer: choices.indexOf(right) };
}

function stands(word: ArticleWord, { whole }: SentenceAround): boolean {
  return formsOfWord(word).some((form) => whole.includes(form));
}

function sharesCharacter(a: ArticleWord, b: ArticleWord): boolean {
  return [...a.form].some((character) => b.form.includes(character));
}

/** The words directly before and after a word, at each of its places. */
function neighboursOf(text: PracticeText, { places, form }: ArticleWord): Set<string> {
  const neighbours = new Set<string>();
  for (const { sentence, start } of places) {
    const tokens = text.sentences[sentence]?.tokens ?? [];
    const at = tokens.findIndex((token) => token.start === start && token.text === form);
    for (const [side, token] of [
      ['<', tokens[at - 1]],
      ['>', tokens[at + 1]],
    ] as const) {
      if (token && token.reading.length > 0) neighbours.add(side + token.text);
    }
  }
  return neighbours;
}

/** Whether another word occurs in the article in the same context: it might fit the gap. */
function hasNeighbour(text: PracticeText, other: ArticleWord, neighbours: ReadonlySet<string>): boolean {
  for (const neighbour of neighboursOf(text, other)) if (neighbours.has(neighbour)) return true;
  return false;
}

/** The syllables of a sentence as they are said, without tones, each between spaces. */
function saidIn({ sentences }: PracticeText, { whole }: SentenceAround): string {
  const tokens = sentences.find(({ text }) => text === whole)?.tokens ?? [];
  return ` ${tokens.flatMap(({ reading }) => lettersOf(reading)).join(' ')} `;
}
