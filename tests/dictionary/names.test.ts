import { describe, expect, test } from 'vitest';
import { DICTIONARY } from './lexicon-fixture.ts';

/** The names of a text: `刘冬梅 person Liú Dōngméi`. */
function names(text: string): string[] {
  return DICTIONARY.annotate(text)
    .filter(({ nameType }) => nameType !== undefined)
    .map((token) => `${token.text} ${token.nameType} ${token.pinyin}`);
}

test('a person who is known has English, found by a title or not', () => {
  const [, president] = DICTIONARY.annotate('总统卢拉在大会上说');
  expect(president).toMatchObject({ text: '卢拉', nameType: 'person', gloss: 'Lula da Silva' });
});

test.each([
  ['贵州榕江遭遇特大洪水', 'Rongjiang'],
  ['湖南怀化下雪', 'Huaihua'],
  ['前总理伊姆兰·汗被捕', 'Imran Khan'],
  ['歌手贾斯汀·比伯到访', 'Justin Bieber'],
])('%s: what is listed is known, whatever stands before it', (text, english) => {
  expect(DICTIONARY.annotate(text).map((token) => token.gloss)).toContain(english);
});

describe('people', () => {
  test.each([
    ['局长刘冬梅表示，工作已经展开。', '刘冬梅 person Liú Dōngméi'],
    ['（记者 梁婧姝 通讯员 牛婧）', '梁婧姝 person Liáng Jìngshū', '牛婧 person Niú Jìng'],
    ['■本报记者 若谷 摄', '若谷 person Ruògǔ'],
    ['教授欧阳慧说，这样更好。', '欧阳慧 person Ōuyáng Huì'],
    ['村民区少坤告诉记者', '区少坤 person Ōu Shàokūn'],
    ['独居的刘桂兰老人', '刘桂兰 person Liú Guìlán'],
    ['市民何女士投訴', '何 person Hé'],
    ['主任解海涛介绍', '解海涛 person Xiè Hǎitāo'],
    ['学生单晓晴说', '单晓晴 person Shàn Xiǎoqíng'],
    ['校长娜仁格日勒说', '娜仁格日勒 person Nàréngérìlè'],
    ['选手阿迪江·吐尔洪说', "阿迪江·吐尔洪 person Ādíjiāng Tǔ'ěrhóng"],
    ['总理默茨说', '默茨 person Mòcí'],
    ['他是约瑟夫·斐迪南', '约瑟夫·斐迪南 person Yuēsèfū Fěidínán'],
    [
      '邓颖超、康克清、蔡畅等',
      '邓颖超 person Dèng Yǐngchāo',
      '康克清 person Kāng Kèqīng',
      '蔡畅 person Cài Chàng',
    ],
    ['记者王和平报道', '王和平 person Wáng Hépíng'],
    ['四十六岁的邹彬说', '邹彬 person Zōu Bīn'],
    // A place that is listed is nobody, a person that is listed has English.
    ['他宣布角逐台中市長', '台中 place Táizhōng'],
    ['球星梅西梅开二度', '梅西 person Méixī'],
    ['嫌疑人逯某某抓获', '逯某某 person Lù Mǒumǒu'],
    // A surname behind 老 or 小.
    ['老周正忙着', '老周 person Lǎo Zhōu'],
    ['给小赵打电话', '小赵 person Xiǎo Zhào'],
    // A surname before what its bearer is called.
    ['孙阿姨说', '孙 person Sūn'],
    ['刘女士介绍', '刘 person Liú'],
    ['記者問張大爺', '張 person Zhāng'],
    ['陈总表示', '陈 person Chén'],
    ['，于女士告诉记者', '于 person Yú'],
    ['欧阳老师来了', '欧阳 person Ōuyáng'],
    // Given names that are places or words.
    ['李南山院士分享经验', '李南山 person Lǐ Nánshān'],
    ['演员陈海南出席', '陈海南 person Chén Hǎinán'],
    ['倪震：我国首次', '倪震 person Ní Zhèn'],
    // Their jobs make them people, their given names words.
    ['村支书王建国笑着说', '王建国 person Wáng Jiànguó'],
    ['养殖户杨胜利告诉记者', '杨胜利 person Yáng Shènglì'],
    // What they do is no part of their name.
    ['医生周敏叹了口气', '周敏 person Zhōu Mǐn'],
    ['孙小果案再审', '孙小果 person Sūn Xiǎoguǒ'],
    ['同伴诉刘鑫一案', '刘鑫 person Liú Xīn'],
    ['一名姓林男子被捕', '林 person Lín'],
    ['代表向科室主任行贿'],
    ['《破·地獄》上映'],
    ['勒庞受审', '勒庞 person Lèpáng'],
    // Before 等 and others.
    ['李卫平等人', '李卫平 person Lǐ Wèipíng'],
    ['刘志高等同志', '刘志高 person Liú Zhìgāo'],
    ['赵学同等五名学生', '赵学同 person Zhào Xuétóng'],
    // Japanese names.
    ['张本智和战胜对手', '张本智和 person Zhāngběn Zhìhé'],
    ['大谷翔平击出', '大谷翔平 person Dàgǔ Xiángpíng'],
    ['八村垒得分', '八村垒 person Bācūn Lěi'],
  ])('%s', (text, ...expected) => expect(names(text)).toEqual(expected));

  test('a name has no English; the card says what is the surname', () => {
    const token = DICTIONARY.annotate('局长刘冬梅表示').find(({ nameType }) => nameType === 'person');
    expect(token).toMatchObject({
      text: '刘冬梅',
      kind: 'name',
      reading: ['Liu2', 'Dong1', 'mei2'],
      gloss: '',
      says: 'surname Liu, given name Dongmei',
    });
  });

  test.each([
    '张家口市的公司',
    '高新技术和新能源',
    '“金丰”牌拖拉机',
    '何时才能成功',
    '全市各级部门认真落实',
    '王国和帝国',
    '忘了朋友和家人',
    '其中某一方低头',
    '像一张绿网',
    '不靠爱新觉罗家族',
    '对老师说',
    '党组书记出席',
    '专业老师授课',
    '和女士们',
    '人人平等',
  ])('%s holds no person', (text) =>
    expect(names(text).filter((name) => name.includes(' person '))).toEqual([]),
  );

  test('a name that won twice wins where nothing else speaks for it', () => {
    const text = '经理李广何说，很好。李广何表示，不错。和同事打完招呼，李广何换好工作服。';
    expect(names(text)).toEqual(Array.from({ length: 3 }, () => '李广何 person Lǐ Guǎnghé'));
  });
});

