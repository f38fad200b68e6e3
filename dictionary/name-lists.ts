/** What a finder of names has to be told: short lists, chosen by hand. */
import type { Syllable } from './types.ts';

/** The words of a list, blanks between them. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Surnames of two characters; CC-CEDICT's rarer ones are left out, for they are words more often. */
export const COMPOUND_SURNAMES = words(`
欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 万俟 闻人 夏侯 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙
慕容 仲孙 钟离 长孙 宇文 司空 鲜于 闾丘 令狐 百里 呼延 端木 轩辕 拓跋 叶赫那拉 爱新觉罗 西门 歐陽 諸葛
東方 獨孤 南宮 萬俟 聞人 尉遲 赫連 長孫 鍾離 慕容 鮮于 軒轅 范姜 张简 張簡
`);

/** Japanese surnames, in the Chinese spelling too. */
export const JAPANESE_SURNAMES = words(`
佐藤 铃木 高桥 田中 渡边 伊藤 山本 中村 小林 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 清水 山崎 中岛 池田 阿部
桥本 山下 森田 石川 前田 小川 藤田 冈田 后藤 长谷川 石井 村上 近藤 坂本 远藤 青木 藤井 西村 福田 太田 三浦 藤原
冈本 松田 中川 中野 原田 小野 竹内 金子 和田 中山 石原 安倍 岸田 石破 高市 岩屋 小泉 菅直 麻生 羽生 大谷 宫崎
村山 野田 河野 茂木 加纳 安藤 松井 本田 大江 川端 大岛 宫本 樋口 高木 野村 平野 岛田 上田 内田 松下 鸠山 细川
末田 鸟山 向井 上野 今井 吉川 黑田 植田 桥爪 谷口 德川 织田 丰臣
`);

/** How surnames are read that are read otherwise as words; simplified and traditional. */
export const SURNAME_READINGS: ReadonlyMap<string, string> = new Map(
  `区 Ou1|區 Ou1|解 Xie4|华 Hua4|華 Hua4|任 Ren2|查 Zha1|单 Shan4|單 Shan4|仇 Qiu2|曾 Zeng1|朴 Piao2|盖 Ge3|蓋 Ge3
乐 Yue4|樂 Yue4|尉 Wei4|翟 Zhai2|薄 Bo2|冼 Xian3|覃 Qin2|宓 Mi4|缪 Miao4|繆 Miao4|牟 Mou2|訾 Zi1|逄 Pang2|仉 Zhang3
郗 Xi1|逯 Lu4|谌 Chen2|諶 Chen2|瞿 Qu2|冉 Ran3|卜 Bu3|藏 Zang1|曲 Qu1|尤 You2|易 Yi4|相 Xiang4|都 Du1|燕 Yan1
宁 Ning4|寧 Ning4|应 Ying1|應 Ying1|纪 Ji3|紀 Ji3|召 Shao4|折 She2|黑 He4|洗 Xian3|员 Yun4|員 Yun4|隗 Wei3|万 Wan4
令 Ling2|石 Shi2|葛 Ge3|繁 Po2|晟 Cheng2|能 Nai4|柏 Bai3|鲍 Bao4|阚 Kan4|闞 Kan4|郝 Hao3|祭 Zhai4|种 Chong2|重 Chong2
长 Chang2|朝 Chao2|褚 Chu3|沈 Shen3|殷 Yin1|应 Ying1|哈 Ha3|那 Na1|空 Kong1|过 Guo1|過 Guo1|车 Che1|車 Che1|贾 Jia3
钻 Zuan1|芮 Rui4|夏侯 Xia4 hou2|万俟 Mo4 qi2|萬俟 Mo4 qi2|尉迟 Yu4 chi2|尉遲 Yu4 chi2|长孙 Zhang3 sun1|長孫 Zhang3 sun1
令狐 Ling2 hu2|澹台 Tan2 tai2|鲜于 Xian1 yu2|欧阳 Ou1 yang2|歐陽 Ou1 yang2|单于 Chan2 yu2`
    .split(/[|\n]/)
    .map((row): [string, string] => [row.slice(0, row.indexOf(' ')), row.slice(row.indexOf(' ') + 1)]),
);

