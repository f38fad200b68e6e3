/**
 * The people of the five practice pages, read by hand: each name as often as it stands in the page. A surname with a
 * form of address (孙大爷, 张阿姨) counts by neither side.
 */
export const SEED_PEOPLE: ReadonlyMap<string, string> = new Map([
  [
    '000',
    '吕会生 梁婧姝2 杨彩霞 牛婧 刘冬梅 年宇光 李广何7 李明峰 张鹏 李云中2 王中宙 赵宇昕 金磊 王彩先 杨海军 李海珍 祁晓燕',
  ],
  ['001', '杨彩霞 赵宇昕 祁晓燕2 郝旭杰 娜仁格日勒 姜红军 特日格乐 杨永刚2 王劲凯 武子喧 金鑫 贺玉良'],
  ['002', '刘丽霞 云艳芳 李孔燕2 金磊2 云巧堂 刘清羽 杨永刚 习近平'],
  ['003', '习近平6 包钢2 云静 云艳芳2 若谷 邢瑞2 王劭凯 杨彩霞2 徐桂敬 李海珍'],
  [
    '004',
    '鲍庆胜 郎静波 薛宏达 李华 王森 郝雪莲 崔凯 吕圆 郑学良 李新军 刘志斌 苏努日 斯日古楞 高敏娜 张颖慧 薄金凤 郝映任 袁海明 刘宏章 刘丽娜 郝璐 刘常荣 魏慧 刘向平 杨培霞 吕佳琦',
  ],
]);

/** `'吕会生 梁婧姝2'` -> a count for each name. */
export function countsOf(list: string): Map<string, number> {
  const rows = list.split(' ').map((name): [string, number] => {
    const count = /\d+$/.exec(name)?.[0];
    return count === undefined ? [name, 1] : [name.slice(0, -count.length), Number(count)];
  });
  return new Map(rows);
}