test.each([
  ['他来自青海省歇武镇', '青海省歇武镇', 'Xiewu Town, Qinghai Province'],
  ['土耳其恰纳卡莱市地震', '恰纳卡莱市', ''],
  ['墨西哥索诺拉州埃莫西约市', '索诺拉州埃莫西约市', ''],
  ['船沿沙颍河一路东行', '沙颍河', 'Shaying River'],
  ['呼和浩特市总工会通报', '呼和浩特市总工会', 'Hohhot Federation of Trade Unions'],
  ['内蒙古医科大学招生', '内蒙古医科大学', 'Inner Mongolia Medical University'],
  ['呼和浩特东站发送旅客', '呼和浩特东站', 'Hohhot East Station'],
  ['省检察院提起公诉', '省检察院', 'Provincial Procuratorate'],
  ['湖南省纪委监委通报', '湖南省纪委监委', 'Hunan Anti-graft Agency'],
  ['长沙银行净利增长', '长沙银行', 'Bank of Changsha'],
  ['险胜日本队', '日本队', 'Japanese team'],
  ['广东队获胜', '广东队', 'Guangdong team'],
  ['北京市第八中学的学生', '北京市第八中学', 'Beijing No. 8 Middle School'],
  ['她在霍华德大学演讲', '霍华德大学', 'Howard University'],
  ['重庆江北国际机场恢复', '江北国际机场', 'Jiangbei International Airport'],
  ['德国图林根州举行选举', '图林根州', 'Thuringia'],
  // One that our tables list is called as they call it.
  ['市公安局通报', '市公安局', 'city police'],
  // Pinyin would pass for English.
  ['在准格尔召开', '准格尔', ''],
])('%s: English from the parts of a name', (text, name, gloss) => {
  expect(DICTIONARY.annotate(text).find((token) => token.text === name)?.gloss).toBe(gloss);
});

describe('places', () => {
  test.each([
    ['他来自青海省歇武镇。', '青海省歇武镇 place Qīnghǎi Shěng Xiēwǔ Zhèn'],
    ['临河区乌兰图克镇的农民', '临河区乌兰图克镇 place Línhé Qū Wūlántúkè Zhèn'],
    ['呼和浩特市召开会议', '呼和浩特市 place Hūhéhàotè Shì'],
    ['从厦门港到南京站', '厦门港 place Xiàmén Gǎng', '南京站 place Nánjīng Zhàn'],
    ['中国大陆与沙特', '中国大陆 place Zhōngguódàlù', '沙特 place Shātè'],
    ['红海的船', '红海 place Hóng Hǎi'],
    ['来到六安和台州', "六安 place Lù'ān", '台州 place Tāizhōu'],
    ['呼和浩特东站发送旅客', '呼和浩特东站 place Hūhéhàotè Dōng Zhàn'],
    ['匈牙利塞格德的工厂', '匈牙利 place Xiōngyálì', '塞格德 place Sàigédé'],
    ['准格尔旗暖水乡的农民', "准格尔旗暖水乡 place Zhǔngé'ěr Qí Nuǎnshuǐ Xiāng"],
    [
      '到了哈素海、五当召、九峰山等景点',
      '哈素海 place Hāsù Hǎi',
      '五当召 place Wǔdāng Zhào',
      '九峰山 place Jiǔfēng Shān',
    ],
    ['黄岩区和托克托县', '黄岩区 place Huángyán Qū', '托克托县 place Tuōkètuō Xiàn'],
    ['内蒙古自治区的', '内蒙古自治区 place Nèiměnggǔ Zìzhìqū'],
  ])('%s', (text, ...expected) => expect(names(text)).toEqual(expected));

  test.each(['全市和各区', '副市长和副县长', '他们力挺楼市', '上了好学校'])('%s holds none', (text) =>
    expect(names(text)).toEqual([]),
  );
});

