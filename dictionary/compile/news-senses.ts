/**
 * What common words mean in newspapers, where CC-CEDICT's order is another. Made by reading what the rules of senses.ts
 * chose for the most frequent words (jieba's list, HSK, the practice pages) and mending what a reader of news
 * would find wrong. Every row names senses of CC-CEDICT, none has words of its own: `a+b` is two senses in this
 * order, `a!` lets nothing follow; a name is a sense, its beginning (`to` left out), or words in it.
 */
export const NEWS_SENSES = `
是 to be!|在 to be (located) at!|和 and; together with!|他 he; him!|就 in that case; then!|还 still+also+even more
以 to use+by means of+in order to|后 after+later+behind|从 from; through!|对 towards; at; for!|但 but; yet!|时 when+time+o'clock
会 to be likely to+can; to have+meeting|向 towards!|里 inside+interior+internal|前 before+ago+front
进行 (of people) to carry out+(of a process|家 home+family+classifier for families|通过 by means of+to pass through+to adopt
活动 (outdoor etc) activity+to exercise|区 area+district|成 to become+to succeed+to turn into|号 number+day of a month
本 (bound form) this; the current+(bound form) one's own+classifier for books|当 to be+when|叫 to be called+to call+to shout
正 just (at+exactly+main|老 old (of+always|同 same+together+with|分 a point+minute (unit+to divide|打 to hit+to fight
共 together+total+altogether|话 spoken words+talk+language|米 meter+uncooked rice|跟 and (joining+to follow closely+towards
较 (before an adjective) relatively+compared|省 province+to save|带 to carry+to lead+to bring|点 point; dot+o'clock
机关 office; agency|提升 (fig.) to elevate+to promote|作用 impact; result+action; function|称 to state+to name
属 to belong+category|应 should+ought to|受 to receive+to suffer+subjected|张 classifier for flat+to open up
连 (used with+to link+in succession|回 to go back+to return|建 to build+to establish|机构 organization+institution
派 to send (a+clique|按 according to+to press|经 to pass through+to undergo+classics|干 to do+to work|革命 revolution+revolutionary
台 platform+station+classifier for vehicles|不过 but+however+only|分别 separately+to distinguish+difference
任 to take up a post+to appoint|中央 central authorities+central|产 to produce+product|融合 fusion+to fit in+to harmonize
推进 to advance+to push on+to carry forward|别 don't+(bound form) other+to leave|村 village!|方 side+direction+method
年代 a decade+age+period|应用 application+to put to use|指 to indicate+to point+finger|乡 township+country
左右 approximately+left and right|质量 quality!|镇 small town+to press|望 to hope+to gaze|交通 traffic+transportation
车 car+vehicle|量 amount+capacity|提 to mention+to put forward+to carry|现 now+present+to appear|楼 floor+storied building+house
领 to lead+to receive+neck|一块 together+a piece|确定 to determine+to confirm+definite|成绩 achievement+grades
相当 quite+considerably+equivalent|解 to solve+to untie|节 seasonal festival+section+joint|园 site used for public+land
岗 (bound form) job+sentry post|整体 whole entity+as a whole|考 to take an exam+to test|拍 to take (a photo)+to shoot+to pat
引 to lead+to attract|层 layer; stratum+floor|攻关 fig. to tackle|配合 to cooperate+to coordinate with|套 classifier+to cover
流程 work flow+sequence of processes|赛 competition+to compete|利 benefit+profit+sharp|打击 to crack down+to hit
引领 to lead|切实 conscientiously+feasible+realistic|推广 to popularize+promotion+to spread|动态 development+trend+movement
加以 to apply+in addition|究竟 after all+outcome|核 nuclear+nucleus|撞 to knock against+to bump into|牌 brand+signboard
笔 (classifier) sum of money+writing brush|使得 to make+to cause|家长 parent or guardian+head of a household|广告 advertisement+commercial
试点 pilot scheme+test point|提前 to do sth ahead+in advance+to shift|两岸 both sides+Taiwan and mainland|近代 modern times+the not
额 specified number+forehead|前景 prospects+perspective+foreground|作业 operation+task+school assignment|合格 qualified+to meet
攻坚 (fig.)|席 seat+banquet|窗口 window+opening|正面 positive+front|板块 sector+bloc|积分 accumulated points+bonus points
大幅 substantially+large-format|网友 netizen|牵头 to coordinate+to lead|同胞 compatriot+fellow citizen|上线 to go online
保险 insurance+safe+to insure|反弹 rebound+to bounce back|取经 to learn|升级 (computing) to upgrade+to escalate|开放 to open up+to be open+to bloom
令 to cause+to order+an order|治 to treat (a disease)+to govern|股 (finance) stock+portion|版 edition+page
度 degree (angles+extent|出口 to export+an exit|员 (bound form) member+person engaged|件 classifier for events+item
落幕 the end+the curtain|小康 moderately|亮相 (fig.)+to strike|出炉 fig. newly+fresh out+to take out|抢滩 to gain a foothold+to make an
热身 to warm up+to get in condition|冲刺 (sports) to sprint+to put in|突击 fig. rushed+sudden|崛起 to spring up+to rise abruptly|推介 to introduce and+promotion+to promote
升温 (fig.) to intensify+to become hot+temperature|瓶颈 bottleneck+problem that|短板 (fig.)|门槛 threshold+doorstep|龙头 (referring to+faucet+chief; boss
黑马 fig.+dark horse|冷门 fig.+a neglected|起飞 (fig.)+(of an aircraft|入围 to make it to the finals+to get past|刷新 to break (a record)+to refresh|加盟 to join+(of a nation
主场 (sports) home ground+main venue|助攻 (sports)+to assist|晋级 to advance+promotion|淘汰 to eliminate+to weed out+to phase out|公示 public notification+to make known
致辞 to make a speech+to address|协办 to cooperate+to assist|开业 to open a business+open|增收 to increase income+to increase revenue|减产 to reduce output+lower yield
救助 to help+assistance|受灾 to be hit+disaster-stricken|违纪 to violate+lack of discipline|处分 disciplinary action+to discipline|标兵 example+pacesetter+model
创业 entrepreneurship+to begin|福利 (social) welfare+material benefit|楼盘 real estate+commercial property|涨幅 amount of increase+extent of a rise|流量 data traffic+flow rate
粉丝 fan+bean vermicelli|算法 algorithm+arithmetic|发电 to generate electricity|动车 high-speed train+multiple-unit|侵权 infringement+to infringe|论文 thesis+paper+treatise
演出 performance+to perform+to put on|中场 (sports) midfield+half-time|黄牌 (sports) yellow card|裁判 (sports) umpire+(sports) to referee+(law)|出线 to qualify+to go over
主帅 (sports) team+coach|骑手 bike rider+horse rider|兜底 to provide+(coll.)|统筹 to plan+an overall plan|增速 (economics) growth+to speed up|调研 investigation+to investigate|享年 to live|清明 Qingming|绕行 to bypass+to take a detour+to take a circular
遍布 to be found+to cover|拖欠 to default+in arrears|切磋 to learn from+to compare notes|连夜 that very night+through the night|滑坡 landslide+fig. slump+rockslide
到位 to be in place+to get to|绿化 to make green|阵容 lineup+troop arrangement|接轨 to integrate+to be in step+to bring into line|履新 to take up a new post
离职 to leave one's job; to resign+to leave one's job|专职 assigned full time+special duty|爱心 love+care for others+compassion|兼职 concurrent job+to hold|合作社 cooperative
幌子 pretense+shop sign|示范 to demonstrate+a model example+demonstration|试验 experiment+test+to experiment
强制 forced+to force|退休金 retirement pension|处方 medical prescription|垫底 to come last+to put sth|外援 (sports)+foreign aid|反超 to take the lead
绝杀 to score the winning+to deal|榜单 list of people+list of successful|蝉联 to defend+(to win a title|卷土重来 to make a comeback+fig.|折桂 to win a championship+to win the
方兴未艾 still growing+flourishing|日新月异 rapid progress+every day|脱颖而出 to rise above|座无虚席 full house|与时俱进 to keep up|绳之以法 to bring to justice
网红 Internet celebrity+(attributive)|清算 to liquidate+to settle accounts|酒店 hotel+restaurant|急救 first aid+to give|订金 deposit+an initial|产值 output value
座谈会 symposium+conference|负责 to be responsible+conscientious|部长 minister+head of a|处理 to handle; to deal+to treat|要求 to request+requirement+to demand
月 month+moon|水平 a standard+horizontal|驻 to be stationed+to halt|已 already+to stop|航 to fly+to navigate+ship|播 to broadcast+to sow
务实 pragmatic+to deal|借鉴 to draw on+to learn|进军 (fig.)+to enter and+(military)|与 and!|培 to train+to bank up|建议 to propose+proposal
户口 registered residence+residence permit|普及 to spread extensively+widespread|取决 to depend on+to hinge|得分 to score+score|回报 return+payback
爱好 interest; hobby+to like|扶贫 poverty alleviation+assistance|发现 to discover+to notice; to become|增 to increase|贡献 contribution+to contribute
安定 stable; calm|古迹 historical sites+places|大片 large area+wide expanse|告别 to bid farewell+to leave|立方 cube|通行 to pass through+to go through|搭配 to pair up+to match
流入 to flow into+influx|高层 high level+high-rise|回收 to recycle+to recover|讲座 lecture series+course of lectures|出行 to go out somewhere+to set off|外长 minister of foreign+foreign minister
各方 all parties+all sides|审美 esthetics+taste|业余 amateur+in one's spare time|辅导 to coach+to tutor+to give guidance|形容 to describe|应聘 to apply for+to accept|立体 three-dimensional+solid
打工 to work a temporary|上网 to go online+to connect|安置 to find a place+placement+to arrange for|交代 to explain+to tell (sb+to transfer|包装 packaging+to wrap|认可 approval+to approve
师长 military division+teacher|好事 good action+charity|手艺 craftmanship+handicraft|长途 long distance|出路 a way out+opportunity|名誉 honorary+reputation+honor|贤 worthy
增进 to promote|凌晨 in the wee hours+very early|主线 main thread+main line|变形 to become deformed|言论 remarks+expression of opinion|指导员 political instructor+instructor
届时 at the scheduled time+when the time|先导 forerunner+guide|画面 image+scene+picture|倡议 initiative+proposal+to suggest|流转 to circulate+to be on the move|复制 to duplicate+to reproduce+to make a copy
层面 aspect|追加 to add something extra|相通 interlinked+connected|难过 to feel sad|国情 the characteristics|服饰 clothing and|输送 to transport; to convey|摩擦 friction|合力 concerted effort+to join forces
跟进 to follow up+to follow|前线 front line|主流 main stream+mainstream|兼任 to hold a concurrent|提示 suggestion+tip+to remind|奉献 to dedicate+to devote|上空 the skies above|木头 log (of wood
抽检 random+spot check+sampling|冲击 impact+shock+to attack|代理 to act as an agent+to act on
`;

