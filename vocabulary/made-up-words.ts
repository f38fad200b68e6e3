/**
 * Words that don't exist, written by hand: two characters that readers know, in a form that words have, together in no
 * dictionary. Readers who claim to know them claim that of other words too (`vocabulary-check.ts`).
 */

/** A word in both scripts. */
export interface WrittenWord {
  readonly simplified: string;
  readonly traditional: string;
}

/** Simplified, then the traditional form where it differs. */
const TABLE = `
经设/經設 革设/革設 企产/企產 管务/管務 服理 交输/交輸 投易 贸资/貿資 会织/會織
组议/組議 方划/方劃 措策 权任/權任 义标/義標 目务/目務 原准/原準 条况/條況 情件
结响/結響 影果 水值 素力 精想 观度/觀度 态念/態念 批扬/批揚 鼓持 支对/支對 同绝/同絕
否释/否釋 解荐/解薦 描绍/描紹 宣闻/宣聞 采究/採究 调析/調析 分较/分較 讨择/討擇
选断/選斷 决价/決價 判查 饭校/飯校 电果/電果 苹服/蘋服 医店/醫店 脑视/腦視 认欢/認歡
漂兴/漂興 椅杯 衣视/衣視 朋候 话识/話識 幸快 愉福 满傲/滿傲 伤怕/傷怕 羡任/羨任
担顾/擔顧 照疑 羡顾/羨顧 嫉重 勇实/勇實 诚敢/誠敢 聪真/聰真 冷慎 谨格/謹格 严柔/嚴柔
善虚/善虛 困易 简难/簡難 普殊 巨泛 广刻/廣刻 彻全/徹全 完显/完顯 突重 扩变/擴變
缩立/縮立 转消/轉消 形止 继束/繼束 疾术/疾術 历统/歷統 音蹈 雕剧/雕劇 武争/武爭
战判/戰判 冲议/衝議 谈突/談突 协问/協問 支润/支潤 税格/稅格 贷务/貸務 股险/股險 能炭
污放 排染 警判 犯捕 逮罪 审据/審據 形忆/形憶 宣查 奖算/獎算 浪究 激乎 描款 逐装/逐裝
尊任 培细/培細 登细/登細 危养/危養 维紧/維緊 负语/負語 礼匙/禮匙 减静/減靜 协究/協究
迷持 导租/導租 密辑/密輯 讨育/討育 讨易/討易 承握 协餐/協餐 坚痛/堅痛 忽酒 担久/擔久
议励/議勵 励程/勵程 程究 究题/究題 虑决/慮決 观响/觀響 响展/響展 述究 纪究/紀究 途段
段径/段徑 阶途/階途 摄述/攝述 潮旱 雾旱/霧旱 雷旱 冻旱/凍旱 涝震/澇震 塌震 暴灾/暴災
播垦/播墾 砍垦/砍墾 掘垦/掘墾 钻析/鑽析 稳谐/穩諧 谐稳/諧穩 盟协/盟協 团睦/團睦
结睦/結睦 虑善/慮善 促障 贯护/貫護 监彻/監徹 颁导/頒導 履布 召合 落督 督履 促善
贯督/貫督 颁履/頒履 召颁/召頒 举彻/舉徹 抱谅/抱諒 谅扰/諒擾 误盾/誤盾 矛歉 隐恳/隱懇
坦骗/坦騙 歉盾 扰瞒/擾瞞 邻戚/鄰戚 祖婴/祖嬰 妻邻/妻鄰 肤脏/膚臟 肌液 吸肤/吸膚
脏肌/臟肌 湿积/濕積 颜味/顏味 颜状/顏狀 材绩/材績 毕识/畢識 智材 课慧/課慧 钓泳/釣泳
漠屿/漠嶼 泊脉/泊脈 瀑泽/瀑澤 沼漠 草屿/草嶼 宙箭 箭轨/箭軌 昆蝶 蜂蛛 蚁蝶/蟻蝶
仪件/儀件 备具/備具 仪料/儀料 签款/簽款 诉裁/訴裁 纠讼/糾訟 赔讼/賠訟 仲偿/仲償
违讼/違訟 诉偿/訴償 纠裁/糾裁 投举/投舉 候票 签举/簽舉 恐炸 袭弹/襲彈 爆怖 枪艇/槍艇
舰药/艦藥 染苗 疫断/疫斷 隔症 诊染/診染 苗离/苗離 症测/症測 疫隔 夸誉/誇譽 赞罚/贊罰
荣励/榮勵 称罚/稱罰 敏执/敏執 迟豫/遲豫 果钝/果鈍 顽定/頑定 犹锐/猶銳 固敏 灵钝/靈鈍
茂荣/茂榮 繁旺 衰条/衰條 萧困/蕭困 豪陋 秀观/秀觀 妆套/妝套 扮巾 鞋巾 厨厅/廚廳
卧台/臥臺 橡笔/橡筆 疏险/疏險 避援
`;

/** Words that don't exist, for the vocabulary check: a reader who claims to know them is guessing. */
export const MADE_UP_WORDS: readonly WrittenWord[] = TABLE.trim()
  .split(/\s+/)
  .map((row) => {
    const [simplified = '', traditional = simplified] = row.split('/');
    return { simplified, traditional };
  });
