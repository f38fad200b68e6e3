/** Generated pages: any nesting of text, blocks, inline elements, forms, roots and comments that a page may hold. */
import fc from 'fast-check';

const TEXTS = [
  '银行行长重新行动。',
  '图书馆的流动图书车，准时出发。',
  '呼和',
  '浩特',
  '书',
  ' ',
  '\n',
  'AI赋能5G网络',
  '東京',
  'ひらがな',
  'plain words',
  '\u{20000}\u{2A700}',
  '&lt;b&gt;儿化&amp;',
];
const BLOCKS = [
  'p',
  'div',
  'section',
  'h2',
  'ul',
  'li',
  'blockquote',
  'article',
  'details',
  'summary',
  'dl',
  'dd',
];
const INLINES = ['span', 'b', 'a href="#x"', 'em', 'label', 'button', 'q', 'x-card', 'time', 'small', 'slot'];
const LEAVES = [
  '<br>',
  '<wbr>',
  '<hr>',
  '<!-- 注释 -->',
  '<img alt="图片" src="data:,">',
  '<input name="classList" value="输入">',
  '<input name="parentNode">',
  '<textarea>文字</textarea>',
  '<select><option>选项</option></select>',
  '<code>打印()</code>',
  '<ruby>汉<rt>hàn</rt></ruby>',
  '<svg width="20" height="20"><text y="9">图</text></svg>',
  '<template>模板</template>',
  '<x-late><template shadowrootmode="open"><p>影子里的文字</p><slot></slot></template>槽里</x-late>',
  '<table><tr><td>表格里的文字</td><td>数</td></tr></table>',
];
const ATTRIBUTES = [
  '',
  '',
  '',
  '',
  ' lang="ja"',
  ' lang="en"',
  ' lang="zh"',
  ' translate="no"',
  ' hidden',
  ' inert',
  ' contenteditable',
  ' class="notranslate"',
  ' aria-hidden="true"',
  ' dir="rtl"',
  ' style="display: flex"',
  ' style="display: grid; gap: 4px"',
  ' style="display: inline-block"',
  ' style="display: none"',
  ' style="display: contents"',
  ' style="columns: 2"',
  ' style="writing-mode: vertical-rl"',
  ' style="overflow: hidden; height: 2em"',
  ' style="position: relative; float: right"',
  ' style="white-space: pre; line-height: 3"',
  ' style="transform: scale(1.1)"',
];

const { node } = fc.letrec<{ node: string; element: string; form: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'tree' },
    { arbitrary: fc.constantFrom(...TEXTS), weight: 5 },
    { arbitrary: fc.constantFrom(...LEAVES), weight: 2 },
    { arbitrary: tie('element'), weight: 6 },
    { arbitrary: tie('form'), weight: 1 },
  ),
  element: fc
    .tuple(
      fc.constantFrom(...BLOCKS, ...INLINES),
      fc.constantFrom(...ATTRIBUTES),
      fc.array(tie('node'), { maxLength: 5, depthIdentifier: 'tree' }),
    )
    .map(([tag, attribute, children]) => `<${tag}${attribute}>${children.join('')}</${tag.split(' ')[0]}>`),
  form: fc
    .array(tie('node'), { maxLength: 4, depthIdentifier: 'tree' })
    .map((children) => `<form>${children.join('')}</form>`),
}));

/** The HTML of one generated tree. */
export const tree: fc.Arbitrary<string> = fc
  .array(node, { minLength: 1, maxLength: 5 })
  .map((nodes) => nodes.join(''));
