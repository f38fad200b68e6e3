import { makeClauses } from './heteronym-templates.ts';

/**
 * Clauses in the register of newspapers, written for this project: readings that are right in the sentence and rare in
 * the labelled corpora. The syllable stands behind its character; the rest is not marked.
 */
const CLAUSES = `
为wei4群众办实事|为wei4当地发展提供有力支撑
为wei4学校捐款捐物|为wei4老人免费理发|为wei4乡村振兴贡献力量|这为wei4下一步工作打下基础|为wei4孩子们送去温暖|为wei4经济发展保驾护航
为wei4防止类似事件发生|为wei4进一步优化营商环境|为wei4确保安全|为wei4推动高质量发展|不为wei4名利所动|为wei4村民演出|医生为wei4患者做手术
志愿者为wei4居民讲解政策|为wei4国家争光|为wei4他感到骄傲|为wei4明年的工作做好准备|须为wei4安全买单
专程来为wei4牧民看病|为wei4职工办好事|免费为wei4顾客提供热水|为wei4此，全市出台多项措施|为wei4何屡禁不止|我为wei4你高兴|为wei4梦想努力|为wei4农牧民增收拓宽渠道
把他选为wei2代表|成绩为wei2三比一|面积为wei220万平方公里|以经济建设为wei2中心|被评为wei2先进|升级为wei2国家级|以养老为wei2名|成为wei2支柱产业|命名为wei2模范
总投资为wei2三亿元|被称为wei2草原明珠|变废为wei2宝|转变为wei2发展优势|以人为wei2本|视为wei2己任|较为wei2突出|同比增幅为wei2百分之五|为wei2期三天的展会|为wei2主要特色
被授予者为wei2市民所熟知|最高气温为wei2零下五度|任命他为wei2局长|为wei2首的代表团|以旅游为wei2主|何为wei2幸福
还得dei3再等两天|总得dei3有人去做|咱们得dei3想个办法|这事得dei3抓紧办|我得dei3回去了|工程还得dei3半年|买票得dei3排队|得dei3靠自己|那得dei3多少钱|不管多难都得dei3干
干部得dei3走在前面|种地也得dei3讲科学|就得dei3这么办|还得dei3加把劲|想致富得dei3先修路|少说也得dei3三天|心里得dei3有数|得dei3让群众满意
跑得de5快|演得de5好|说得de5对|办得de5有声有色|打扫得de5干干净净|忙得de5不可开交|看得de5见|听得de5懂|来得de5及|吃得de5饱|做得de5到|堵得de5水泄不通|写得de5入木三分
舍不得de5|怪不得de5|获得de2金牌|夺得de2冠军|取得de2成绩|赢得de2掌声|摘得de2桂冠|得de2知消息后|不得de2擅自离岗|得de2分最高|难得de2一见|得de2益于政策|求得de2共识|得de2了冠军|得de2出结论
高兴地de5说|激动地de5握住|不断地de5努力|快速地de5推进|有条不紊地de5进行|稳步地de5提高|一步一步地de5走|全心全意地de5服务|源源不断地de5运来|自豪地de5告诉记者|切实有效地de5解决|更好地de5服务群众|很好地de5完成|静静地de5听着|动情地de5说|积极主动地de5参与
在当地di4|各地di4|土地di4流转|地di4处边境|种了十亩地di4|地di4里|目的地di4|发源地di4|特地di4赶来|该地di4|两地di4|驻地di4|地di4震
还huan2款|还huan2了钱|把书还huan2给图书馆|还huan2清贷款|还huan2债|还huan2原真相|归还huan2|还huan2草原一片绿色|还huan2他清白|还huan2路于民|退还huan2押金|还huan2我河山|还huan2不起|拾金不昧还huan2失主|还huan2本付息
还hai2有很多|他还hai2说|还hai2是不行|还hai2要努力|还hai2没有|现场还hai2举行了
教jiao1学生唱歌|老师教jiao1孩子剪纸|一教jiao1就是二十年|教jiao1村民电商|手把手教jiao1|教jiao1大家做菜|在村里教jiao1书|教jiao1数学|教jiao1得好|教jiao1了三十年|把手艺教jiao1给徒弟|爷爷教jiao1他骑马|免费教jiao1|请人教jiao1汉语|在学校教jiao1舞蹈|教jiao4育|教jiao4师|教jiao4学|教jiao4练|宗教jiao4|教jiao4授|请教jiao4|教jiao4材
种zhong4了三十亩玉米|种zhong4树|今年种zhong4水稻|种zhong4出好苹果|靠种zhong4青稞致富|种zhong4菜|种zhong4草种树|种zhong4地|种zhong4得多|改种zhong4大豆|春天种zhong4下的|三种zhong3方式|各种zhong3|这种zhong3做法|品种zhong3|种zhong3子|多种zhong3形式|种zhong3业振兴|一种zhong3新技术|玉米种zhong3|选种zhong3
数shu3了数shu3|数shu3着钱|数shu3一数shu3|在全国数shu3一数二|数shu3羊|从一数shu3到十|数shu3不清|点数shu3钞票|屈指可数shu3|数shu3着日子|一只一只地数shu3|数shu4百人|人数shu4|数shu4量|数shu4字|次数shu4|数shu4据|总数shu4|数shu4万
就业率lu:4|利率lu:4|上座率lu:4|还款率lu:4为|覆盖率lu:4|发病率lu:4|率lu:4同比|合格率lu:4达|入住率lu:4|增长率lu:4|率shuai4队|率shuai4先|率shuai4领|率shuai4团访问|坦率shuai4|率shuai4代表团|率shuai4众
当dang4真|上当dang4受骗|当dang4作宝贝|把他当dang4亲人|当dang4成|措施得当dang4|典当dang4|当dang4天晚上就走|妥当dang4|适当dang4|把草原当dang4成家|恰当dang4|当dang4铺
当dang1天|当dang1地|当dang1选|当dang1兵|当dang1上了主任|当dang1老师|当dang1前|应当dang1|相当dang1|担当dang1|当dang1年|当dang1晚|当dang1日|正当dang1|当dang1事人|当dang1好|敢当dang1|当dang1记者问起
重chong2重chong2困难|重chong2檐|两重chong2|双重chong2|重chong2返|重chong2建|重chong2启|重chong2修|重chong2回|多重chong2|重chong2申|重chong2组|重chong2阳|山重chong2水复|久别重chong2逢|重chong2走长征路|重chong2新|重zhong4点|严重zhong4|重zhong4量|重zhong4达十吨|体重zhong4|比重zhong4|重zhong4伤
处chu3以五日拘留|处chu3于|处chu3理|处chu3罚|查处chu3|地处chu3|相处chu3|处chu3境|好相处chu3|处chu4处|到处chu4|办事处chu4|好处chu4|一处chu4古墓|三处chu4|处chu4长|此处chu4|多处chu4|各处chu4|益处chu4|人事处chu4|深处chu4|一处chu4工地
该行hang2|总行hang2|分行hang2|各行hang2各业|同行hang2|行hang2业|央行hang2|商行hang2|两行hang2字|干一行hang2爱一行hang2|入行hang2|我行hang2|该行hang2行hang2长|外行hang2|内行hang2|行xing2人|步行xing2|执行xing2|不行xing2|出行xing2|一行xing2人|行xing2车|试行xing2|行xing2至|运行xing2|自行xing2
长chang2达三年|长chang250米|全长chang2|长chang2期|特长chang2|长chang2约|长chang2途|延长chang2|长chang2跑|长chang2调|镇长zhang3|校长zhang3|成长zhang3|院长zhang3|长zhang3大|增长zhang3|班长zhang3|长zhang3子|生长zhang3|家长zhang3|会长zhang3|行长zhang3|长zhang3出|村长zhang3|长zhang3得|排长zhang3|长zhang3满
供gong1应|供gong1给|供gong1电|供gong1暖|供gong1热|提供gong1|供gong1需|供gong1不应ying4求|供gong1水|保供gong1|供gong1孩子上学|供gong4认|口供gong4|供gong4述|供gong4词|供gong4出同伙|供gong4称|供gong4奉|上供gong4|供gong4品
应ying1该|应ying1当|应ying1届|理应ying1|应ying1是|应ying1于|均应ying1|不应ying1|应ying1尽|应ying1由|应ying1付|应ying1在|应ying1加强|应ying4对|应ying4急|响应ying4|反应ying4|应ying4邀|应ying4用|适应ying4|供应ying4|应ying4征|应ying4聘|回应ying4|应ying4运而生|应ying4约|有求必应ying4|应ying4考
头发fa4|理发fa4|白发fa4|发fa4型|假发fa4|美发fa4|剪发fa4|一头银发fa4|发fa4丝|染发fa4|义务理发fa4|发fa1展|出发fa1|发fa1现|发fa1布|分发fa1|发fa1言人|开发fa1|颁发fa1|发fa1放|沙发fa1
成分fen4|充分fen4|部分fen4|分fen4量|过分fen4|水分fen4|养分fen4|缘分fen4|盐分fen4|本分fen4|分fen4内之事|知识分fen4子|十分fen1|分fen1为|百分fen1|分fen1享|得分fen1|分fen1别|分fen1钟|学分fen1|分fen1红|评分fen1
调diao4查|调diao4研|调diao4度|抽调diao4|调diao4动|调diao4入|调diao4任|选调diao4|曲调diao4|强调diao4|基调diao4|格调diao4|长调diao4|下调diao4到乡镇|从外地调diao4来|色调diao4|调diao4派|声调diao4|腔调diao4|民歌小调diao4|论调diao4|调tiao2整|协调tiao2|调tiao2解|调tiao2节|空调tiao2|调tiao2控|上调tiao2|下调tiao2|调tiao2价|调tiao2试|烹调tiao2|调tiao2高|调tiao2低|失调tiao2|微调tiao2|众口难调tiao2|回调tiao2|调tiao2增|调tiao2减
干gan4部|干gan4活|苦干gan4|实干gan4|干gan4劲|骨干gan4|主干gan4|干gan4事|敢干gan4|埋头干gan4|干gan4了十年|才干gan4|树干gan4|干gan4什么|大干gan4快上|干gan1燥|干gan1旱|饼干gan1|晒干gan1|干gan1净|干gan1涉|干gan1预|若干gan1|牛肉干gan1|干gan1渴|风干gan1|干gan1扰|包干gan1|相干gan1|擦干gan1|干gan1果
兴xing1起|复兴xing1|振兴xing1|兴xing1安盟|兴xing1办|新兴xing1|兴xing1建|兴xing1旺|兴xing1衰|兴xing1修水利|兴xing1边富民|高兴xing4|兴xing4趣|兴xing4致勃勃|尽兴xing4|助兴xing4|即兴xing4|雅兴xing4|乘兴xing4而来
强qiang3迫|勉强qiang3|强qiang3求|牵强qiang3|强qiang3人所难|强qiang3买强qiang3卖|倔强jiang4|强qiang2调|加强qiang2|强qiang2大|增强qiang2|强qiang2国|强qiang2制
差cha1异|差cha1距|温差cha1|误差cha1|时差cha1|偏差cha1|差cha1额|贫富差cha1|逆差cha1|差cha1别|顺差cha1|落差cha1|出差chai1|差chai1旅|公差chai1|邮差chai1|参差ci1|差cha4劲|质量差cha4|很差cha4|差cha4点|差cha4不多|差cha4评|成绩差cha4|条件差cha4|还差cha4一步|较差cha4|最差cha4|脏乱差cha4
灾难nan4|难nan4民|遇难nan4|磨难nan4|苦难nan4|空难nan4|矿难nan4|患难nan4|避难nan4|海难nan4|罹难nan4|国难nan4当头|难nan2题|困难nan2|难nan2以|艰难nan2|疑难nan2|难nan2忘|畏难nan2|攻坚克难nan2|难nan2免|急难nan2愁盼|难nan2点
少shao4年|青少shao4年|少shao4女|少shao4先队|老少shao4|少shao4将|少shao4儿|少shao4林|少shao3数|减少shao3|不少shao3|多少shao3|缺少shao3|至少shao3|很少shao3
尽jin4力|尽jin4头|尽jin4职|竭尽jin4|尽jin4心|无尽jin4|尽jin4责|详尽jin4|用尽jin4|尽jin4显|尽jin4快|尽jin3管|尽jin3量|尽jin3早|尽jin3可能
将jiang4领|大将jiang4|名将jiang4|将jiang4士|老将jiang4|小将jiang4|上将jiang4|中将jiang4|干将jiang4|主将jiang4|将jiang1于|将jiang1会|即将jiang1|将jiang1在|必将jiang1|将jiang1军|将jiang1其
参与yu4|与yu4会|与yu4会者|与yu3他|与yu3此同时|赠与yu3|与yu3日俱增
命中zhong4|中zhong4标|中zhong4奖|中zhong4毒|击中zhong4|中zhong4风|看中zhong4|中zhong4签|中zhong4暑|猜中zhong4|投中zhong4三分|射中zhong4|言中zhong4|中zhong4弹|三罚全中zhong4|百发百中zhong4|其中zhong1|中zhong1国|集中zhong1|空中zhong1
要yao1求|要yao1挟|重要yao4|主要yao4|要yao4点|需要yao4|不了liao3|受不了liao3|了liao3解|为了le5|了liao3结|大不了liao3|忘不了liao3|少不了liao3|走不了liao3|办得了liao3|了liao3却心愿|没完没了liao3|走了le5|吃了le5|成立了le5|终了liao3|罢了le5|明了liao3|免不了liao3
着zhao2急|睡着zhao2|找着zhao2|点着zhao2|着zhao2火|着zhao2凉|着zhao2迷|猜着zhao2|够得着zhao2|犯不着zhao2|着zhuo2力|着zhuo2重|着zhuo2眼|着zhuo2手|着zhuo2装|附着zhuo2|着zhuo2陆|沉着zhuo2|穿着zhuo2讲究|衣着zhuo2|着zhuo2实|看着zhe5|带着zhe5|沿着zhe5|围绕着zhe5|坐着zhe5|意味着zhe5|有着zhe5|说着zhe5话|一着zhao1|高着zhao1|着zhao1数
都du1市|首都du1|成都du1|古都du1|都du1江堰|京都du1|冰都du1|都dou1是|都dou1有|全都dou1|大家都dou1|都dou1在|每天都dou1|都dou1能
一只zhi1羊|三只zhi1猫|船只zhi1|五百只zhi1基础母羊|每只zhi1|这只zhi1|几只zhi1鸟|只zhi1身|只zhi3有|只zhi3是|不只zhi3|只zhi3要|只zhi3需|只zhi3剩
似shi4的|似si4乎|类似si4|睡觉jiao4|午觉jiao4|感觉jue2|觉jue2得|系ji4鞋带|系ji4上红领巾|系ji4好安全带|系ji4着围裙|系ji4安全带|关系xi4|联系xi4|系xi4列|体系xi4|系xi4统|系xi4中国人|系xi4误读
服fu2务|衣服fu2|克服fu2|一服fu4药|作zuo1坊|作zuo4用|工作zuo4|模mu2样|模mu2板|模mu2具|规模mo2|模mo2式|模mo2范|累lei3计|积累lei3|日积月累lei3|连累lei3|劳累lei4|累lei4了|苦累lei4|累lei4得
产教jiao4融合|深化产教jiao4融合|产教jiao4融合发展|科教jiao4融汇|智改数shu4转|智改数shu4转网联|中（蒙meng3）医|蒙meng3（中）医|中（蒙meng3）药|蒙meng3医药|曲qu1线|弯曲qu1|歌曲qu3|戏曲qu3|一曲qu3|曲qu3目|转zhuan3变|转zhuan3移|转zhuan3发|好转zhuan3|转zhuan3场|转zhuan3身|转zhuan3为|转zhuan3型|转zhuan3院|转zhuan4圈|转zhuan4盘|转zhuan4动|团团转zhuan4|转zhuan4了一圈|自转zhuan4|公转zhuan4|运转zhuan4|旋转zhuan3
一场chang2雨|下过一场chang2雪|一场chang2大火|一场chang3比赛|市场chang3|现场chang3|农场chang3|三场chang3演出|广场chang3|一场chang2灾难|闹了一场chang2|转场chang3|场chang2院|赶场chang2
传chuan2统|宣传chuan2|传chuan2承|流传chuan2|传zhuan4记|自传zhuan4|水浒传zhuan4|外传zhuan4|参加can1|人参shen1|参can1与|党参shen1|海参shen1|弹dan4药|子弹dan4|导弹dan4|炸弹dan4|弹tan2琴|弹tan2性|反弹tan2|弹tan2奏|动弹tan5|卷juan4入|试卷juan4|画卷juan4|卷juan3起|席卷juan3|龙卷juan3风|胶卷juan3
空kong4缺|空kong4地|填空kong4|空kong4白|抽空kong4|空kong4闲|亏空kong5|航空kong1|太空kong1|空kong1气|空kong1间|量liang2体温|测量liang2|丈量liang2|量liang2一量liang2|衡量liang2|质量liang4|数量liang4|力量liang4|量liang4力而行|重量liang4|商量liang5|打量liang5|扇shan4子|电扇shan4|扇shan1风|卡ka3车|卡qia3住|关卡qia3|卡qia3在|发卡qia3|哨卡qia3|卡qia3点|卡ka3片|银行卡ka3|打卡ka3
塞sai4外|要塞sai4|堵塞se4|塞sai1满|塞sai1进|活塞sai1|阻塞se4|边塞sai4|塞sai4上|塞sai1车|蒙meng3古|蒙meng3医|蒙meng3语|内蒙meng3|中蒙meng3|蒙meng3牛|蒙meng3能集团|蒙meng3汉|启蒙meng2|蒙meng2受|承蒙meng2|蒙meng2蒙细雨|蒙meng1骗
藏cang2书|收藏cang2|矿藏cang2|隐藏cang2|储藏cang2|西藏zang4|藏zang4族|宝藏zang4|藏zang4药|青藏zang4|藏zang4医|露lu4天|暴露lu4|流露lu4|露lu4营|露lou4面|露lou4出马脚|披露lu4|系着ji4|血xue4液|鲜血xue4|流血xue4|薄bo2弱|浅薄bo2|日薄bo2西山|薄bao2片|厚薄bao2|薄bo4荷|降jiang4低|下降jiang4|投降xiang2|降xiang2服|降jiang4雨|校jiao4对|校jiao4准|校jiao4正|学校xiao4|校xiao4园|上校xiao4|丧sang1葬|丧sang1事|丧sang4失|沮丧sang4|好hao4客|爱好hao4|喜好hao4|好hao4学|好hao4奇|好hao3人|友好hao3|良好hao3|便pian2宜|方便bian4|大腹便pian2便pian2|朝zhao1气|朝zhao1阳|朝zhao1夕|朝chao2着|朝chao2鲜|王朝chao2|相xiang4机|照相xiang4|真相xiang4|首相xiang4|互相xiang1|相xiang1互|亮相xiang4|间jian4接|间jian4隔|间jian4断|中间jian1|期间jian1|时间jian1|结jie1果树|结jie1实|开花结jie1果|结jie2束|团结jie2|结jie2果|宁ning4可|宁ning4愿|宁ning2夏|安宁ning2|辽宁ning2|济南ji3|济ji3济ji3一堂|人才济ji3济ji3|经济ji4|救济ji4|吐tu3露|吐tu4血|呕吐tu4|谈吐tu3|挑tiao3战|挑tiao1选|挑tiao1水|挑tiao3起|挑tiao1重担|肩挑tiao1|挑tiao3拨|散san3文|松散san3|散san3落|散san4步|解散san4|散san4发|分散san4|散san4会|零散san3|占zhan4领|占zhan4比|占zhan1卜|脏zang1乱|心脏zang4|肮脏zang1|脏zang1水|内脏zang4|脏zang1衣服|脏zang1了|肝脏zang4|弄脏zang1|冲chong4着|冲chong4压|冲chong1击|冲chong1突|漂piao4亮|漂piao1流|漂piao3白|解jie3决|解jie3放|解jie4送|押解jie4|号hao4召|口号hao4|呼号hao2|号hao2叫|背bei1包|背bei1负|背bei4景|背bei4后|背bei4诵|担dan1任|承担dan1|重担dan4|担dan4子|扁担dan5|铺pu1设|铺pu1路|店铺pu4|床铺pu4|当铺pu4|划hua4分|计划hua4|策划hua5|划hua2船|划hua2算|盛sheng4会|盛sheng4开|盛cheng2饭|盛cheng2满|盛cheng2着|称chen4职|对称chen4|称chen4心|称cheng1为|名称cheng1|称cheng1重|创chuang1伤|重创chuang1|创chuang4新|开创chuang4|折zhe2扣|曲折zhe2|折she2本|折zhe1腾|骨折zhe2|压折she2了|喝he4彩|喝he1水|吓xia4人|恐吓he4|夹jia1击|夹jia2克|奔ben4小康|奔ben4向|奔ben1跑|奔ben1波|投奔ben4|奔ben4着|济ji4宁|曾ceng2经|曾ceng2任|未曾ceng2|一宿xiu3没睡|住宿su4|宿su4舍|星宿xiu4|会kuai4计|会hui4议|财会kuai4|机会hui4|看kan1守|看kan1护|看kan1管|看kan1门|看kan4见|观看kan4|看kan4书|哄hong1抢|哄hong3孩子|起哄hong4|晃huang4动|晃huang3眼|和huo2面|和he2平|附和he4|和he4诗|搅和huo5|暖和huo5|倒dao3塌|倒dao4车|倒dao4计时|倒dao4影|倒dao3闭|打倒dao3|摔倒dao3|倒dao4水|反倒dao4|倒dao4是|炸zha2鸡|炸zha4弹|油炸zha2|轰炸zha4|更geng4加|更geng1新|变更geng1|更geng1换|更geng4多|三更geng1|更geng4好|论lun4坛|论lun2语|累lei4坏|假jia4期|放假jia4|请假jia4|假jia3冒|虚假jia3|打假jia3|休假jia4|载zai4体|载zai3入史册|记载zai3|下载zai4|三年五载zai3|转载zai3|刊载zai3|载zai4客|登载zai3|满载zai4|搭载zai4|钉ding1子|钉ding4上|涨zhang4红|高涨zhang3|涨zhang3价|上涨zhang3|正zheng1月|正zheng4常|改正zheng4|禁jin1不住|禁jin4止|不禁jin1|弱不禁jin1风|任ren4务|胜任ren4|任ren4命|担任ren4|晕yun1倒|晕yun4车|头晕yun1|燕yan4子|燕yan1山|燕yan1赵|亲qing4家|亲qin1人|畜xu4牧|畜xu4牧业|家畜chu4|牲畜chu4|畜xu4产品|畜chu4禽|
`;

/** An example: a clause and the characters of it that are marked. */
export interface MarkedClause {
  readonly text: string;
  readonly marks: readonly { readonly offset: number; readonly reading: string }[];
}

/** The clauses above and those of heteronym-templates.ts. */
export function readExamples(): MarkedClause[] {
  return [...CLAUSES.trim().split(/[|\n]/), ...makeClauses()].map(parseClause);
}

/** `'还huan2款'` -> `还款`, with huan2 at 0. */
function parseClause(clause: string): MarkedClause {
  let text = '';
  const marks: { offset: number; reading: string }[] = [];
  for (const [, character = '', reading] of clause.matchAll(/([^a-z])([a-z:]+[1-5])?/gu)) {
    if (reading !== undefined) marks.push({ offset: text.length, reading });
    text += character;
  }
  return { text, marks };
}
