/**
 * Where CC-CEDICT's order is not that of newspapers: which of its readings or senses comes first for words that every
 * page has. Chosen by hand from the 300 most frequent forms of several readings and from the words of the practice
 * pages; everything rarer is left to the rules of ranking.ts and senses.ts.
 */

/** Form -> reading. Counted rows and dictionary order favour another in these. */
export const PREFERRED_READINGS: ReadonlyMap<string, string> = table(`
告诉 gao4 su5|故事 gu4 shi5|妻子 qi1 zi5|大夫 dai4 fu5|生意 sheng1 yi5|所长 suo3 zhang3|大都 da4 du1
下调 xia4 tiao2|回调 hui2 tiao2|看好 kan4 hao3|媳妇 xi2 fu5|本事 ben3 shi5|得罪 de2 zui5|教会 jiao4 hui4
朝阳 Chao2 yang2|播种 bo1 zhong3|中式 Zhong1 shi4|落空 luo4 kong1|蒙药 Meng3 yao4|供养 gong1 yang3
尽数 jin4 shu4|好学 hao4 xue2|精神 jing1 shen2|地方 di4 fang1|兴 xing1|勒 le4|嘎 ga1|包头 Bao1 tou2|蒙 meng3
`);

/** Simplified headword -> words of the sense to show first. */
export const PREFERRED_SENSES: ReadonlyMap<string, string> = table(`
在 to be (located) at|被 used to indicate passive voice|等 and so on; etc.|对 towards; at; for|与 and|给 to
让 to let sb do sth|使 to make|由 by; via|并 and|但 but; yet|可 can; may|该 that|据 according to|因 because
于 in; at; on|以 to use|约 approximately|至 to|自 from; since|则 but; then|如 such as|或 or|才 then and only then
刚 just|挺 quite|凡 every|曾 once|便 equivalent to 就|受 subjected to|获 to get; to obtain|靠 to depend on
系 to be (literary)|摄 to capture (video|讯 news; information|占 to take up|达 to reach|项 classifier for principles
名 classifier for people|位 classifier for people|家 classifier for families|次 classifier for enumerated
条 classifier for long|款 funds|届 classifier for events|期 stage|批 classifier for batches|场 large place
点 o'clock|化 -ization|式 type|性 suffix forming noun|型 type|市 city|局 office|院 institution|级 level|组 group
负 to be defeated|差 to fall short|开 to open|关 to close|产 product|理 reason|卡 (loanword) card|种 kind
告诉 to tell|质量 quality|运行 (fig.) to function|落实 to implement|反映 to reflect|部署 to deploy|首要 of chief
先后 in succession|主持 to preside|夺冠 fig. to win|乡村 countryside|渠道 channel|完善 to improve
联合 to join|深处 depths|座谈会 symposium|扶贫 poverty alleviation|成绩 performance records
波动 to fluctuate|一度 at one time|着手 to start out|更新 to update|全面 comprehensive|骨干 fig. backbone
认定 to determine|作为 as (in the capacity|台风 typhoon|公告 announcement|半天 a long time|一般 ordinary
旅客 traveler|通报 to notify|现场 (at) the site|撞 to run into|遍 classifier for actions|发力 to exert
`);

function table(text: string): Map<string, string> {
  const rows = text.trim().split(/[|\n]/);
  return new Map(rows.map((row) => [row.slice(0, row.indexOf(' ')), row.slice(row.indexOf(' ') + 1)]));
}
