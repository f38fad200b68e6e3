/** What 元 and 块 are where no word beside them says it: yuan, dollars of Taiwan or Hong Kong, or one of both. */
export type Money = 'yuan' | 'dollars' | 'either';

/** Characters that only traditional text has. */
const TRADITIONAL =
  /[國學會來個們為對過這還進開關東車馬長門問間電話語請讓認識經濟發現業產動員報導記實點體總統選舉黨議縣區鄉鎮灣幣萬億與將從應無當見務調費價錢買賣場漲]/;
const NAMED_DOLLARS = /新?[台臺][币幣]|港[币幣元圓]|澳門元|NT\$|HK\$/;
const NAMED_YUAN = /人民[币幣]|RMB|CNY/;
/** What is of Taiwan or Hong Kong. */
const ISLANDS =
  /[台臺][灣北中南東股積電鐵大幣彩塑]|高雄|桃園|新北|新竹|立法院|行政院|監察院|立委|縣市長|國民黨|民進黨|民眾黨|健保|勞保|檢調|衛福部|疾管署|勞動部|數發部|金管會|普發現金|縣府|台斤|發票|屏東|花蓮|宜蘭|雲林|彰化|苗栗|嘉義|基隆|南投|澎湖|金門|馬祖|悠遊卡|香港|港[府鐵股交人島幣元]|九龍|新界|恒生|恒指|港交所|立法會|特首|運輸署|房委會|公屋|八達通|澳門|元朗|沙田|屯門|葵涌|荃灣|觀塘|旺角|深水埗|尖沙咀|銅鑼灣|將軍澳|東涌|西貢|錦田|醫管局|消委會|急症室|差餉|廉政公署|警務處|財政司/;
/** What is of the mainland. */
const MAINLAND =
  /大[陸陆](?!續)|[內内]地|國務院|中共|人民銀行|北京|上海|深圳|廣州|廣東|浙江|江蘇|四川|山東|河南|湖北|湖南|福建|A股|滬|深證|中國(?!國民黨|石油|信託|時報|鋼鐵|醫藥大學|文化大學)/;

/** A text of 100,000 characters is searched once, not for each of its sums. */
let last: { readonly text: string; readonly money: Money } | undefined;

/** Returns what 元 is in a text: a text in simplified script is of the mainland unless it names other money. */
export function moneyOf(text: string): Money {
  if (last?.text !== text) last = { text, money: findMoney(text) };
  return last.money;
}

function findMoney(text: string): Money {
  const isTraditional = TRADITIONAL.test(text);
  const [dollars, yuan] = [NAMED_DOLLARS.test(text), NAMED_YUAN.test(text)];
  if (!isTraditional) return /[台臺][币幣]/.test(text) ? 'either' : 'yuan';
  if (dollars !== yuan) return dollars ? 'dollars' : 'yuan';
  const [islands, mainland] = [ISLANDS.test(text), MAINLAND.test(text)];
  if (islands === mainland || dollars) return 'either';
  return islands ? 'dollars' : 'yuan';
}
