import type { Field } from './field.ts';

/**
 * How real ledgers name their columns, the usual name first: of two columns that both fit a field, the one whose name
 * stands earlier wins. Written without spaces and brackets; a leading year is taken off before comparing. Collected
 * from published project plans, investment-promotion report forms, land-supply notices and common parlance.
 */
export const ALIASES: { readonly [F in Field]?: readonly string[] } = {
  serial: words('序号 序 总序号 分序号 顺序号 项目序号 序次 编号 排序 no no. seq number'),
  name: words(
    '项目名称 工程名称 项目名 工程名 工程项目名称 建设项目名称 招商项目名称 签约项目名称 签约项目 在谈项目 在建项目 招商项目 引进项目 落地项目 重点项目 在谈项目名称 项目全称 项目单位及名称 项目简称 名称 项目 工程 projectname nameofproject project projecttitle',
  ),
  code: words(
    '项目代码 项目编码 统一代码 投资项目代码 项目统一代码 赋码 项目编号 电子监管号 electronicsupervisionnumber projectcode projectid',
  ),
  investor: words(
    '投资方 投资方名称 投资商 投资人 投资者 投资企业 投资企业名称 投资单位 投资公司 投资主体 项目投资方 投资客商 客商名称 客商 引进企业 引进企业名称 签约企业 签约客商 签约单位 外方 合作方 乙方 土地使用权人 土地受让人 受让人 受让单位 竞得人 竞得单位 企业名称 公司名称 落户企业 单位名称 landuserightholder landuserightholderrow1 investor investorname investors investingparty investingcompany company companyname enterprise',
  ),
  creditCode: words('统一社会信用代码 社会信用代码 统一信用代码 信用代码 unifiedsocialcreditcode creditcode uscc usci'),
  origin: words(
    '投资方来源地 资金来源地 投资来源地 项目来源地 客商来源地 来源地 投资国别 国别地区 国别 投资方所在地 客商所在地 投资方国别 外资来源地 引资来源 country countryoforigin origin',
  ),
  projectUnit: words(
    '项目业主 项目业主单位 业主单位 业主名称 业主 项目单位 建设单位 项目建设单位 项目法人 项目法人单位 法人单位 建设主体 实施单位 项目实施主体 项目实施单位 实施主体 项目主体 项目公司 项目业主及负责人 项目业主单位及负责人 建设单位及责任人 业主、法人单位及负责人 业主单位或筹办单位 申报单位 承担单位 项目承担单位 owner projectowner developer',
  ),
  unit: words(
    '责任单位 主责单位 牵头责任单位 第一责任单位 责任单位及责任人 牵头单位 责任部门 牵头部门 责任主体 推进责任单位 市级责任单位 属地责任单位 挂钩责任单位 市或县挂钩责任单位 市或县挂钩责任单位及责任人 包联单位 包保单位 跟踪服务单位 跟踪单位 服务单位 落实单位 承办单位 招商责任单位 引进单位 引资单位 招商单位 招引单位 首谈单位 对接单位 项目主管单位 主管单位 主管部门 行业主管部门 行业主管单位 监管单位 监管部门 填报单位 报送单位 responsibleunit responsibledepartment responsibleagency department leadunit hostunit',
  ),
  person: words(
    '责任人 项目责任人 具体责任人 第一责任人 负责人 项目负责人 项目经理 首席服务员 服务专员 项目专员 经办人 responsibleperson personincharge projectmanager',
  ),
  leader: words(
    '挂钩领导 市挂钩领导 县挂钩领导 镇挂钩领导 市或县挂钩领导 市县挂钩领导 项目挂点领导 挂点领导 包联领导 包保领导 联系领导 分管领导 牵头领导 责任领导 服务领导 挂帅领导 市领导 县领导 区领导 市级领导 县级领导 区级领导 分管市领导 leader',
  ),
  contact: words(
    '联系人 联络人 联系人及电话 联系人及联系电话 联系人及联系方式 联系电话 电话 电话及传真 电话、电子邮箱及传真 联系方式 手机 手机号 手机号码 contact contactperson phone telephone mobile',
  ),
  district: words(
    '行政区 县区 区县 县市区 所属县区 所属区县 所在区县 所在县区 所属县市区 所在市县 隶属区县 所在省辖市、县区 所在盟市 县别 属地 属地区县 所属区域 所属地区 所在地区 所属辖区 市州 州市 地市 市县 盟市 行政区划 行政区域 所属乡镇 乡镇 镇街 镇、街道 所属园区 开发区 园区 落户区域 地区 区域 辖区 district county region city',
  ),
  location: words(
    '建设地点 项目地点 建设地址 项目地址 项目建设地点 项目建设地址 建设位置 项目位置 项目所在地 所在地 落户地点 落户地 落地园区 落户园区 项目选址 拟选址 选址 土地坐落 宗地坐落 土地位置 地块位置 坐落 位置 地点 地址 projectlocation location address site',
  ),
  industry: words(
    '行业分类 行业类别 所属行业 行业 行业名称 产业类别 产业分类 所属产业 产业领域 产业类型 行业领域 主导产业 所属产业链 产业链 国民经济行业 产业 industrycategory industry sector',
  ),
  projectType: words(
    '项目类别 项目类型 项目分类 项目大类 项目领域 领域分类 九大领域 领域 所属领域 板块 大类 类别 分类 类型 category projecttype projectcategory type',
  ),
  nature: words('建设性质 项目性质 建设类型 建设类别 建设阶段 建设批次 性质 nature'),
  investmentForm: words('招商形式 投资方式 投资形式 合作方式 合作形式 招商方式 引资方式 签约种类'),
  content: words(
    '建设内容及规模 建设规模及内容 建设规模和内容 建设内容和规模 建设内容 主要建设内容 主要建设内容及规模 建设规模及主要内容 主要建设规模及内容 建设规模与内容 建设规模 拟建设规模 拟建设内容 拟建设内容和规模 项目建设规模和内容 项目建设内容 项目建设内容及规模 项目内容 项目主要内容 项目简介 项目概况 项目基本情况 投资内容 规模/效益 规模 主要产品 constructioncontent projectcontent content description scale',
  ),
  goal: words(
    '年度目标 年度工作目标 当年工作目标 年度建设目标 年工作目标 年主要建设任务 年度主要建设任务 年工作计划 年度工作计划 年目标任务 年度目标任务 目标任务 工作目标 年度工作任务 年度建设内容 年度主要建设内容 主要建设任务 项目主要建设目标 主要建设目标 进度目标 进度目标或新增效益 工程形象进度 计划形象进度 形象进度目标 年度形象进度目标 前期工作或工程形象进度目标 前期工作目标 工作计划 工作安排 节点计划 项目建设重要节点安排 下步工作计划 下一步工作计划 下步计划',
  ),
  progress: words(
    '进展情况 目前进展情况 项目进展情况 目前进展 项目进展 当前进展 最新进展 工作进展 工作进展情况 进展 进度 目前项目建设形象进度 目前形象进度 实际形象进度 形象进度 其它详细情况 其他详细情况 进度情况 工程进度 工程进展 建设进度 建设进展 建设情况 推进情况 项目推进情况 完成情况 落实情况 对接洽谈情况 前期工作进展 前期工作进展情况 progress',
  ),
  problem: words(
    '存在问题 存在的问题 主要问题 项目建设中存在问题 需协调解决问题 需协调解决的问题 需要协调解决的问题 需要解决的问题 需要省、市协调解决问题 存在问题解决的情况 存在困难 存在困难和问题 存在的困难和问题 困难问题 问题 需协调事项 problem problems issue issues',
  ),
  remark: words('备注 备注说明 说明 情况说明 其他 注 note notes remark remarks comment'),
  stage: words(
    '项目阶段 所处阶段 目前阶段 当前阶段 进展阶段 推进阶段 项目状态 阶段 阶段用语 状态 签约状态 落地情况 履约情况 项目进度阶段 履约阶段 落地阶段 签约阶段 推进状态 履约状态 stage status projectstatus',
  ),
  timing: words('时间表述 时间安排 时间节点 时间进度'),
  source: words('链接 链接地址 网址 来源 来源网址 数据来源 页面地址 出处 url link source'),
  area: words(
    '用地面积 占地面积 土地面积 供地面积 出让面积 宗地面积 总用地面积 规划用地面积 用地规模 面积 总面积 拟用地面积 用地 占地 area landarea',
  ),
  landUse: words('土地用途 规划用途 用地性质 用途 landutilisation landutilization landuse'),
  landSupply: words('供地方式 供应方式 出让方式 landsupplymethod'),
  count: words('项目个数 项目数 项目数量 个数 numberofprojects'),
  currency: words(
    '币种 币种单位 货币 货币单位 货币种类 币别 金额单位 投资币种 计量单位 单位 currency currencyunit unit',
  ),
  amount: words(
    '总投资 项目总投资 总投资额 项目总投资额 投资总额 计划总投资 计划总投资额 预计总投资 估算总投资 概算总投资 协议总投资 合同总投资 项目预估总投资 预估总投资 总投资规模 总投资估算 投资额 项目投资额 协议投资额 协议投资 合同投资额 合同金额 签约金额 签约投资额 签约总额 拟投资额 拟投资总额 投资金额 投资规模 计划投资总额 估算投资 概算投资 总概算 总投入 批办总投 项目投资 投资 totalinvestment investment investmentamount contractamount totalamount contractvalue investmentvalue projectvalue projectcost totalcost capex',
  ),
  fixedInvestment: words('固定资产投资 固定资产投资额 计划固定资产投资 固投 其中固定资产投资 fixedassetinvestment'),
  annualPlan: words(
    '年度计划投资 年度投资计划 年度计划投资额 年度投资 本年度计划投资 年计划投资 计划投资 计划投资额 年计划完成投资 年度计划完成投资 计划完成投资 计划完成投资额 投资计划 年度投资目标 年度目标投资 目标投资 预计投资 力争完成投资 力争完成的投资额 年投资 规划投资 annualplan plannedinvestment',
  ),
  investmentCompleted: words(
    '累计完成投资 累计完成投资额 已完成投资 已完成投资额 开工累计完成投资 开工以来累计完成投资 开工至上一年度底累计完成投资 累计已完成投资 累计投资 完成投资 完成投资额 实际完成投资 实际完成投资额 年实际完成投资 完成固定资产投资 累计完成固定资产投资 累计完成固投 完成固投 固定资产投资完成额 investmentcompleted completedinvestment',
  ),
  fundsArrived: words(
    '到位资金 累计到位资金 实际到位资金 已到位资金 资金到位 累计资金到位 资金到位额 到位资金额 实际到位 实际到资 累计到资 到资 到资额 年度资金到位 到位内资 省外到位资金 市外到位资金 fundsarrived fundsinplace paidin',
  ),
  foreignContract: words('合同外资 合同利用外资 协议外资 批办外资 拟利用外资 意向外资 利用外资'),
  foreignArrived: words('实际利用外资 实际使用外资 到位外资 外资到位 实际到外资'),
  landPrice: words(
    '成交价格 成交价 成交价款 成交总价 土地成交价 土地成交价格 土地价款 土地出让价款 土地出让金 出让价款 出让金 地价 transactionprice landprice',
  ),
  talksOpenedOn: words('洽谈时间 首谈时间 首次洽谈时间 接洽时间 对接时间 洽谈日期 首谈日期'),
  signedOn: words(
    '合同签订日期 合同签订时间 合同签约日期 正式签约时间 签约时间 签约日期 签约年月 签约日 签订时间 签订日期 协议签订时间 协议签订日期 签订协议时间 合同日期 contractsigningdate signingdate signeddate datesigned contractdate signedon signed dateofsigning agreementdate',
  ),
  registeredOn: words(
    '注册时间 注册日期 公司注册时间 企业注册时间 工商注册时间 项目公司注册时间 成立日期 成立时间 登记时间 registrationdate registeredon',
  ),
  landGrantedOn: words('供地时间 供地日期 拿地时间 取得土地时间 摘牌时间 土地摘牌时间 土地出让时间 成交日期 成交时间'),
  landDeliveredOn: words('实际交地时间 交地时间 交地日期 actuallanddeliverytime'),
  startedOn: words(
    '实际开工时间 实际开工日期 开工时间 开工日期 实际动工时间 动工时间 动工日期 开工年月 开工年份 开工年度 开工进场时间 开建时间 开工 动工 actualstarttime startdate starttime constructionstart startedon started commenced commencement commencementdate groundbreaking groundbreakingdate constructionstarted',
  ),
  completedOn: words(
    '实际竣工时间 实际竣工日期 竣工时间 竣工日期 完工时间 完工日期 建成时间 竣工年月 竣工年份 完工年份 建成年份 竣工 完工 actualcompletiontime completiondate completiontime completedon completed completion',
  ),
  producingOn: words(
    '实际投产时间 投产时间 投产日期 正式投产时间 正式投产或交付使用时间 竣工投产时间 投产年份 投用时间 投入使用时间 投产 producing productiondate productionstart startofproduction inproduction operational',
  ),
  openedOn: words('开业时间 开业日期 运营时间 投入运营时间 opened openingdate openedon'),
  atCapacityOn: words('达产时间 实际达产时间 达产日期 达产年份'),
  exitedOn: words('退出时间 退出日期 终止时间 清退时间'),
  plannedSigning: words('计划签约时间 拟签约时间 预计签约时间'),
  agreedDelivery: words('约定交地时间 约定交地日期 计划交地时间 agreedlanddeliverytime'),
  plannedStart: words(
    '约定开工时间 约定开工日期 计划开工时间 计划开工日期 计划开工 拟开工时间 拟开工日期 预计开工时间 目标开工时间 今年开工时间 约定动工时间 计划动工时间 拟开工年月 agreedstarttime plannedstart plannedstarttime',
  ),
  plannedCompletion: words(
    '约定竣工时间 约定竣工日期 计划竣工时间 计划竣工日期 计划竣工 拟竣工时间 拟竣工日期 预计竣工时间 计划完工时间 预计完工时间 计划建成时间 预计建成时间 今年竣工时间 agreedcompletiontime plannedcompletion plannedcompletiontime',
  ),
  plannedProduction: words(
    '计划投产时间 计划投产日期 拟投产时间 预计投产时间 计划竣工投产时间 预计竣工投产时间 计划投产 plannedproduction',
  ),
  period: words(
    '建设起止年限 建设起止时间 建设起止年月 起止年限 起止时间 起止年月 建设年限 建设周期 建设期限 建设时间 建设工期 计划工期 计划建设工期 计划建设期限 建设期 项目建设期 建设年份 开竣工时间 开竣工年限 实施年限 工期 constructionperiod',
  ),
};

function words(list: string): readonly string[] {
  return list.split(' ');
}

/** Names so short or general that they count only when they are the whole header. */
export const WHOLE_ONLY: ReadonlySet<string> = new Set(
  words(
    '序 号 no no. seq number signed started completed completion opened producing operational capex unit currency 单位 币种 货币 币别 编号 排序 名称 项目 项目名 工程 工程名 project type city region site owner company enterprise contact phone leader source link url status stage nature sector origin content scale note notes comment area 投资 规模 面积 总面积 用地 占地 园区 地区 区域 辖区 行业 产业 领域 板块 大类 类别 分类 类型 性质 状态 阶段 问题 说明 其他 注 来源 出处 位置 坐落 地点 地址 选址 电话 手机 业主 乙方 外方 合作方 开工 动工 竣工 完工 投产 工期 进度 进展 到资 固投 国别 属地 单位名称 建设年份 年投资 个数 项目数 用途',
  ),
);
