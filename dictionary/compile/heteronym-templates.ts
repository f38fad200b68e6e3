/**
 * Clauses made from templates, for characters whose reading is a matter of grammar and that the labelled corpora show
 * too seldom in a newspaper's ways. In `{SLOT}` each word of the slot stands once in a while; a syllable behind its
 * character is the mark, as in heteronym-examples.ts.
 */
import { createRandom } from './heteronym-learner.ts';

const SLOTS: Readonly<Record<string, string>> = {
  WHO: '群众 居民 学生 老人 农户 患者 市民 游客 孩子们 员工 客户 消费者 社会 国家 家乡 乡村 城市 球队 母亲 读者 观众 青年 儿童 残疾人 退役军人 各国 全球 用户 家庭 学校 选手 旅客 灾区 大家 他们 我们 你 他 自己 女儿 民企 工厂 牧区 科研人员 外来务工人员 低收入家庭 军人 职工 农牧户 考生 下一代',
  DO: '提供服务 送去药品 解决难题 办好事 送上祝福 创造条件 讲解法律 出主意 加油 鼓掌 开辟道路 注入活力 带来机遇 提供保障 搭建平台 作出贡献 指明方向 做好准备 筹集资金 敲响警钟 减轻负担 量身定制方案 积累经验 打开大门 争取时间 义诊 看病 捐款 送水 代言 辩护 担心 着想 送行 过生日 服务 鼓劲 喝彩 建房 修路 挑选礼物 牺牲 祈祷 报仇 找工作 画像 买单 讨回公道 拍照 唱歌 教授课程 培训技能 添砖加瓦 谋福利 增添色彩 点赞',
  PRE: '专门 主动 积极 免费 全力 一直 始终 也 都 就 要 会 将 能 愿意 不断 努力 真正 继续 可以 正在 必须 应该 我们要 他想 政府将 公司已 医生 志愿者 基金会 俱乐部 双方 并 而是 只 既 多次 不能 尽力 专程 义务 自愿 诚心诚意 千方百计 尽心尽力 一心一意 持续 共同',
  AIM: '确保 推动 促进 加快 实现 防止 避免 满足 支持 应对 落实 纪念 庆祝 提高 扩大 保护 争取 打造 了解 解决 做好 方便',
  THING:
    '安全 稳定 增长 就业 目标 需求 生产 环境 供应 改革 质量 收入 教育 投资 健康 风险 消费 出口 发展 交通 春耕 项目建设 能源转型 粮食丰收',
  NUM: '三 五 十 八 二十 两百 一千 3 12 48 500 7800 1.2万 3.5亿 百分之六 零下九',
  MEASURE: '米 公里 人 元 吨 天 年 平方米 公顷 家 件 次 个百分点 分钟 美元 场 万元 度',
  FIGURE:
    '面积 总数 人口 价格 长度 重量 增速 比例 气温 得分 年龄 投资额 注册资本 最低价 死亡人数 比分 海拔 期限 销量 产值 涨幅',
  INTO: '选 评 定 列 视 称 改 更名 任命 变 升级 转化 发展 打造 译 分 确定 命名 调整 认定 判定 推举 扩大 合并 立 奉 尊 看',
  WHAT: '代表 会长 重点项目 目标 文物 英雄 模范 首都 公园 主席 国家级景区 优势 支柱 试点 教授 敌人 标准 组长 亿元企业 基地 示范区 二级市场 三类 常委',
  TOPIC: '质量 人民 市场 创新 农业 科技 旅游 安全 城市 读者 青年 数据 项目 和平 学生 草原 问题 党建',
  AS: '中心 重点 主题 基础 主 例 目标 导向 原则 荣 借口 核心 支撑 抓手 契机 己任 乐 师 先 牵引 依据',
  MUST: '靠自己 想办法 抓紧 排队 多花钱 去一趟 小心 换人 等几天 看天气 交钱 有人管 服从安排 再努力 说清楚 早起 学技术 讲道理 花时间 先调查 听他的 问清楚 靠市场 走出去 按规矩来 把好关 加强管理 重新考虑 亲自去 多练 干下去 跟着走 付出代价 有耐心 把地种好 请专家 过得硬 花大力气',
  I: '我 你 他们 咱们 大家 干部 企业 人 家长 学生 谁 你们 球员 农民 我们 年轻人 买家 当家人',
  SOMEHOW: '就 也 都 总 可 又 非 真 只 肯定 终究 起码 最少 恐怕 往后 今后 以后 现在 当然 毕竟 有时 每次',
  VERB: '演 唱 说 做 练 跳 活 睡 答 抓 拼 跑 写 干 吃 睡 玩 打 学 走 飞 来 卖 办 管 搞 建 踢 看 想 变 笑 讲 发展 进行 配合 表现 打扮 安排 生活 恢复 准备',
  HOW: '很好 不错 快 慢 更远 太早 怎么样 非常认真 十分精彩 有模有样 越来越好 比我好 满头大汗 不亦乐乎 一塌糊涂 热火朝天 很顺利 有滋有味 这么快 井井有条 相当出色 干干净净 更加从容 红红火火 早',
  FEEL: '忙 累 急 气 激动 紧张 冻 穷 热 疼 吓 感动 挤 饿 兴奋',
  SO: '直跺脚 睡不好 团团转 掉眼泪 要命 不行 像个孩子 满脸通红 浑身发抖 直不起腰 连饭都忘了吃 流下热泪 不知如何是好 站不稳',
  PRIZE: '金牌 冠军 第一名 大奖 满分 银牌 三连冠 头名 最佳男主角 先机 主动权 一席之地 20分 高分',
  WAY: '认真 高兴 激动 快速 慢慢 静静 仔细 热情 深情 骄傲 耐心 悄悄 大声 轻轻 紧紧 全面 系统 科学 合理 有效 有序 扎实 深入 广泛 准确 及时 顺利 成功 自觉 清楚 深刻 坚定 有力 无私 默默 一点一点 循序渐进 一如既往 持之以恒 毫不犹豫 兴高采烈 小心翼翼 坚定不移 最大限度 更多 客观 坦率 幽默 严肃 谨慎 平静 反复 直接 更快 更有针对性 明显 显著 不由自主 一天天 一遍遍 创造性 历史性 长期 有组织 潜移默化 前所未有 针锋相对 挨家挨户',
  ACT: '说 介绍 推进 开展 完成 走 看 听 解决 落实 学习 记录 工作 告诉他 回答 表示 发展 写道 提高 笑 参加 投入 支持 改变 拥抱 站 飞 等待 保护 调整 宣布 握着手 把握机遇 使用 传承 融入生活 阻止 反映',
  CLOTHES:
    '盛装 军装 校服 制服 礼服 队服 旗袍 民族服装 白大褂 西装 长袍 传统服饰 工作服 汉服 红色上衣 便装 迷彩服',
  CANNOT:
    '受 忘 少 走 干 办 做 吃 用 去 来 跑 管 治 变 改 免 卖 解决 离 逃 赢 输 帮 值 拿 放 进 完成 住 闲 离开',
  FIND: '找 睡 用 犯 够 摸 见 买 顾 逮 打 遇 数',
  ANIMAL:
    '羊 鸡 鸟 猫 狗 猴子 大熊猫 蝴蝶 老虎 兔子 鸭 船 手 眼睛 耳朵 箱子 股票 基金 藏羚羊 牛 企鹅 杯子 绵羊 奶山羊 种公羊',
  DEBT: '钱 贷款 房贷 债 欠款 本金 利息 清欠款 人情 车 书 信用卡 给银行 给失主 给公司 给朋友 掉贷款 上月供 他两千元',
  PEACE: '清白 公道 真相 安宁 蓝天 公平 干净的环境 健康的童年 说法 绿水青山 宁静的校园 历史本来面目',
  JOB: '老师 兵 警察 主任 医生 工人 村干部 班长 校长 教练 队长 导演 记者 翻译 司机 会计 志愿者 明星 主播 护林员 学徒 爸爸 老板',
  HAVE: '上 过 了 好 起 不成 不了 选 着 惯了',
  MANAGER:
    '局 市 院 校 省 县 部 社 站 处 科 厂 会 行 区 旗 盟 镇 乡 村 所 团 队 班 组 馆 台 董事 秘书 船 列车 营 连 排 司 厅',
  GROW: '出嫩芽 满青草 成大树 高了 大成人 出蘑菇 胖了 得好 得快 势良好 出息了 皱纹 见识 个子 肉 在山上 了十公分',
  LONG: '长城 大桥 隧道 队伍 河流 跑道 画卷 公路 裂缝 围墙 铁路 鼻子 头发 文章',
  SKILL:
    '数学 英语 唱歌 剪纸 书法 蒙古语 做饭 种菜 开车 画画 体育 骑马 下棋 舞蹈 编程 语文 电商知识 刺绣 手艺',
  RATE: '投诉 办理 中标 录取 通过 违约 使用 出生 死亡 失业 产出 识别 检出 到位 履约 复发 好评 回收 淘汰 参保 参与 周转 破案 调解成功 毕业 出租 满意 回访 上线 转诊 服务 落地 融资 续约 受理',
  CROP: '粮食 玉米 水稻 小麦 土豆 苹果 树 菜 草 花 棉花 西瓜 谷子 果树 大豆 药材 两亩地 甜菜 葡萄',
  KIND: '方式 情况 可能 语言 动物 办法 颜色 疾病 药品 说法 现象 模式 花卉 观点 能力 声音 错误',
  ORE: '场 块 批',
  WEATHER: '大雨 雪 大雪 暴雨 及时雨 秋雨 大病 硬仗 梦 误会 空 官司',
  SHOW: '比赛 演出 音乐会 大火 发布会 讲座 婚礼 革命 运动会 音乐剧 直播 讨论会',
  HOLDS:
    '集市 草原 公路 山路 墙 桌子 屋顶 街道 线路 树枝 草地 帽子 衣服 地面 车身 沙滩 河面 脸 肩膀 船 田埂 讲台 舞台 看台 火车 飞机 海滩 柜台 马背',
};

