/** Readings of words of two characters that depend on what they mean: 找个地方 dìfang, 地方政府 dìfāng. */
import type { Syllable } from '../types.ts';

/** Words of two characters by what stands beside them. */
export const PLACED_WORDS: readonly {
  readonly word: string;
  readonly reading: readonly Syllable[];
  readonly before?: RegExp;
  readonly behind?: RegExp;
}[] = [
  // 被上调到省里工作: who is moved to a place, not what is raised to a figure.
  {
    word: '上调',
    reading: ['shang4', 'diao4'],
    behind: /^[到至去](?![每近约逾0零一二两三四五六七八九十百千万几历高峰最])/,
  },
  // 安全地方 is a place, 地方专项债 local.
  {
    word: '地方',
    reading: ['di4', 'fang5'],
    before:
      /(?:需要|艰苦|安全|安静|阴凉|偏僻|热闹|什么|[这那哪]个|[这那哪]些|任何|其他|别的|许多|很多|不少|多个|好些|空旷)的?$/,
    behind: /^(?!政府|债|专项|财政|立法|党委|部门|选举|国企|官员|组织|领导)/,
  },
  {
    word: '地方',
    reading: ['di4', 'fang5'],
    before: /(?:[这那哪某几][个些]?|[个找没有换占腾去到些]|什么)$/,
    behind:
      /^(?!政府|债|专项|财政|立法|党委|部门|选举|国企|官员|组织|领导|法|经济|特色|性|各级|代表|自治|保护|标准|支持|武装)/,
  },
  {
    word: '地方',
    reading: ['di4', 'fang5'],
    before: /的$/,
    behind: /^(?:$|[^\u3400-\u9fff]|是|在|都|也|有|就|去|住|工作|生活|见面|了|来|不|叫)/,
  },
  // A doctor, but for 御史大夫 and the like.
  { word: '大夫', reading: ['dai4', 'fu5'], before: /(?:^|[^士卿史议禄])$/ },
  // 横贯东西, 东西两岸: the points of the compass.
  { word: '东西', reading: ['dong1', 'xi1'], before: /(?:横贯|横跨|贯穿|横穿|沟通|连接|不分|纵横)$/ },
  { word: '东西', reading: ['dong1', 'xi1'], behind: /^(?:两[岸侧端翼]|走向|方向|横|南北|轴)/ },
  { word: '人家', reading: ['ren2', 'jia1'], before: /(?:[户农渔穷]|寻常|普通|大户)$/ },
  // 他长出了一口气 lets out a long breath.
  { word: '长出', reading: ['chang2', 'chu1'], behind: /^了?一口/ },
  // 机构看好后市 is hopeful; 看好孩子 keeps an eye on a child.
  {
    word: '看好',
    reading: ['kan4', 'hao3'],
    before: /(?<!没)$/,
    behind: /^(?!自己|孩子|小孩|自家|家门|大门|随身|财物|行李|老人|钱包|你|我)/,
  },
  // 外传副总统辞职: what is rumored.
  {
    word: '外传',
    reading: ['wai4', 'chuan2'],
    before: /(?:^|[^\u3400-\u9fff])$/,
    behind: /^[\u3400-\u9fff]{4}/,
  },
];