/** Characters that within names, behind the surname, are mostly read otherwise than as words: 曲长林, 查干, 满都呼. */
export const NAME_READINGS: ReadonlyMap<string, Syllable> = new Map([
  ['长', 'chang2'],
  ['長', 'chang2'],
  ['都', 'du1'],
  ['干', 'gan1'],
  ['查', 'cha2'],
  ['那', 'na4'],
  ['少', 'shao4'],
]);

/** Surnames that are words first: without a cue they are seldom a name. */
export const DOUBTFUL_SURNAMES = words(`
和 于 任 何 时 時 当 當 从 從 那 都 向 并 经 經 同 应 應 要 能 会 會 到 对 對 由 为 為 是 有 可 上 下 以 及 方 成 全 高
明 平 安 白 水 年 万 萬 千 连 連 边 邊 过 過 关 關 相 双 雙 单 單 老 生 种 種 重 长 長 朝 车 車 新 旧 干 幹 公 国 國 党 黨
强 強 通 包 容 常 初 开 開 化 居 展 广 廣 计 計 项 項 支 温 溫 满 滿 强 令 才 据 家 海 山 金 木 火 土 石 利 黑 东 東 西 南
北 门 門 步 空 麦 麥 红 紅 青 英 美 德 法 印 易 别 別 官 司 宣 管 顾 顧 承 路 沙 花 香 冷 热 风 風 云 雲 雨 江 河 池 米 鱼 牛
马 馬 羊 鹿 鸡 华 華 中 后 後 前 左 右 里 今 古 春 夏 秋 冬 多 小 大 真 正 直 曲 区 區 员 員 元 丰 豐 乐 樂 信 义 礼 智 仁
查 解 景 钱 錢 帅 所 乔 支 修 洗 城 战 戰 候 尹 奉 藏 农 農 达 達 展 揭 师 師 奖 召 粘 贡 但 占 户 鲜 商 称 操 始 理 问 進 进 光 考 校
`);

/** Characters that no given name holds, nor the stem of a place. */
export const STOP_CHARACTERS = words(`
的 了 是 在 着 著 过 過 吗 嗎 呢 吧 啊 这 這 那 哪 我 你 您 他 她 它 们 們 个 個 些 每 各 某 和 与 與 及 或 而 但 却 卻 则 則 被
把 将 將 让 讓 使 给 給 从 從 对 對 向 由 于 於 为 為 以 因 所 如 若 虽 雖 也 都 又 还 還 再 就 才 很 太 更 最 不 没 沒 无 無 未
已 曾 能 会 會 要 可 应 應 该 該 须 須 说 說 称 稱 问 問 去 做 吃 喝 买 買 卖 賣 打 走 跑 看 听 聽 想 到 等 后 後 前 内 內 外
上 下 里 裡 并 並 此 其 之 者 即 且 地 得 来 來 约 約 逾 近 超 第 几 幾 多 少 岁 歲 月 日 号 號 点 點 次 亿 億 元 米 名 位 件 项 項
谈 談 报 報 讯 訊 摄 攝 设 設 员 員 长 長 部 局 市 县 縣 省 镇 鎮 乡 鄉 村 区 區 街 路 委 届 屆 线 線 聚 实 實 院 校 厂 廠 车 車 站 店 死 病 罪 犯 杀 殺
`);
/** Of those, characters that a given name may hold all the same. */
export const STOP_EXCEPTIONS = words(`
如 若 之 可 应 應 来 來 得 能 会 會 元 长 長 于 向 为 為 以 多 少 米 超 外 上 前 名 无 再 才 月 日 车 路 地 因 所 将 点 未 约 村 水
`);

