import { expect, test } from 'vitest';
import { DICTIONARY } from './lexicon-fixture.ts';

const plain = (pinyin: string): string =>
  pinyin
    .normalize('NFC')
    .replace(/[\s'’-]/g, '')
    .toLowerCase();

/** How the words between two places are read; `undefined` where a word reaches over one of them. */
function readBetween(text: string, start: number, end: number): string | undefined {
  const tokens = DICTIONARY.annotate(text);
  if (!tokens.some((token) => token.start === start) || !tokens.some((token) => token.end === end))
    return undefined;
  return plain(
    tokens
      .filter((token) => token.start >= start && token.end <= end)
      .map(({ pinyin }) => pinyin ?? '')
      .join(''),
  );
}

/** Passages that tools of this kind have been reported for, and others of the same kinds: some of their words. */
const PASSAGES: readonly (readonly [passage: string, words: string])[] = [
  ['这场举世瞩目的决赛将在成都举行。', '的=de 成都=Chéngdū'],
  ['光线夺目的舞台上站着三个人。', '夺目=duómù 的=de'],
  ['我们此行的目的地是拉萨。', '目的地=mùdìdì'],
  ['屏幕上的字可以调大，也可以调小。', '调大=tiáodà 调小=tiáoxiǎo'],
  ['农业银行总行和各地分行行长开会。', '总行=zǒngháng 分行=fēnháng 行长=hángzhǎng'],
  ['去年有三名干部被上调到省里工作。', '上调=shàngdiào'],
  ['天太热，几位老人受不了了。', '受不了=shòubuliǎo 了=le'],
  ['这笔账总得有个了断，不能一走了之。', '总得=zǒngděi 了断=liǎoduàn 一走了之=yīzǒuliǎozhī'],
  ['双方已经达成的确定性安排不变。', '的=de 确定性=quèdìngxìng'],
  ['比赛日期的确切安排尚未公布。', '的=de 确切=quèqiè'],
  ['这个办法的确有效。', '的确=díquè'],
  ['你们打算公了还是私了？', '公了=gōngliǎo 私了=sīliǎo'],
  ['冬天的山村了无生机，会议草草了事。', '了无生机=liǎowúshēngjī 草草了事=cǎocǎoliǎoshì'],
  ['他还欠银行的钱，下月才能还清。', '还=hái 还清=huánqīng'],
  ['他分三年还了全部贷款。', '还=huán'],
  ['这孩子个子长得快，头发也长得很长。', '长=zhǎng 长=zhǎng 长=cháng'],
  ['今晚我们去吃重庆火锅。', '吃=chī 重庆=Chóngqìng'],
  ['航空公司为什么会在电脑系统上犯这种错？', '上=shàng 犯=fàn'],
  ['他在小事上犯了大错。', '上=shàng 犯=fàn'],
  ['系统升级过程中将自动保存文件。', '中=zhōng 将=jiāng'],
  ['这些企业中国有企业占一半。', '中=zhōng 国有=guóyǒu'],
  ['他的父亲是一位中将。', '中将=zhōngjiàng'],
  ['厂长再三向大家保证金先生会准时到场。', '保证=bǎozhèng 金先生=Jīnxiānsheng'],
  ['赵学平等五名学生获奖。', '赵学平=ZhàoXuépíng 等=děng'],
  ['村支部书记张成与村民一起种树。', '张成=ZhāngChéng 与=yǔ'],
  ['记者陈光对此事进行了采访。', '陈光=ChénGuāng 对=duì'],
  ['从北京飞到达喀尔要换两次飞机。', "到=dào 达喀尔=Dákā'ěr"],
  ['新竹市長林美惠對義消人員表示感謝。', '市長=shìzhǎng 林美惠=LínMěihuì 對=duì'],
  ['縣長王大年長期關心教育工作。', '縣長=xiànzhǎng 王大年=WángDànián 長期=chángqī'],
  ['南京的东南大学以前叫什么名字？', '的=de 东南大学=DōngnánDàxué'],
  ['美国农业公司孟山都被法院判决赔偿。', '孟山都=Mèngshāndū'],
  ['丰都鬼城和古都西安都很热闹。', '丰都=Fēngdū 古都=gǔdū 都=dōu'],
  ['首都都在下雪，成都都快三十度了。', '首都=shǒudū 都=dōu 成都=Chéngdū 都=dōu'],
  ['伤者情况不好，得立即送医院。', '得=děi'],
  ['办这件事总得有人负责，还得花时间。', '总得=zǒngděi 还得=háiděi'],
  ['动物园里只有两只熊猫和一只小象。', '只有=zhǐyǒu 只=zhī 一只=yīzhī'],
  ['他一心想得第一，得知结果后很失望。', '得=dé 得知=dézhī'],
  ['他勉強同意，沒有人強迫他。', '勉強=miǎnqiǎng 強迫=qiǎngpò'],
  ['小女孩性格倔強，親家母呼天搶地。', '倔強=juéjiàng 親家母=qìngjiamǔ 呼天搶地=hūtiānqiāngdì'],
  ['他急著找那本著名的音樂著作。', '急著=jízhe 著名=zhùmíng 音樂=yīnyuè 著作=zhùzuò'],
  ['她穿著新衣，頭髮很長，發現後面有人。', '穿著=chuānzhe 頭髮=tóufa 長=cháng 發現=fāxiàn'],
  ['昨天市场很热闹，孩子们可能在吃蛋糕。', '热闹=rènao 蛋糕=dàngāo 可能=kěnéng'],
  ['昨晚他把手机调大了音量。', '调大=tiáodà'],
  ['两名副厂长上调到集团总部任职。', '上调=shàngdiào'],
  ['油价将被上调到每升八元。', '上调=shàngtiáo'],
  ['这么贵，普通人家买不起，也租不起。', '买不起=mǎibuqǐ 租不起=zūbuqǐ'],
  ['等不及的人先走了，前不久他也走不开。', '等不及=děngbují 前不久=qiánbùjiǔ 走不开=zǒubukāi'],
  ['雨太大，得马上通知下游村民。', '得=děi'],
  ['路不好走，所以得赶紧修。', '得=děi'],
  ['跑得快不快，得看鞋合不合脚。', '得=de 得看=děikàn'],
  ['他当场向家属保证金女士会赔偿。', '保证=bǎozhèng 女士=nǚshì'],
  ['董事长先生和发言人女士都到了。', '董事长=dǒngshìzhǎng 发言人=fāyánrén'],
  ['校长张明月长期住院。', '张明月=ZhāngMíngyuè 长期=chángqī'],
  ['鄉長陳大年長期在外。', '陳大年=ChénDànián 長期=chángqī'],
  ['王毅年底访问三国。', '王毅=WángYì 年底=niándǐ'],
  ['升级过程中国有资产不得转让。', '中=zhōng 国有资产=guóyǒuzīchǎn'],
  ['预算中央企占了大头。', '中=zhōng 央企=yāngqǐ'],
  ['生产中将严格检查。', '中=zhōng 将=jiāng'],
  ['李卫平等人到会。', '李卫平=LǐWèipíng'],
  ['王志高同他的两名同事获奖。', '王志高=WángZhìgāo 同=tóng'],
  ['队伍长得看不到头。', '长=cháng'],
  ['他长得快，队列长得望不到尾。', '长=zhǎng 长=cháng'],
  ['他已了解情况，恩怨已了。', '了解=liǎojiě 了=liǎo'],
  ['他调高了标准，又调来两名干部。', '调高=tiáogāo 调=diào'],
  ['记者从华丰公司的工厂了解到', '从=cóng 工厂=gōngchǎng'],
  ['记者从文华酒店获悉', '从=cóng 酒店=jiǔdiàn'],
  ['老人心愿已了，了无牵挂。', '了=liǎo 了无=liǎowú'],
];

test.each(PASSAGES)('%s', (passage, words) => {
  const found = new Set<number>();
  const read = words.split(' ').map((row) => {
    const [word = '', pinyin = ''] = row.split('=');
    // Of 只有两只 the second 只 is no part of 只有: the next place where it is read so.
    for (let at = passage.indexOf(word); at >= 0; at = passage.indexOf(word, at + 1)) {
      if (found.has(at) || readBetween(passage, at, at + word.length) !== plain(pinyin)) continue;
      found.add(at);
      return row;
    }
    return `${word} is not ${pinyin}`;
  });
  expect(read).toEqual(words.split(' '));
});

test('a word of one reading that another dictionary only refers to has a meaning', () => {
  const [token] = DICTIONARY.annotate('他的選擇無可厚非。').filter(({ text }) => text === '無可厚非');
  expect(token?.gloss).toBeTruthy();
  expect(token?.gloss).not.toMatch(/^see /);
});
