/** Countries and provinces as newspapers pair them, in a character each: 中美关系, 俄乌冲突, 晋陕. */
import type { Candidates } from './candidates.ts';
import type { Syllable } from './types.ts';

const COUNTRIES: ReadonlyMap<string, string> = new Map(
  `中 China|美 US|俄 Russia|日 Japan|韩 South Korea|韓 South Korea|英 UK|法 France|德 Germany|印 India|朝 North Korea|越 Vietnam
蒙 Mongolia|欧 EU|歐 EU|以 Israel|巴 Pakistan|乌 Ukraine|烏 Ukraine|伊 Iran|澳 Australia|加 Canada|泰 Thailand|菲 Philippines|缅 Myanmar
柬 Cambodia|老 Laos|印 India|沙 Saudi Arabia|埃 Egypt|土 Türkiye|意 Italy|西 Spain|葡 Portugal|荷 Netherlands|波 Poland|匈 Hungary|塞 Serbia`
    .split(/[|\n]/)
    .map((row): [string, string] => [row.slice(0, 1), row.slice(2)]),
);

/** Provinces and cities whose character is no common word. */
const PROVINCES: ReadonlyMap<string, string> = new Map(
  `京 Beijing|沪 Shanghai|滬 Shanghai|渝 Chongqing|冀 Hebei|晋 Shanxi|晉 Shanxi|蒙 Inner Mongolia|辽 Liaoning|遼 Liaoning|浙 Zhejiang|皖 Anhui
闽 Fujian|閩 Fujian|赣 Jiangxi|贛 Jiangxi|鲁 Shandong|魯 Shandong|豫 Henan|鄂 Hubei|湘 Hunan|粤 Guangdong|粵 Guangdong|桂 Guangxi|琼 Hainan|瓊 Hainan
川 Sichuan|黔 Guizhou|滇 Yunnan|陕 Shaanxi|陝 Shaanxi|甘 Gansu|深 Shenzhen|苏 Jiangsu|蘇 Jiangsu|津 Tianjin`
    .split(/[|\n]/)
    .map((row): [string, string] => [row.slice(0, 1), row.slice(2)]),
);
/** What they may stand before, where one of them begins other words too. */
const REGIONS = new Set(
  `两省 两地 三省 三地 四省 地区 交界 协作 合作 边界 铁路 高速 高铁 两市 股市 等地 一带 大地 联盟 黄河 毗邻`.split(
    ' ',
  ),
);

/** What is said of two of them. */
const BETWEEN = new Set(
  `关系 關係 两国 兩國 双方 雙方 双边 雙邊 经贸 經貿 贸易 貿易 边境 邊境 合作 元首 领导 領導 冲突 衝突 战争 戰爭 联合 聯合 战略 戰略
友好 建交 外长 外長 三国 峰会 峰會 首脑 首腦 高层 高層 之间 之間 停火 会谈 會談 谈判 談判 人文 往来 往來 协议 協議 防务 同盟 关税 關稅`.split(
    /\s+/,
  ),
);

/** Cost in nats: whatever the two characters would cost. */
const COST = 8;

/** By code unit: whether it may be one of a pair. */
const MAY_PAIR = new Uint8Array(0x10000);
for (const country of COUNTRIES.keys()) MAY_PAIR[country.charCodeAt(0)] = 1;
const IS_PROVINCE = new Uint8Array(0x10000);
for (const province of PROVINCES.keys()) IS_PROVINCE[province.charCodeAt(0)] = 1;

/** Adds the pairs and threes of a text, where the word behind them tells that they are: 中美 is Central America too. */
export function addCountryPairs(text: string, candidates: Candidates): void {
  for (let at = 0; at + 1 < text.length; at++) {
    if (IS_PROVINCE[text.charCodeAt(at)] === 1 && IS_PROVINCE[text.charCodeAt(at - 1)] !== 1)
      addProvinces(text, at, candidates);
    if (MAY_PAIR[text.charCodeAt(at)] === 0 || MAY_PAIR[text.charCodeAt(at + 1)] === 0) continue;
    const end = MAY_PAIR[text.charCodeAt(at + 2)] === 0 ? at + 2 : at + 3;
    if (new Set(text.slice(at, end)).size === end - at && BETWEEN.has(text.slice(end, end + 2)))
      candidates.add(at, end, { cost: COST, kind: 'pair' });
  }
}

/** Adds the provinces of a text that stand side by side, up to four: 晋陕两省, 沪深300. */
function addProvinces(text: string, at: number, candidates: Candidates): void {
  let end = at + 1;
  while (end < at + 4 && IS_PROVINCE[text.charCodeAt(end)] === 1) end++;
  if (end - at < 2 || new Set(text.slice(at, end)).size < end - at) return;
  const next = text.charAt(end);
  if (REGIONS.has(text.slice(end, end + 2)) || !/\p{Script=Han}/u.test(next))
    candidates.add(at, end, { cost: COST, kind: 'pair' });
}

/** How those are read in pairs that are read otherwise as words. */
const READINGS: ReadonlyMap<string, Syllable> = new Map([
  ['蒙', 'Meng3'],
  ['朝', 'Chao2'],
  ['塞', 'Sai4'],
  ['沙', 'Sha1'],
]);

/** How a country or province of a pair is read, where it isn't as its character is; `undefined` else. */
export function pairReading(character: string): Syllable | undefined {
  return READINGS.get(character);
}

/** What a pair is in English: `'中美'` -> `China–US`. */
export function pairGloss(pair: string): string {
  // Beside Israel the other is Palestine.
  if (/^(?:以巴|巴以)$/.test(pair)) return pair === '以巴' ? 'Israel–Palestine' : 'Palestine–Israel';
  const isProvinces = [...pair].every((character) => PROVINCES.has(character));
  const names = isProvinces ? PROVINCES : COUNTRIES;
  return [...pair].map((character) => names.get(character) ?? character).join('–');
}