/** Of those, characters that no name holds at all, be it foreign, dotted or of a place. */
export const NEVER = words(
  '的 了 是 在 着 著 和 与 與 及 或 被 把 将 將 从 從 由 为 為 说 說 称 稱 我 你 他 她 这 這 们 們 届 某 就 也 吗 呢',
);

/** Last characters of titles that are not listed. */
export const TITLE_TAILS = words('员 員 长 長 师 師 者 手 生 授 夫 户 戶');

/** Endings of titles before a name: the more surely a person follows, the more of them count. */
export const TITLES = words(`
岁的 歲的 主管 技师 工匠 传人 村医 愿者 演者 主厨 骑手 保安
记者 記者 讯员 訊員 习生 實習 主任 书记 書記 市长 市長 县长 縣長 区长 區長 省长 省長 镇长 鎮長 乡长 鄉長 村长 旗长 盟长 州长 州長
局长 局長 部长 部長 处长 處長 科长 科長 厅长 廳長 司长 司長 校长 校長 院长 院長 所长 所長 行长 行長 社长 社長 会长 會長 队长 隊長
组长 組長 站长 厂长 廠長 团长 團長 班长 董事 事长 事長 经理 經理 总裁 總裁 主席 总统 總統 总理 總理 首相 外长 外長 防长 大臣 国王
國王 女王 王储 议员 議員 委员 委員 代表 教授 博士 院士 医生 醫生 医师 醫師 护士 護士 老师 老師 教师 教師 工师 工師 专家 專家
学者 學者 作家 诗人 詩人 画家 畫家 歌手 演员 演員 导演 導演 主演 教练 教練 主帅 选手 選手 球员 球員 前锋 前鋒 后卫 後衛 中场
门将 球星 名将 新星 小将 老将 冠军 冠軍 队员 隊員 村民 居民 市民 农民 牧民 职工 工人 司机 民警 警察 法官 律师 律師 干部
党员 被告 告人 嫌疑 疑人 学生 學生 考生 同学 大爷 老人 青年 先生 女士 同志 发言 言人 发言人 主教 长官 長官 司令 政委 将军 將軍 指挥
机长 船长 舰长 馆长 館長 秘书 书长 秘書 書長 董事长 理事长 事長 负责 责人 人士 顾问 总监 總監 创始 始人 合伙 伙人 总师 检察长 主编
编辑 主播 解员 报员 報員 递员 护林 林员 攻手 投手 劲敌 党首 领袖 領袖 议长 立委 牧师 大师 大師 老汉 老板 店主 业主 户主 户长 医 社工
妻子 丈夫 儿子 女儿 父亲 母亲 母親 父親 弟弟 哥哥 姐姐 妹妹 孙子 叔叔 阿姨 奶奶 爷爷 嫂子 烈士 英雄 模范 劳模 劳模 标兵 军人 战士
连长 营长 旅长 师长 军长 排长 外相 藏相 首席 总长 署长 署長 处长 关长 特首 皇帝 太子 公主 王子 国务卿 务卿 总督 大使 公使 领事 参赞
官员 官員 同事 朋友 邻居 计师 制片 编剧 作者 译者 乐家 学家 學家 书家 术家 曲家 唱家 蹈家 琴家 师傅 徒弟 掌门 弟子
角由 角逐 饰演 任命 免去 选举 推选 名叫 叫做 姓名 名为 笔名 化名 感谢 缅怀 大户 大戶 天员 工友 农民 農民 等奖
`);

