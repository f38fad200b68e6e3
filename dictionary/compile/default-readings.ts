/**
 * How often forms of several readings are read each way where they are words of their own: counted by
 * derive-default-readings-command.ts in the labelled sentences of g2pL (whzikaros/g2pL, Apache-2.0) and
 * CPP (kakaobrain/g2pM, Apache-2.0). A line is a form and its readings with counts, syllables joined by "_".
 */
const TABLE = `
不了 bu4_liao3:3
丧 sang1:5
中 zhong1:163 zhong4:4
为 wei2:65 wei4:50
乐 le4:11 yue4:4
了 le5:249 liao3:5
传 chuan2:14 zhuan4:5
供 gong1:23 gong4:3
供养 gong4_yang3:3
便 bian4:93
便宜 pian2_yi5:24
倒 dao4:102 dao3:28
倒车 dao4_che1:5
倾倒 qing1_dao3:4 qing1_dao4:2
假 jia3:40 jia4:2
兴 xing1:4
冠 guan4:25 guan1:12
冲 chong1:52 chong4:7
几 ji3:91 ji1:4
分 fen1:23 fen4:1
切 qie1:32 qie4:7
划 hua2:11 hua4:7
创 chuang4:6 chuang1:2
劲 jin4:54 jing4:2
勒 le4:15 lei1:2
卡 ka3:121 qia3:4
卷 juan4:61 juan3:54
卷子 juan4_zi5:8
厚薄 hou4_bao2:5
参 can1:6 shen1:3
发 fa1:13 fa4:3
发卡 fa4_qia3:3 fa1_ka3:1
口角 kou3_jue2:8 kou3_jiao3:2
只 zhi1:72 zhi3:61
号 hao4:90 hao2:6
吐 tu3:19 tu4:16
哄 hong3:181 hong1:20
喝 he1:218 he4:2
土地 tu3_di4:12
地 de5:56 di4:19
塞 sai1:62 sai4:8 se4:2
处 chu4:44 chu3:9
多少 duo1_shao3:45
失调 shi1_tiao2:5
奇 qi2:39
奔 ben1:29 ben4:13
好 hao3:163
好事 hao3_shi4:3
好学 hao4_xue2:2 hao3_xue2:1
字帖 zi4_tie4:16
宿 su4:12 xiu3:10
将 jiang1:240 jiang4:2
少 shao3:59
尽 jin4:47
尽可能 jin3_ke3_neng2:9
尽快 jin3_kuai4:22
尽量 jin3_liang4:42
屏 ping2:52 bing3:4
差 cha4:61 chai1:5 cha1:4
差事 chai1_shi5:3
帖 tie3:56 tie1:8 tie4:5
干 gan4:50 gan1:27
应 ying1:36 ying4:6
弹 tan2:22 dan4:11
强 qiang2:59
当 dang1:54 dang4:5
当天 dang1_tian1:6
当年 dang1_nian2:5
当日 dang1_ri4:3
当时 dang1_shi2:36
待 dai4:33 dai1:11
得 de5:61 de2:6 dei3:5
恶 e4:28 wu4:3
恶心 e3_xin1:42
扎 zha1:16 za1:7
折 zhe2:34
抹 mo3:130 mo4:2 ma1:1
挑 tiao1:50 tiao3:4
撒 sa3:61 sa1:60
教 jiao1:18 jiao4:7
教会 jiao1_hui4:6 jiao4_hui4:6
教学 jiao4_xue2:3 jiao1_xue2:2
散 san4:35 san3:6
散落 san4_luo4:8
数 shu4:31 shu3:16
斗 dou4:28 dou3:2
旋 xuan2:11 xuan4:1
明朝 ming2_chao2:27
曲 qu3:44 qu1:1
更 geng4:205 geng1:6
曾 ceng2:148 zeng1:12
朝 chao2:62 zhao1:2
朝阳 zhao1_yang2:3
校 xiao4:30
横 heng2:75 heng4:3
没 mei2:75
涨 zhang3:86 zhang4:5
漂 piao1:9 piao4:3
疏散 shu1_san4:5
的 de5:268 di2:1
相 xiang1:9 xiang4:2
省 sheng3:85 xing3:1
省事 sheng3_shi4:4
看 kan4:135 kan1:2
着 zhe5:190 zhao2:3 zhao1:1
禁 jin4:24 jin1:1
禁用 jin4_yong4:10
种 zhong3:33 zhong4:5
称 cheng1:90
空 kong1:22 kong4:6
笼 long2:50 long3:5
笼子 long2_zi5:40
系 xi4:20 ji4:8
累 lei4:119 lei3:1
给 gei3:241
缝 feng4:56 feng2:25
背 bei4:49 bei1:13
背着 bei1_zhe5:7
脏 zang1:39 zang4:4
舍 she3:30 she4:17
菲 fei1:13
落 luo4:40 la4:1
蒙 meng2:48 meng1:16 meng3:2
薄 bao2:117 bo2:4
藏 cang2:44 zang4:5
行 xing2:13 hang2:3
裁缝 cai2_feng2:13
要 yao4:111 yao1:1
观 guan1:21 guan4:8
觉 jiao4:3 jue2:1
角 jiao3:29 jue2:1
调 diao4:13 tiao2:12
转 zhuan3:44 zhuan4:9
转动 zhuan4_dong4:5
转向 zhuan3_xiang4:10
载 zai3:23 zai4:23
较差 jiao4_cha4:6
还 hai2:141 huan2:8
都 dou1:275 du1:1
重 chong2:9 zhong4:9
重点 zhong4_dian3:18
量 liang4:39 liang2:6
钉 ding4:55 ding1:51
钻 zuan4:10 zuan1:4
铺 pu1:69 pu4:24
长 chang2:37 zhang3:27
间 jian1:39
闷 men1:45 men4:7
降 jiang4:8 xiang2:7
难 nan2:89 nan4:2
高中 gao1_zhong1:6
鲜 xian1:35 xian3:9
`;

/** Counts of readings by form: `'长' -> [['chang2', 120], ['zhang3', 24]]`. */
export const DEFAULT_READINGS: ReadonlyMap<string, readonly (readonly [reading: string, count: number])[]> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [form = '', ...readings] = line.split(' ');
      return [form, readings.map(parseCount)];
    }),
);

/** `'dong1_xi5:12'` -> `['dong1 xi5', 12]`; the colon of `lu:4:12` is not the last. */
function parseCount(text: string): readonly [reading: string, count: number] {
  const at = text.lastIndexOf(':');
  return [text.slice(0, at).replaceAll('_', ' '), Number(text.slice(at + 1))];
}