/** Each gives so many clauses. */
const EACH = 24;

const TEMPLATES = `
{PRE}为wei4{WHO}{DO}|为wei4{WHO}{DO}|{WHO}为wei4{WHO}{DO}|为wei4{AIM}{THING}|，为wei4{AIM}{THING}，|{PRE}为wei4{AIM}{THING}{ACT}|为wei4{THING}{DO}|{PRE}为wei4{THING}{DO}|{WAY}地de5为wei4{WHO}{DO}
先后为wei4{NUM}家{WHO}{DO}|为wei4{NUM}名{WHO}{DO}|已为wei4{NUM}个{WHO}{ACT}|{PRE}为wei4近百名{WHO}{DO}|为wei4{NUM}余户{WHO}{DO}|累计为wei4{NUM}人次{ACT}|”为wei4{WHO}{DO}|为wei4“{TOPIC}”{DO}|为wei4以{TOPIC}为wei2{AS}的{KIND}{DO}
{JOB}为wei4{WHO}{DO}|{JOB}{PRE}为wei4{WHO}{ACT}|{MANAGER}长zhang3带队为wei4{WHO}{DO}|为wei4{NUM}年{THING}{DO}|为wei4{TOPIC}{THING}{DO}|，为wei4{TOPIC}{THING}{DO}|以及为wei4{WHO}{DO}|，为wei4{WHO}{TOPIC}{DO}|为wei4电影《{TOPIC}》{DO}|为wei4本地{WHO}{DO}|，为wei4全区{TOPIC}{DO}|为wei4所在{WHO}{DO}|带头为wei4{WHO}{ACT}|书记为wei4{WHO}{ACT}|{SHOW}为wei4{JOB}{DO}|上级为wei4{WHO}{DO}|{PRE}为wei4所在{TOPIC}{WHO}{ACT}|成果奖，为wei4{WHO}{DO}
{TOPIC}为wei4民|为wei4民{DO}|{PRE}为wei4民{ACT}|一心为wei4公|为wei4民{THING}|为wei4国{ACT}
为wei4{WHO}而战|为wei4{THING}而努力|为wei4此，{WHO}|为wei4什么{ACT}|{I}为wei4{WHO}感到高兴|{I}不为wei4{WHO}负责|须为wei4{THING}负责|是为wei4{AIM}{THING}|旨在为wei4{WHO}{DO}|{PRE}为wei4{WHO}{ACT}
{FIGURE}为wei2{NUM}{MEASURE}|{INTO}为wei2{WHAT}|把{WHO}{INTO}为wei2{WHAT}|被{INTO}为wei2{WHAT}|以{TOPIC}为wei2{AS}|{TOPIC}为wei2{AS}|{I}为wei2{WHAT}|分别为wei2{NUM}{MEASURE}和|为wei2{WHO}所熟知|为wei2期{NUM}天|主要{TOPIC}为wei2{CROP}|图为wei2{WHO}|{NUM}为wei2{WHAT}|任{WHAT}为wei2{JOB}|最大的{KIND}为wei2{CROP}
{I}{SOMEHOW}得dei3{MUST}|{I}得dei3{MUST}|{SOMEHOW}得dei3{MUST}|，得dei3{MUST}|{SOMEHOW}得dei3{NUM}{MEASURE}|还hai2得dei3{MUST}|都dou1得dei3{MUST}|要{ACT}得dei3{MUST}|事情得dei3{MUST}|{CROP}得dei3{MUST}|少说也得dei3{NUM}{MEASURE}|可得dei3{MUST}|不得dei3{MUST}吗
{VERB}得de5{HOW}|{I}{VERB}得de5{HOW}|用得de5{HOW}|买得de5{HOW}|住得de5{HOW}|吃得de5{HOW}|{FEEL}得de5{SO}|{I}{FEEL}得de5{SO}|{VERB}得de5了liao3|{WHO}{VERB}得de5{HOW}|{CROP}长zhang3得de5{HOW}|乐le4得de5{SO}|看得de5出{WHO}|过得de5{HOW}|说得de5{HOW}|比{WHO}{VERB}得de5{HOW}|{VERB}得de5起|教jiao1得de5{HOW}
喜得de2{PRIZE}|独得de2{PRIZE}|共得de2{NUM}分|{WHO}得de2{PRIZE}|一举摘得de2{PRIZE}|抢得de2{PRIZE}|{WHO}得de2了{PRIZE}|斩得de2{PRIZE}|拿{NUM}分得de2{PRIZE}
{WAY}地de5{ACT}|{I}{WAY}地de5{ACT}|{WAY}地de5{DO}|要{WAY}地de5{ACT}|{WAY}而又{WAY}地de5{ACT}|，{WAY}地de5{ACT}，|{WHO}更{WAY}地de5{ACT}
校地di4{ACT}|{NUM}地di4{TOPIC}|{KIND}打卡地di4|运动场地di4{NUM}个|产地di4{WHO}|{NUM}亩地di4|种zhong4了{NUM}亩地di4|一块地di4|在地di4里|下地di4干gan4活|{CROP}地di4里|两地di4{ACT}|该地di4{WHO}|一地di4{CROP}|掉在地di4上|扫地di4|租地di4种zhong4{CROP}|自家地di4|赴多地di4{ACT}
身着zhuo2{CLOTHES}|着zhuo2{CLOTHES}|{WHO}身着zhuo2{CLOTHES}|{WAY}着zhuo2眼{TOPIC}|{VERB}着zhe5{CROP}|{FIND}不着zhao2{WHO}|{FIND}得着zhao2|{FIND}着zhao2了le5|{WHO}{VERB}着zhe5{WHO}|点着zhao2了le5|猜着zhao2了le5|急着zhe5{ACT}|抱着zhe5{WHO}|朝着zhe5{TOPIC}
{CANNOT}不了liao3|{CANNOT}不了liao3{WHO}|{CANNOT}得了liao3|{I}{CANNOT}不了liao3|{ACT}了le5{NUM}{MEASURE}|{VERB}了le5{WHO}|了liao3却{WHO}|不得de2了liao3
还huan2{DEBT}|{SOMEHOW}还huan2{DEBT}|还huan2{WHO}一个{PEACE}|还huan2{WHO}以{PEACE}|按时还huan2{DEBT}|{I}还huan2了{DEBT}|把{CLOTHES}还huan2给{WHO}|还huan2不上{DEBT}|用来还huan2{DEBT}|{TOPIC}还hai2挺{HOW}|{CROP}还hai2很{HOW}|{KIND}还hai2真{HOW}|还hai2不{ACT}|{WHO}还hai2{SOMEHOW}{ACT}|还hai2{ACT}|还hai2有{CROP}|还hai2为wei4{WHO}{DO}
{WHO}都dou1{ACT}|{WHO}都dou1在{ACT}|大都du1会{WHO}|南部都du1市圈|古都du1{WHO}|迁都du1到|定都du1{NUM}年|{I}都dou1会{ACT}
{NUM}只zhi1{ANIMAL}|这只zhi1{ANIMAL}|每只zhi1{ANIMAL}|一只zhi1只zhi1{ANIMAL}|{NUM}多只zhi1{ANIMAL}|第{NUM}只zhi1{ANIMAL}|{I}只zhi3{ACT}|只zhi3剩{NUM}{MEASURE}|只zhi3{VERB}了{NUM}{MEASURE}|不只zhi3{ACT}
{I}当dang1{HAVE}{JOB}|当dang1{JOB}|{I}想当dang1{JOB}|毕业以后当dang1{HAVE}{JOB}|把{WHO}当dang4{WHO}|把{CROP}当dang4宝|不当dang4回事|当dang1着zhe5{WHO}的面|当dang1{WHO}{ACT}时|被当dang4成{JOB}|当dang1{HAVE}了{JOB}
干gan4这一行hang2{NUM}年|该行hang2{FIGURE}|{WHO}这一行hang2|各行hang2{ACT}|两行hang2{CROP}|{NUM}行hang2字|银行行hang2长zhang3|我行hang2{ACT}|入这行hang2|一行xing2{NUM}人|不行xing2|代表团一行xing2{ACT}|出行xing2{WHO}|一行xing2来到{TOPIC}|支行hang2{ACT}|另一家银行hang2|总行hang2{ACT}
{MANAGER}长zhang3{ACT}|副{MANAGER}长zhang3|原{MANAGER}长zhang3|长zhang3{GROW}|{CROP}长zhang3{GROW}|{LONG}长chang2{NUM}米|{NUM}米长chang2|{NUM}公里长chang2的{LONG}|长长chang2的{LONG}|单元长zhang3、楼长zhang3|{WHO}长zhang3、{MANAGER}长zhang3|联户长zhang3{NUM}名|越长zhang3越高|{I}长zhang3大后|任{MANAGER}长zhang3|时间长chang2了|长chang2{NUM}公里
教jiao1{WHO}{SKILL}|教jiao1{SKILL}|{I}教jiao1他{SKILL}|教jiao1了{NUM}年{SKILL}|教jiao1过{NUM}个学生|把{SKILL}教jiao1给{WHO}|教jiao1出{NUM}名{JOB}|我来教jiao1你|{JOB}教jiao1的{SKILL}|请{JOB}教jiao1{SKILL}|职教jiao4{THING}|体教jiao4结合|科教jiao4{THING}|文教jiao4{TOPIC}|高教jiao4{THING}|教jiao1的{SKILL}|教jiao1出来的{JOB}
种zhong4{CROP}|{I}种zhong4{CROP}|种zhong4的{CROP}|{I}家种zhong4的{CROP}|种zhong4{CROP}大户|种zhong4{CROP}能手|家里种zhong4了{NUM}亩{CROP}|种zhong4下{CROP}|{WHO}种zhong4出的{CROP}|改种zhong4{CROP}|各种zhong3{KIND}|这种zhong3{KIND}|一种zhong3{KIND}|{NUM}种zhong3{KIND}|种zhong4上{CROP}|抢种zhong4{CROP}|多种zhong3{KIND}
数shu3着zhe5{ANIMAL}|数shu3了数shu3{ANIMAL}|数shu3钱|{I}数shu3{ANIMAL}|数shu3到{NUM}|数shu3不完|一根根数shu3|掰着手指数shu3|人数shu4{NUM}|数shu4{NUM}{MEASURE}|数shu4百{MEASURE}|数shu4年|总数shu4{NUM}
{RATE}率lu:4{NUM}|{RATE}率lu:4达{NUM}|，{RATE}率lu:4，|提高{RATE}率lu:4|{RATE}率lu:4为wei2{NUM}|{TOPIC}{RATE}率lu:4{HOW}|降低{RATE}率lu:4，|{JOB}率shuai4{NUM}人|率shuai4{WHO}{ACT}|率shuai4团{ACT}|率shuai4{NUM}名{JOB}|{I}率shuai4先{ACT}
一场chang2{WEATHER}|下了一场chang2{WEATHER}|这场chang2{WEATHER}|一场chang3{SHOW}|这场chang3{SHOW}|首场chang3{SHOW}|{NUM}场chang3{SHOW}|两场chang2{WEATHER}
被处chu3以{NUM}元|可处chu3{NUM}年徒刑|处chu3{NUM}万元|处chu3以{NUM}日拘留|从严处chu3罚|一处chu4{LONG}|{NUM}处chu4{LONG}|各处chu4{ACT}|住处chu4|{JOB}处chu4|处chu3在{KIND}中|与{WHO}相处chu3|身处chu3{TOPIC}
应ying1{ACT}|{WHO}应ying1{ACT}|应ying1为wei2{WHAT}|均应ying1{ACT}|应ying4{WHO}邀请|应ying4{WHO}要求|有求必应ying4|应ying1该{ACT}|不应ying1{ACT}
分fen4量{HOW}|水分fen4|成分fen4|一分fen4{TOPIC}|{NUM}分fen1钟|{NUM}分fen1|分fen1{INTO}|缘分fen4|过分fen4{ACT}
系ji4着{CLOTHES}|系ji4上围巾|系ji4好{CLOTHES}|系ji4鞋带|系ji4在{ANIMAL}|系xi4{WHO}所为|此事系xi4{KIND}|名系xi4{WHO}
调tiao2高{FIGURE}|调tiao2低{FIGURE}|上调tiao2{FIGURE}|下调tiao2{NUM}|调tiao2{FIGURE}|被调diao4到{TOPIC}|调diao4{WHO}|从{WHO}调diao4来|抽调diao4{NUM}人|{FIGURE}下调tiao2|调diao4任{JOB}|民歌调diao4子
干gan4{NUM}年|{I}干gan4{KIND}|大干gan4{NUM}天|干gan4得de5{HOW}|晒干gan1{CROP}|{CROP}干gan1了|干gan1{CROP}|擦干gan1{CLOTHES}|{CLOTHES}干gan1了|肯干gan4{ACT}
{I}中zhong4了大奖|射中zhong4{ANIMAL}|押中zhong4{NUM}|被击中zhong4|投中zhong4{NUM}球|{I}中zhong4{NUM}弹|{WHO}{ACT}中zhong1{ACT}|中zhong1方{ACT}|中zhong1{NUM}组|中zhong1层{WHO}|中zhong1{WHO}两国|{TOPIC}中zhong1{ACT}|猜中zhong4{PRIZE}|在{KIND}中zhong1|摸中zhong4{PRIZE}
应{WHO}的要yao1求|{WHO}要yao4{ACT}|要yao4{MUST}|要yao1挟{WHO}
划hua4为wei2{NUM}个{KIND}|划hua4分{KIND}|把{TOPIC}划hua4到{WHO}|划hua2船{ACT}|划hua4出{NUM}亩|划hua2着zhe5小船
{KIND}涌yong3动|涌yong3向{HOLDS}|{WHO}涌yong3来|涌yong3进{TOPIC}
重chong2{ACT}|双重chong2{KIND}|{NUM}重chong2{KIND}|重chong2走|重chong2回{TOPIC}|重zhong4{NUM}公斤|{FIGURE}重zhong4达{NUM}吨|重chong2上{TOPIC}|{CROP}有{NUM}斤重zhong4|重chong2{INTO}|压力重zhong4
兴xing1{TOPIC}|振兴xing1{TOPIC}|高兴xing4地de5{ACT}|助兴xing4{SHOW}|大兴xing1{KIND}|兴xing1办{SHOW}|新兴xing1{TOPIC}
强qiang3求{WHO}|不能强qiang3买|强qiang2{TOPIC}|{TOPIC}强qiang2|太倔强jiang4|勉强qiang3{ACT}|由弱到强qiang2
供gong1{WHO}{ACT}|供gong1{WHO}使用|供gong1孩子{ACT}|可供gong1{WHO}|供gong4出{WHO}|{WHO}供gong4认|供gong1{CROP}|供gong4奉{WHO}
{FIGURE}差cha4|差cha4{NUM}{MEASURE}|还hai2差cha4{NUM}{MEASURE}|{WHO}出差chai1|{FIGURE}差cha1{NUM}|表现差cha4|{VERB}得de5差cha4|质量差cha4|很差cha4
遇难nan4{WHO}|{WHO}遇难nan4|避难nan4{WHO}|难nan2{ACT}|很难nan2{ACT}|太难nan2|大难nan4不死|{NUM}人遇难nan4|逃难nan4{WHO}
量liang2{FIGURE}|量liang2{CLOTHES}|{I}量liang2了{FIGURE}|测量liang2{FIGURE}|{CROP}量liang4{NUM}吨|量liang2血压|量liang2一量liang2
少shao4年{WHO}|{NUM}名少shao4女|老少shao4{ACT}|少shao3了{NUM}{MEASURE}|不少shao3{WHO}|少shao3{ACT}|很少shao3{ACT}|恶少shao4
尽jin3快{ACT}|尽jin3量{ACT}|尽jin4力{ACT}|尽jin3早{ACT}|用尽jin4{KIND}|尽jin4{I}所能|尽jin3可能{ACT}|说不尽jin4{KIND}|尽jin4{TOPIC}责任|未尽jin4{TOPIC}
将jiang1{ACT}|{WHO}将jiang1{ACT}|老将jiang4{ACT}|将jiang1{WHO}{INTO}为wei2{WHAT}|{TOPIC}大将jiang4|两员小将jiang4|主将jiang4{ACT}|将jiang1{NUM}{MEASURE}
参与yu4{TOPIC}|与yu4会{JOB}|与yu3{WHO}{ACT}|{WHO}与yu3{WHO}|与yu3{TOPIC}有关
理发fa4{NUM}元|剪头发fa4|白发fa4{WHO}|一头黑发fa4|义剪短发fa4|{WHO}发fa1{CLOTHES}|发fa1{NUM}元|发fa1给{WHO}|长发fa4及腰|卷发fa4
{HOLDS}上shang5{ACT}|在{HOLDS}上shang5|{HOLDS}上shang5的{CROP}|{HOLDS}上shang5，{WHO}|上shang4{HOLDS}|上shang4{NUM}次|上shang4了{HOLDS}|在{SHOW}上shang4
{HOLDS}里li5|{CROP}地里li5{ACT}|心里li5{FEEL}|屋里li5{ACT}|山里li5{WHO}|{NUM}公里li3|手里li5{CROP}
内蒙meng3{TOPIC}|蒙meng3语{SKILL}|蒙meng3汉双语|东蒙meng3{TOPIC}|{TOPIC}和蒙meng3医{ACT}|中蒙meng3两国{ACT}|蒙meng3西{TOPIC}|蒙meng2上{CLOTHES}|蒙meng2住{WHO}|蒙meng1{WHO}钱|蒙meng3商银行
藏zang4语{SKILL}|藏zang4区{WHO}|川藏zang4线|藏cang2在{HOLDS}|藏cang2起{CROP}|援藏zang4{JOB}|藏cang2着{CROP}|进藏zang4{ACT}|{HOLDS}里藏cang2
被卡qia3在{HOLDS}|卡qia3住{WHO}|刷卡ka3{ACT}|{KIND}卡ka3|卡qia3了脖子|办卡ka3{NUM}元|一张卡ka3|卡qia3脖子{KIND}|被卡qia3得de5{SO}|卡ka3里{NUM}元
被曝bao4{ACT}|遭曝bao4光|曝bao4出{KIND}|一曝pu4十寒|媒体曝bao4{WHO}
扇shan1扇shan4子|扇shan1了{I}一巴掌|一扇shan4{LONG}|扇shan1着zhe5{CLOTHES}|给{WHO}扇shan1风
看kan1{NUM}只zhi1{ANIMAL}|看kan1孩子|看kan1{HOLDS}|看kan4{SHOW}|看kan1好{ANIMAL}|看kan4{WHO}{ACT}
攒zan3{DEBT}|攒zan3了{NUM}元|攒zan3下{CROP}|{I}攒zan3钱{ACT}
空kong4出{NUM}{MEASURE}|填补空kong4白|抽空kong4{ACT}|空kong1着zhe5{CLOTHES}|有空kong4{ACT}|空kong1{CLOTHES}|车位空kong4着zhe5
转zhuan4了{NUM}圈|围着{HOLDS}转zhuan4|转zhuan3给{WHO}|转zhuan3到{TOPIC}|转zhuan3{NUM}{MEASURE}|在{HOLDS}转zhuan4了转zhuan4|转zhuan3{INTO}为wei2
传zhuan4记{WHO}|{WHO}传zhuan4|传chuan2给{WHO}|传chuan2{SKILL}|英雄传zhuan4
乐le4得de5合|{I}乐le4了|乐le4开了花|{WHO}乐le4了|奏乐yue4{NUM}分钟|乐yue4团{ACT}|{TOPIC}器乐yue4|乐le4于{ACT}
假jia4期{NUM}天|请假jia4{NUM}天|假jia3{CROP}|放假jia4{ACT}|卖假jia3{CLOTHES}|休{NUM}天假jia4
切qie1{CROP}|切qie1成{NUM}块|切qie4实{ACT}|一切qie4{KIND}|切qie4莫{ACT}|切qie4忌{ACT}
`;