/** What follows a name: speaking and acting verbs, and titles behind it. */
export const SPEECH_WORDS = words(`
表示 表明 介绍 介紹 告诉 告訴 认为 認為 指出 强调 強調 说道 回忆 解释 解釋 坦言 透露 透漏 宣布 承认 否认 呼吁 建议 要求 提醒 提出 主持 出席 列席 率团
率領 率领 会见 會見 讲话 发言 致辞 致词 作了 先生 女士 同志 教授 老师 老師 老人 医生 院士 博士 小姐 大爷 大娘 大妈 阿姨 叔叔 师傅 主任 书记
局长 市长 主席 总统 總統 总理 總理 首相 部长 队长 校长 院长 经理 将军 夫妇 夫人 兄弟 一家 本人 等人 等领 等同 说： 称， 说， 说道 笑着
当选 當選 获得 夺得 奪得 参加 带领 报道 报导 摄影 攝影 为首 任命 曾任 现任 担任 出生 生于 去世 逝世 在接 在会 在讲 在致 则表 则认 今天 昨天
`);
export const SPEECH_CHARACTERS = words('说 說 称 稱 摄 攝 指 答 问 任 饰 著 讲');

/** What follows something that is no person: a brand, a firm, a place, a fair. */
export const NOT_A_PERSON = words(`
公司 集团 集團 大学 大學 学院 學院 中学 小学 医院 醫院 银行 銀行 酒店 宾馆 饭店 大厦 广场 廣場 商场 商城 超市 公园 公園 机场 車站 车站 大桥 隧道
水库 大会 博会 展会 洽会 论坛 论壇 电影 艺术 文化 科技 电子 汽车 品牌 牌子 股份 药业 乳业 矿业 油田 煤矿 能源 组件 工程 项目 街道 社区 大道 高速
家族 王朝 王国 帝国 铁路 公路 牌照 开发 出版 协会 学会 基金 杂志 报社 日报 晚报 电视 时期 时代 朝廷 战争 会议 地区 半岛 群岛 山脉 高原 平原 盆地 草原 沙漠
`);
export const PLACE_TAILS = words(
  '市 县 縣 区 區 镇 鎮 乡 鄉 村 路 街 省 州 旗 河 江 湖 岛 島 山 港 站 桥 橋 寺 庙 廟 牌 杯 队 隊 城 庄 莊 沟 坝 湾 灣 族 语 語 人 线 線 节',
);

/** Parts of Mongolian, Tibetan and Uyghur names as they are written in newspapers. */
export const NAME_PARTS = words(`
格日勒 格日乐 格日樂 古楞 古冷 乌兰 乌云 乌恩 乌日娜 乌日罕 乌力吉 乌仁 乌尼 巴特尔 巴特 巴图 巴雅尔 巴雅 巴根 巴拉 巴彦 巴音 白音 宝音 宝力高 宝力道 宝鲁 布和
布日 布仁 布新 布日固德 朝克 朝鲁 朝洛 朝乐门 楚鲁 查干 查干夫 查娜 达来 达赖 达日玛 丹巴 道尔吉 道日 德力格尔 德力 德格 德德玛 额尔敦 额尔登 额尔德尼 额登泰 额尔登泰
恩和 恩克 敖登 敖特根 敖日 敖其尔 嘎拉 嘎日 嘎日迪 高娃 高勒 格根 格西格 呼和 呼斯楞 呼格 呼格吉勒 呼格吉勒图 哈斯 哈斯巴根 哈日 哈布 海日 海日罕 浩斯
吉日 吉日嘎 吉日嘎拉 吉勒图 吉雅 吉木 金巴 满都 满都拉 满都呼 满达 毛都 孟克 孟和 莫日根 木仁 莫德 苏和 牧仁 木兰 那木 那木拉 那仁 那日 那日苏 那顺 娜仁 娜日
诺敏 诺日布 其木格 其其格 其格 其其格玛 青格 青格勒 青格乐 萨仁 萨日娜 萨如拉 赛罕 赛汗 赛音 赛娜 桑布 森布尔 斯琴 斯日 斯日古楞 斯钦 苏日 苏日娜 苏布德 苏雅拉 苏努日
索布德 塔娜 特木尔 特木 特日格乐 特日格勒 特古斯 特格 通拉嘎 图布新 图门 图雅 托娅 托雅 陶格斯 毕力格 毕力 毕力格图 伊拉图 永红 扎布 扎木苏 照日格图 珠拉 卓拉
阿拉坦 阿拉塔 阿拉腾 阿木尔 阿木古楞 阿古拉 阿日斯楞 阿斯楞 阿斯汗 阿荣 阿约日古 阿茹罕 阿茹娜 艾丽娅 安达 奥云 奥其 宝鲁尔 宝勒尔 萨其拉 傲日 杜丽玛 杜古尔 旺楚克 通格
扎西 次仁 卓玛 旦增 丹增 央金 多吉 洛桑 才让 才旦 格桑 尼玛 平措 德吉 白玛 达瓦 次旦 顿珠 贡布 嘉措 拉姆 罗布 普布 仁青 仁增 索朗 桑珠 曲珍 旺堆 益西 强巴 晋美 央宗 班玛 措姆 三智
艾尼瓦尔 买买提 艾买提 阿不都 阿布都 吾甫尔 吐尔逊 吐尔洪 古丽 古丽娜尔 阿依 阿依古丽 热西提 艾山 艾力 哈力 木拉提 努尔 努尔兰 迪力 帕尔哈提 玉素甫 司马义 热合曼 克里木 阿迪力 迪丽 热巴
`);