describe('countries in a character each', () => {
  test.each([
    ['中美停火', 'China–US', 'Zhōng-Měi', ['Zhong1', 'Mei3']],
    ['俄乌停火', 'Russia–Ukraine', 'É-Wū', ['E2', 'Wu1']],
    ['中日韩合作', 'China–Japan–South Korea', 'Zhōng-Rì-Hán', ['Zhong1', 'Ri4', 'Han2']],
    ['晋陕两省', 'Shanxi–Shaanxi', 'Jìn-Shǎn', ['Jin4', 'Shan3']],
    ['京蒙协作', 'Beijing–Inner Mongolia', 'Jīng-Měng', ['Jing1', 'Meng3']],
    ['以巴停火', 'Israel–Palestine', 'Yǐ-Bā', ['Yi3', 'Ba1']],
  ])('%s', (text, gloss, pinyin, reading) => {
    const [token] = DICTIONARY.annotate(text);
    expect(token).toMatchObject({ text: text.slice(0, reading.length), gloss, pinyin, reading });
  });

  test('only where what follows says so', () => {
    expect(names('这里俄乌不足。')).toEqual([]);
  });
});

describe('a country by itself', () => {
  test.each([
    ['美总统特使抵达', '美', 'US', 'Měi'],
    ['称俄防长已回应', '俄', 'Russia', 'É'],
    ['法外长昨日访日', '法', 'France', 'Fǎ'],
    ['游客赴泰旅游', '泰', 'Thailand', 'Tài'],
    ['德、法、英三国领导人', '法', 'France', 'Fǎ'],
    ['美、日和韩举行演习', '日', 'Japan', 'Rì'],
    ['美國總統抵韓', '韓', 'South Korea', 'Hán'],
    ['加沙停火协议', '加沙', 'Gaza', 'Jiāshā'],
    ['中吉双方同意', '中吉', 'China–Kyrgyzstan', 'Zhōng-Jí'],
    ['中美、中德关系', '中美', 'China–US', 'Zhōng-Měi'],
    ['中哈边界谈判', '中哈', 'China–Kazakhstan', 'Zhōng-Hā'],
  ])('%s: %s', (text, letter, gloss, pinyin) => {
    expect(DICTIONARY.annotate(text).find((token) => token.text === letter)).toMatchObject({
      kind: 'name',
      gloss,
      pinyin,
    });
  });

  test.each([
    ['泰媒称', '泰媒', 'Thai media', 'Tàiméi'],
    ['據韓媒報導', '韓媒', 'South Korean media', 'Hánméi'],
    ['缅军已撤出', '缅军', 'Myanmar forces', 'Miǎnjūn'],
  ])('what is its own is a word: %s', (text, word, gloss, pinyin) => {
    expect(DICTIONARY.annotate(text).find((token) => token.text === word)).toMatchObject({
      kind: 'word',
      gloss,
      pinyin,
    });
  });

  test.each([
    '赞美方法得当',
    '完美方案',
    '以方便群众',
    '以军人身份',
    '以经济建设为中心',
    '老专家',
    '每日经济增长',
    '很美、很好',
    '立法和德行',
  ])('%s names none', (text) => expect(names(text)).toEqual([]));
});

test.each([
  ['牡丹', 'mǔdan'],
  ['山口', 'shānkǒu'],
  ['海湾', 'hǎiwān'],
])('%s is a word though some place is called so', (text, pinyin) => {
  expect(DICTIONARY.annotate(text)[0]).toMatchObject({ kind: 'word', pinyin });
});

test.each([
  ['记者从文旅部门获悉', '文旅 部门'],
  ['住建部门的人', '部门'],
  ['村上的二道门、一座高台', '高 台'],
])('%s holds no ministry, no place', (text, words) => {
  expect(names(text)).toEqual([]);
  expect(
    DICTIONARY.annotate(text)
      .map((token) => token.text)
      .join(' '),
  ).toContain(words);
});