/** Slots of a template: `{WHO}`. */
const SLOT = /\{([A-Z]+)\}/g;

/** Clauses of all templates, in the marking of heteronym-examples.ts; the same every time. */
export function makeClauses(seed = 1): string[] {
  const random = createRandom(seed);
  const clauses = new Set<string>();
  for (const template of TEMPLATES.trim().split(/[|\n]/)) {
    for (let made = 0; made < (template.includes('{') ? EACH : 1); made++)
      clauses.add(fill(template, random));
  }
  return joinClauses([...clauses], random);
}

/** Some clauses stand alone, most in a sentence with others, as on a page. */
function joinClauses(clauses: readonly string[], random: () => number): string[] {
  const left = clauses.map((clause) => ({ clause, order: random() })).sort((a, b) => a.order - b.order);
  const sentences: string[] = [];
  for (let at = 0; at < left.length; ) {
    const count = 1 + Math.floor(random() * 3);
    const joined = left.slice(at, at + count).map(({ clause }) => clause);
    sentences.push(joined.join('，') + (random() < 0.5 ? '。' : ''));
    at += count;
  }
  return sentences;
}

function fill(template: string, random: () => number): string {
  return template.replace(SLOT, (_, slot: string) => {
    const words = SLOTS[slot]?.split(' ');
    if (words === undefined) throw new Error(`template ${template}: expected a known slot, found ${slot}`);
    return words[Math.floor(random() * words.length)] ?? '';
  });
}