/** Function words, measure words and the words of the practice pages. */
export const COMMON_SENSES = `
被 used to indicate passive voice|等 and so on; etc.|与 and|给 to!
让 to let sb do sth|使 to make|由 by; via|并 and+furthermore+also|可 can; may; able|该 that|据 according to|因 because
于 in; at; on|约 approximately|至 to+until|自 from; since|则 but; then|如 such as|或 or|才 then and only then
刚 just|挺 quite|凡 every|曾 once|便 equivalent to 就|受 subjected to|获 to get; to obtain|靠 to depend on
系 to be (literary)|摄 to capture (video|讯 news; information|占 to take up|达 to reach|项 classifier for principles
名 classifier for people|位 classifier for people|次 classifier for enumerated
条 classifier for long|款 funds|届 classifier for events|期 stage|批 classifier for batches|场 large place used
点 o'clock|化 -ization|式 type|性 suffix forming noun|型 type|市 city|局 office|院 institution|级 level|组 group
负 to be defeated|差 to fall short|开 to open|关 to close|产 product|理 reason|卡 (loanword) card|种 kind
告诉 to tell|运行 (fig.) to function|落实 to implement|反映 to reflect|部署 to deploy|首要 of chief
先后 in succession|主持 to preside|夺冠 fig. to win|乡村 countryside|渠道 channel|完善 to improve
联合 to join|深处 depths|座谈会 symposium|扶贫 poverty alleviation
波动 to fluctuate|一度 at one time|着手 to start out|更新 to update|全面 comprehensive|骨干 fig. backbone
认定 to determine|作为 as (in the capacity|台风 typhoon|公告 announcement|半天 a long time|一般 ordinary
旅客 traveler|通报 to notify|现场 (at) the site|遍 classifier for actions|发力 to exert
`;
