/**
 * How often forms of several readings are read each way where they are words of their own: counted by
 * derive-default-readings-command.ts in the labelled sentences of g2pL (whzikaros/g2pL, Apache-2.0) and
 * CPP (kakaobrain/g2pM, Apache-2.0). A line is a form and its readings with counts, syllables joined by "_".
 */
const TABLE = `
万 wan4:16
上 shang4:9
不了 bu4_liao3:3
与 yu3:17
丧 sang1:6 sang4:1
中 zhong1:167 zhong4:4
为 wei2:74 wei4:51
丽 li4:6
乐 le4:12 yue4:5
乘 cheng2:4
乙 yi3:9
了 le5:267 liao3:5
什 shi2:15
仆 pu2:13
仇 chou2:4
仔 zai3:4
令 ling4:8
任 ren4:7 ren2:1
会 hui4:6
传 chuan2:15 zhuan4:5
伯 bo2:9
伺 si4:4
佃 dian4:5
佚 yi4:14
佛 fo2:4
侗 tong2:4 dong4:3
供 gong1:25 gong4:3
供养 gong4_yang3:3
侧 ce4:5
便 bian4:102
便宜 pian2_yi5:24
俊 jun4:18
俞 yu2:19
俟 si4:14
倒 dao4:103 dao3:29
倒车 dao4_che1:5
倘 tang3:8
倾倒 qing1_dao3:5 qing1_dao4:2
假 jia3:42 jia4:2
偈 ji4:5
僮 tong2:6
儿 er2:2 r5:1
兴 xing1:5
冠 guan4:26 guan1:14
冯 feng2:18
冲 chong1:56 chong4:7
几 ji3:99 ji1:4
凹 ao1:10
分 fen1:24 fen4:1
切 qie1:33 qie4:7
划 hua2:12 hua4:7
创 chuang4:7 chuang1:2
刨 pao2:4
刷 shua1:3
刹 cha4:6
刺 ci4:4
削 xiao1:2 xue1:1
剌 la4:18
剡 shan4:4
剿 jiao3:5
劈 pi1:16
劲 jin4:58 jing4:6
勒 le4:27 lei1:2
勾 gou1:13
化 hua4:5
区 qu1:3
匾 bian3:5
华 hua2:3
卒 zu2:17
卜 bu3:14
占 zhan4:13
卡 ka3:134 qia3:4
卷 juan4:71 juan3:56
卷子 juan4_zi5:8
厂 chang3:9
压 ya1:3
厚薄 hou4_bao2:6 hou4_bo2:1
参 can1:7 shen1:3
叉 cha1:5
发 fa1:14 fa4:3
发卡 fa4_qia3:3 fa1_ka3:1
口角 kou3_jue2:8 kou3_jiao3:2
句 ju4:6
只 zhi1:72 zhi3:67
召 zhao4:6
可 ke3:4
叶 ye4:11
号 hao4:100 hao2:6
吐 tu3:22 tu4:16
吒 zha4:3
吓 xia4:8
吗 ma5:18 ma3:1
吧 ba5:11 ba1:3
听 ting1:7
呢 ne5:20
呵 he1:6 a1:1
和 he2:19
咱 zan2:6
咳 ke2:6
咽 yan1:5
哄 hong3:182 hong1:20
哇 wa1:6
哈 ha1:5
哑 ya3:3
哟 yo5:3
哦 o4:2 o5:2
哩 li3:9 li5:1
哪 na3:8
唯 wei2:3
啊 a5:17 a4:2
啦 la1:12 la5:2
啰 luo1:5
喂 wei4:10
喇 la3:6
喝 he1:225 he4:3
圈 quan1:14
圜 yuan2:6 huan2:3
土地 tu3_di4:14
圩 wei2:17 xu1:1
地 de5:57 di4:22
场 chang3:6
坊 fang1:6
垛 duo3:15 duo4:1
埋 mai2:7
堡 bao3:10
塞 sai1:62 sai4:19 se4:2
处 chu4:50 chu3:9
多少 duo1_shao3:46
大 da4:5
夫 fu1:8
夯 hang1:10
失调 shi1_tiao2:5
头 tou2:6
夹 jia1:3 jia2:2
奄 yan3:10
奇 qi2:46
奔 ben1:32 ben4:15
女 nu:3:4
好 hao3:171 hao4:1
好事 hao3_shi4:3
好学 hao4_xue2:2 hao3_xue2:1
妻 qi1:6
姥 mu3:8
娜 na4:16
媛 yuan2:15
子 zi3:5
字帖 zi4_tie4:16
宁 ning2:3
宿 su4:14 xiu3:10
将 jiang1:252 jiang4:6
少 shao3:61 shao4:1
尺 chi3:4
尽 jin4:54
尽可能 jin3_ke3_neng2:9
尽快 jin3_kuai4:22
尽量 jin3_liang4:43
尾 wei3:7
尿 niao4:5
屏 ping2:54 bing3:4
属 shu3:8
屯 tun2:16
岂 qi3:16
峇 ba1:10
峒 tong2:5 dong4:1
嵌 qian4:8 kan3:1
巂 xi1:5
差 cha4:61 cha1:7 chai1:5
差事 chai1_shi5:3
帖 tie3:66 tie1:8 tie4:5
幢 zhuang4:15 chuang2:1
干 gan4:50 gan1:28
广 guang3:4
庑 wu3:18
应 ying1:38 ying4:7
弄 nong4:6 long4:5
弟 di4:6
弹 tan2:23 dan4:13
强 qiang2:64
当 dang1:54 dang4:5
当天 dang1_tian1:6
当年 dang1_nian2:7
当日 dang1_ri4:3
当时 dang1_shi2:42
待 dai4:37 dai1:11
得 de5:62 de2:7 dei3:5
忒 te4:14
恶 e4:28 wu4:3
恶心 e3_xin1:42
悝 kui1:4
戌 xu1:3
扁 bian3:11
扇 shan4:8
扎 zha1:32 za1:7
扒 pa2:6 ba1:4
打 da3:4
扛 kang2:7 gang1:3
把 ba3:20
折 zhe2:37
抡 lun2:3
抢 qiang3:3
抹 mo3:135 mo4:2 ma1:1
拂 fu2:5
拓 tuo4:4
拧 ning3:4
拽 zhuai4:5
拾 shi2:4
挑 tiao1:51 tiao3:5
挟 xie2:3
挡 dang3:3
挣 zheng4:3
挨 ai1:6 ai2:1
掖 ye4:4
掺 chan1:19
揣 chuai1:4 chuai3:1
摸 mo1:4
撒 sa1:68 sa3:64
撮 cuo1:7 zuo3:1
擂 lei2:5 lei4:1
操 cao1:5
攒 cuan2:17
教 jiao1:19 jiao4:7
教会 jiao1_hui4:6 jiao4_hui4:6
教学 jiao4_xue2:4 jiao1_xue2:2
敛 lian3:3
散 san4:39 san3:6
散落 san4_luo4:8
数 shu4:33 shu3:16
斗 dou4:31 dou3:3
旋 xuan2:13 xuan4:1
明朝 ming2_chao2:30
晕 yun4:5 yun1:3
晟 sheng4:20
曲 qu3:48 qu1:2
更 geng4:220 geng1:6
曾 ceng2:165 zeng1:12
服 fu2:3
朝 chao2:64 zhao1:2
朝阳 zhao1_yang2:3
朴 pu3:5 piao2:4
杆 gan1:6 gan3:1
杈 cha4:2 cha1:1
杓 shao2:14
杠 gang4:10
板 ban3:6
柏 bo2:3 bai3:2
柜 gui4:10
校 xiao4:36 jiao4:1
桁 heng2:5
桔 ju2:11
档 dang4:3
棹 zhao4:3
椎 zhui1:4
楞 leng2:14
楷 kai3:12
槛 jian4:2 kan3:2
横 heng2:83 heng4:3
歪 wai1:12
殷 yin1:16
毂 gu3:5
比 bi3:3
氏 shi4:11
氐 di1:10
汗 han2:3 han4:2
汤 tang1:14
沈 shen3:11
没 mei2:76
泊 bo2:4
泡 pao4:6 pao1:2
泥 ni2:4
泷 long2:7 shuang1:1
浅 qian3:6
浆 jiang1:8
济 ji4:3
涌 chong1:4 yong3:3
涨 zhang3:91 zhang4:5
淋 lin2:3
混 hun4:4
渠 qu2:6
溺 ni4:4
漂 piao1:15 piao4:3
澄 cheng2:13
澄清 cheng2_qing1:3 deng4_qing1:1
澹 dan4:10
瀑 pu4:6
炅 jiong3:10
炔 que1:12
炮 pao4:5
炸 zha2:2 zha4:2
煞 sha4:5
熜 cong1:3
熬 ao2:15
燎 liao2:4
燕 yan1:8 yan4:2
爪 zhua3:2 zhao3:1
片 pian4:3
牟 mou2:7 mu4:1
率 shuai4:6
王 wang2:13
玟 wen2:3
琢 zhuo2:9
瑱 tian4:5
甚 shen4:4 shen2:1
甬 yong3:11
町 ting3:19
番 fan1:6
疏散 shu1_san4:5
症 zheng4:7
的 de5:288 di2:1
监 jian1:4
盖 gai4:9
盛 sheng4:7 cheng2:1
相 xiang1:9 xiang4:3
省 sheng3:97 xing3:1
省事 sheng3_shi4:4
看 kan4:141 kan1:2
着 zhe5:198 zhao2:3 zhao1:1
矫 jiao3:7
石 shi2:9
硐 dong4:4
碌 lu4:3
磕 ke1:4
磨 mo2:3
祭 ji4:6
禁 jin4:30 jin1:1
禁用 jin4_yong4:10
禅 chan2:4
种 zhong3:38 zhong4:5
秤 cheng4:7
称 cheng1:98
稍 shao1:13
稽 ji1:10
空 kong1:23 kong4:6
竺 zhu2:4
笼 long2:56 long3:5
笼子 long2_zi5:40
答 da2:7
粘 nian2:16 zhan1:1
粥 zhou1:11 yu4:1
糜 mi2:6
系 xi4:24 ji4:8
累 lei4:121 lei3:4
纥 he2:8
约 yue1:8
给 gei3:254
绰 chuo4:7
绷 beng1:5
缀 zhui4:3
缉 ji1:4
缝 feng4:59 feng2:28
缪 miu4:6 miao4:2
缯 zeng1:5
罢 ba4:6
翘 qiao4:14
翟 zhai2:18 di2:2
耙 pa2:5
耶 ye1:13
肖 xiao1:12
肚 du4:4
背 bei4:52 bei1:13
背着 bei1_zhe5:8
胖 pang4:10
脉 mai4:3
脏 zang1:39 zang4:4
脚 jiao3:7
膏 gao1:7
臭 chou4:8 xiu4:1
舍 she3:30 she4:23
艮 gen4:4
艾 ai4:17
节 jie2:4
芥 jie4:14
芯 xin1:11
芸 yun2:15
苔 tai2:20
苕 tiao2:6
茄 qie2:5
茆 mao2:3
茜 xi1:8
草 cao3:6
荡 dang4:8
莎 sha1:8
莘 xin1:8 shen1:2
莞 guan3:3
菌 jun1:5
菲 fei1:26
菸 yan1:3
落 luo4:40 la4:1
葛 ge3:10 ge2:1
蒙 meng2:56 meng1:17 meng3:3
蓼 liao3:20
蔓 man4:10
蔚 wei4:14 yu4:5
蕉 jiao1:7
薄 bao2:118 bo2:6
藉 jie4:7 ji2:2
藏 cang2:47 zang4:12
虾 xia1:9
蚂 ma3:4
蚌 bang4:6
蛤 ge2:19 ha2:1
蠡 li3:7 li2:3
行 xing2:15 hang2:3
衣 yi1:9
裁缝 cai2_feng2:14
裨 pi2:10
褚 chu3:18
褶 zhe3:7
要 yao4:114 yao1:1
覃 tan2:11 qin2:7
见 jian4:4
观 guan1:22 guan4:9
觉 jue2:6 jiao4:3
角 jiao3:32 jue2:1
说 shuo1:8
读 du2:3
调 diao4:14 tiao2:12
谜 mi2:9
谯 qiao2:17
豁 huo1:7
贲 ben1:19
贾 jia3:20
赚 zhuan4:10
趟 tang4:20
跑 pao3:6
踏 ta4:7
车 che1:3
轧 ya4:2 zha2:1
转 zhuan3:45 zhuan4:9
转动 zhuan4_dong4:5
转向 zhuan3_xiang4:13
轲 ke1:4
轴 zhou2:7
载 zai3:25 zai4:23
较差 jiao4_cha4:6
辟 pi4:8
边 bian1:3 bian5:1
过 guo4:3 guo5:1
还 hai2:152 huan2:9
远 yuan3:4
迤 yi3:7
那 na4:6
都 dou1:290 du1:3
酢 zuo4:3 cu4:1
采 cai3:3
重 zhong4:12 chong2:10
重点 zhong4_dian3:18
量 liang4:43 liang2:6
钉 ding4:60 ding1:57
钌 liao3:5
钯 ba3:20
钻 zuan4:14 zuan1:5
钿 dian4:5
铣 xian3:10 xi3:2
铺 pu1:72 pu4:31
锯 ju4:8
镐 hao4:13 gao3:2
镝 di2:3 di1:2
长 chang2:39 zhang3:27
閤 ge2:5
间 jian1:41
闷 men1:47 men4:13
阆 lang4:5
阇 du1:20
阙 que4:9
阿 a1:10
陂 bei1:7
降 jiang4:11 xiang2:9
隆 long2:9
隐 yin3:7
隗 wei3:14
隽 jun4:11 juan4:1
难 nan2:94 nan4:3
雀 que4:9
雨 yu3:8
露 lu4:4
靓 liang4:8
靡 mi2:9 mi3:2
页 ye4:8
顷 qing3:4
颉 xie2:4 jie2:2
食 shi2:6
驮 tuo2:9
骑 qi2:4
高中 gao1_zhong1:6
鬲 li4:3 ge2:2
鲜 xian1:35 xian3:9
鸟 niao3:12
鹄 hu2:5
`;

/** Counts of readings by form: `'长' -> [['chang2', 120], ['zhang3', 24]]`. */
export const DEFAULT_READINGS: ReadonlyMap<string, readonly (readonly [reading: string, count: number])[]> =
  new Map(
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
