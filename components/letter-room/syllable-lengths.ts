/**
 * About how many letters the pinyin of a character has. Known from the character alone, so that the room between the letters of
 * a text says nothing of what the reader knows or has corrected.
 */

/** Of the 1,200 commonest characters those with one or two letters. */
const SHORT =
  '一七不与业个丽举么义乎乐也习二于互五亚亿他付以企伯估低体何你例偶傅儿克入八其具几则利刺刻剧力务努' +
  '励区医午博卡即历厉压厕去及发取古句可叶司各合吗吧吸呀呢和咖哈哥哪哭啊啤啦喜喝嗯器四固图土地圾垃基' +
  '复夜大夫奇女她如妈妻姊姑姨婆子字季它安宜客宿寄密富尔局居屋己已巴币布希幅序底府度弃弟录律得必忆忽' +
  '怕思急息悉惜愉意戏我户打批技把护拉拒择拿按据提摩播擦故旅族无既日易普暗替服期末机杂李极格案梯棵椅' +
  '模次欧歌此步武死母比毕气污汽河法泼洗济渴湖激热爬爱父爷爸牙物特独率理疑的皮盒目矮码破礼福离科租积' +
  '移突立笔符第答米粗系素级纪组细继绩续绿羽而耳聚肚肤育脾腐自舞色艺苦葡虎虑衣袜裤西计议记许诉词译语' +
  '误读课谊负责资起趣足距路踢辣达迷速遇避那部里阿附际集雨需革页须顾预颗题饿马骑鱼鸡麻麼鼓鼻';

/** And those with four letters or more. */
const LONG =
  '丈上专东两中丰乘乡乱了争交产享京亮什仍从件众传伤供便停健像元兄充先光免全公共关兴典养农冬冰冲况冷' +
  '净准凉凌减刚创刷前剩功动勇勺千升占厂厅原双受变另叫同名向听吵吹员周命咸响售唱商善团园圆场坏块坚型' +
  '城堂境墙增声天奖姓娘定宣容宽封将小少尝层展山工巧帅帮常平年并幸广庆床应店庭康建弄张强当形影往忘忙' +
  '快念怀性怪总恐情惊惯想愿懂成战房手扔找承抓抢招挑挺换授掉收放政效教敲整料断方旁明星春显晨景晴暖更' +
  '曾朋望权条松标校样桌桥梦检棒欢歉正段水永江汤泉泳洋洲浅浪消深清源漂灯炒点炼烧照片状环现瓶甚甜生用' +
  '申电疗疼病痛瘦相省真睛睡短矿碰神票种秒称程穷空穿窗站竞竟章童笑等筷签简算管箱篇精糖红线练终绍经统' +
  '罐网羊聊联聪胖胜能脏脚脸臭航船良英苹营蕉行表衫衬装见观角警订让讲证评诚详说请谁调谅象赚赢超趟跳身' +
  '躺转轻较辆边迎远连追送选通逛遍郊酸醒重量钟钱铅销键锻镜长间防阳降限院险零青静面项顺领风饺饼馆首香' +
  '骗鲜鸟黄龄龙';

const LETTERS = new Map<string, number>([
  ...[...SHORT].map((character) => [character, 2] as const),
  ...[...LONG].map((character) => [character, 4.25] as const),
]);

/** Letters of a character's usual reading; three where it is none of the commonest. */
export function lettersOf(character: string): number {
  return LETTERS.get(character) ?? 3;
}