/** What a place is called by its kind, after a stem of its own. */
export const PLACE_ENDINGS = words(
  '市 县 縣 区 區 旗 盟 镇 鎮 乡 鄉 村 州 路 街 屯 庄 莊 沟 湾 桥 岛 島 河 湖 山 江 港 大桥 大橋 街道 社区 社區 苏木 嘎查 自治县 自治州 大街 大道 高速 公路 铁路 国际机场 水库 火车站 新村 小区 岭 嶺 峰 寺 海 关 召 草原 沙漠 峡谷 峡 遗址 古城 湿地',
);
/** Those that divide the country: a place may follow another only behind one of them. */
export const ADMINISTRATIVE = /(?:[省市县縣区區旗盟州镇鎮乡鄉]|地区|地區|街道|苏木|蘇木)$/;
/** Those that may follow another place within an address. */
export const WITHIN_ADDRESS = /(?:[市县縣区區旗盟州镇鎮乡鄉村屯]|地区|地區|街道|社区|社區|苏木|蘇木|嘎查)$/;

/** Where a place may stand: what comes before it. */
export const PLACE_CUES = words(
  '在 到 至 往 赴 于 於 离 距 抵 经 驶 住 来自 位于 走进 前往 家住 途经 来到 访问 飞往 抵达 穿过 返回 击中 袭击 空袭 轰炸 攻占 撤出 撤离 进入 离开 逃离 飞抵 途径 定居 落户 俯瞰 横跨 流经',
);
/** What rivers, lakes and mountains have. */
export const BEHIND_PLACE = words(
  '水位 两岸 兩岸 沿岸 流域 上游 中游 下游 河畔 湖畔 湖面 江面 岸边 岸邊 湖边 湖邊 脚下 山麓 沿线 沿線 附近 一带 一帶 北麓 南麓 主峰 景区 景區',
);
/** No stem of a place begins so. */
export const NOT_A_STEM = words(
  '全 各 本 我 该 該 两 兩 每 某 新 旧 老 一 二 三 四 五 六 七 八 九 十 百 千 万 小 大 同 多 整 此 另 原 现 前 后 个 個 乡 村 城 市 县 区 旗 镇 街 路 省 州 盟 是 当 有 属 入 进 出 回 下 上 这 那 和 与 从 几 数 好 美 过 山 河 湖 江 岛 港 桥 外 内 分 成 等 年 月 日 号 名 中',
);

/** How far a character is from being part of a name. */
export const STOP = { dear: 1, unfit: 2, never: 3 } as const;
