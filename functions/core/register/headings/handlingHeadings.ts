import type { HeadingRule } from './headingRule';

/** Headings of what was complained of, how it was judged and what was done. */
export const handlingHeadings = {
  channel: {
    sure:
      '投诉方式|投诉渠道|投诉途径|投诉来源|客诉来源|客诉方式|投诉形式|反馈方式|反馈渠道|反馈途径|信息来源|来源类别|受理渠道|受理方式|投诉建议方式|channel|complaintchannel|complaintsource|complaintmethod|' +
      'submittedvia|sourceofcomplaint|receivedvia|contactmethod|modeofcomplaint|receivedthrough|complaintsourcetype',
    likely: '方式|来源|渠道|途径|问题来源|source|method|via|渠道细分|形式|mode',
    pattern: /^(客户|顾客|投诉|客诉|抱怨|反馈|受理|信息|建议)+(的)?(方式|渠道|途径|来源|形式)$/,
  },
  channelBody: { sure: '外部机构|转办单位|媒体机构' },
  description: {
    sure:
      '投诉内容|投诉描述|问题描述|客诉内容|客诉描述|不良描述|不良现象|不良内容|异常描述|异常说明|异常现象|异常内容|缺陷描述|故障描述|故障现象|反馈内容|反馈问题|投诉问题|投诉事项|投诉的质量问题|客诉现象|抱怨内容|' +
      '问题现象|问题点|客诉问题|投诉原因|投诉原因详情|投诉事由|客户反馈|客户投诉内容|客户投诉描述|详细描述|质量问题|问题内容|客诉不良现象|投诉详情|投诉细节|事实摘要|不良质量异常现象|不良问题|质量问题描述|不良现象描述|' +
      'complaint|customercomplaint|complaintdescription|complaintcontent|complaintdetails|complaintdetail|complainttext|complaintsummary|description|problemdescription|defectdescription|issuedescription|descriptionofcomplaint|' +
      'natureofcomplaint|issue|problem|defect|descriptionofdefect|descriptionofproblem|failuredescription|symptom|detailsofcomplaint|narrative|complaintnarrative|defectdetails|nonconformity|nonconformance|complaintsummarytext',
    likely:
      '内容|描述|现象|情况|情况说明|标题|投诉标题|主旨|不良名称|不良位置|说明|事由|原因明细|客诉原因|投诉内容及结果|客户意见|问题|不良|问题名称|内部问题名称|问题分析|title|summary|subject|details|detail|text|' +
      'defectmode|failuremode|specificissue|subissue|概要|简述|事件描述',
    pattern:
      /^(客户|顾客|质量|产品|主要|具体)*(投诉|客诉|抱怨|反馈|不良|异常|问题|缺陷|故障|事件)(的)?(质量)?(问题|内容|不良)?(及)?(具体|详细)?(内容|描述|现象|说明|详情|情况|表现|事项|记录|简述|问题)$|^(遇到|碰到|发现|反映|出现)的?(具体|质量|产品)*问题(描述|说明)?$|^(description|details|nature|summary)of(the)?(complaint|problem|defect|issue|failure|non-?conform|fault|claim)[a-z]*$|^(customer)?(complaint|problem|defect|issue|failure|fault|claim)s?(description|details|summary)$/,
  },
  problemKey: {
    sure: '问题代码|不良代码|缺陷代码|故障代码|同一问题|problemcode|defectcode|failurecode',
    likely: '不良代号|客诉原因代码|代码',
  },
  demand: {
    sure: '客户要求|顾客要求|客户诉求|处理要求|客户期望|客户期望方案|投诉诉求|诉求|顾客的要求|投诉方的建议或意见|customerrequest|customerdemand|customerrequirement|demand|requestedaction|customerexpectation',
    likely: '要求|request',
    pattern:
      /^(客户|顾客|用户)?(希望|期望|期待|要求)(得到|我们|我司|我方)?(的|如何|怎样)?(处理|解决)的?(方式|结果|方案|办法|措施)?$/,
  },
  complaintType: {
    sure: '',
    likely:
      '投诉类型|客诉类型|投诉性质|客户投诉类型|抱怨类型|反馈类型|类型|complainttype|typeofcomplaint|type|类别',
  },
  category: {
    sure:
      '类别|分类|投诉类别|投诉分类|客诉类别|客诉分类|问题类别|问题分类|问题类型|不良类别|不良分类|不良类型|不良项目|缺陷类别|缺陷类型|缺陷分类|异常类别|异常类型|异常分类|故障大类|故障类别|问题大类|抱怨种类|' +
      '抱怨类型|投诉类型|客诉类型|客户投诉类型|投诉问题分类|category|complaintcategory|defectcategory|defecttype|complainttype|issuetype|issuecategory|defectgroup|classification|problemtype|typeofdefect|typeofcomplaint',
    likely:
      '大分类|中分类|类型|性质|投诉性质|投诉的本质|处理类型|服务类别|原因类型|原因类别|原因分类|问题小类|不良代号|客诉原因代码|inputcategory|type|primaryreason|class|group',
  },
  incidentKind: { sure: '事故查询投诉' },
  evidence: {
    sure: '证据|不良图片|不良照片|图片|照片|附件|附图|异常图片|不良品图片|原因分析图片|不良照片或其它资料|附件路径|defectpic|picture|pictures|photo|photos|attachment|attachments|evidence|supportingdocumentation|image|images|defectpicture',
    likely: '样品|实物|sample',
  },
  facts: { sure: '判定事实' },
  grade: {
    sure:
      '级别|等级|严重度|严重程度|严重等级|严重性|投诉等级|投诉级别|客诉等级|客诉级别|抱怨等级|问题等级|问题级别|缺陷等级|不良等级|案件严重度|异常等级|重要度|重要程度|紧急程度|优先级|处理优先级|severity|severitylevel|' +
      'grade|priority|complaintpriority|criticality|customerseverity|complaintgrade|seriousness',
    likely: '程度|重要发生|重大客诉|urgency|rank|level|class|紧急度',
    pattern: /^(投诉|客诉|抱怨|问题|缺陷|事件|异常|不良|案件)?(的)?(严重|紧急|重要)?(性|度|程度|等级|级别)$/,
  },
  gradeByCriteria: { sure: '初判级别|初判等级' },
  gradeReason: { sure: '定级依据|定级原因|分级依据' },
  needsReview: { sure: '待复核|需复核' },
  valid: {
    sure: '是否成立|是否有效|投诉是否成立|是否属实|投诉有效性|理由有效性|投诉理由有效性|有效投诉|是否有效投诉|justified|valid|isvalid|validity',
    likely: '有效性|有效',
  },
  liability: {
    sure: '责任归属|责任方|责任认定|责任属性|责任划分|liability|faultof',
    likely: '责任判定|责任归属部门|权责区分|责任',
  },
  siteFinding: { sure: '现场界定' },
  interimMeasure: {
    sure:
      '临时措施|临时对策|短期对策|短期措施|应急措施|紧急措施|紧急处理措施|应急对策|围堵措施|临时围堵措施|临时改善对策|遏制措施|紧急对策|暂定对策|应急处理|containment|containmentaction|containmentactions|interimaction|immediateaction|' +
      'immediateactions|interimcontainment|shorttermaction|temporaryaction|interimmeasure|containmentmeasure|interimcontainmentaction|immediatecorrection',
    likely: '3d|d3|correction|紧急处理',
    pattern:
      /^(3d|d3)?(的)?(临时|应急|紧急|围堵|遏制|暂定)(性)?(改善|围堵|处理|处置|控制)?(措施|对策|处理|处置|方案)(内容|描述)?(3d|d3)?$/,
  },
  rootCause: {
    sure:
      '原因分析|根本原因|原因|发生原因|产生原因|不良原因|原因简述|问题原因|调查原因|根因分析|根因|真因|真因分析|异常原因|不良原因分析|调查结论|调查结果|根因调查分析|根本原因分析|rootcause|rootcauses|cause|rootcauseanalysis|causeanalysis|' +
      'rca|causeofdefect|occurrencecause|finalrootcause|causes|causeofcomplaint|analysis',
    likely:
      '初步原因|分析|详细原因|初步原因评估|原因描述|分析结果|investigation|reason|调查情况|问题分析|产生根因纬度|采购原因分析|跟单原因分析|质检解释和分析|investigationresult|findings',
    pattern:
      /^(发生|产生|不良|异常|根本|问题|质量|主要|初步|真正|责任部门)*(原因|根因|真因)(的)?(及)?(分析|调查|说明|简述|描述|内容)?$/,
  },
  escapeCause: {
    sure: '流出原因|流出原因分析|漏检原因|流出根因|未检出原因|escapecause|escaperootcause|nondetectioncause|causeofescape|outflowcause',
    pattern: /^(流出|漏检|未检出)(的)?(根本)?(原因|根因)(分析)?$/,
  },
  humanNegligence: { sure: '人为疏忽|是否人为疏忽' },
  correctiveAction: {
    sure:
      '纠正措施|改善对策|改善措施|整改措施|永久对策|永久措施|长期措施|长期对策|长期整改措施|对策|处理对策|纠正预防措施|纠正和预防措施|改进措施|改进方案|改进对策|改善方案|对策简述|纠正与预防措施|整改对策|处理办法|结论纠正和预防措施|' +
      '制定执行验证纠正和预防措施|correctiveaction|correctiveactions|capa|countermeasure|countermeasures|permanentaction|correctedaction|permanentcorrectiveaction|actiontaken|actionplan|correctiveandpreventiveaction|' +
      'correctivemeasure|correctivemeasures|actionstaken|correctiveactionplan|permanentcorrectiveactions|actioncorrectivepreventive',
    likely:
      '措施|ca|处理方法|解决方案|处理措施|解决措施|措施对策|action|actions|actiondescription|整改情况|方案|改善|整改',
    pattern:
      /^(纠正|改善|整改|改进|永久|长期|根本)(性)?(和|与|及)?(预防)?(的)?(整改|改善)?(措施|对策|方案|行动|办法)(内容|描述|简述)?$/,
  },
  preventiveAction: {
    sure: '预防措施|预防对策|防止再发措施|防止再发生|防再发对策|防再发措施|标准化措施|水平展开|横向展开|展开料号|preventiveaction|preventiveactions|preventiveactionpa|preventivemeasure|recurrenceprevention|actiontopreventrecurrence|preventionofrecurrence',
    likely: '标准化|fmea编号|similarpartno|prevention',
    pattern: /^(预防|防止再发生?|防再发)(性)?(的)?(措施|对策|方案)(内容|描述)?$/,
  },
  effect: {
    sure: '效果确认|效果验证|验证结果|改善效果|有效性验证|对策验证|措施验证|验证情况|效果跟踪|措施有效性|verification|verificationresult|effectiveness|effectcheck|effectivenesscheck|effectivenessevaluation|inspectionverificationresult|effectivenessverification',
    likely: '效果|验证|绩效|verified|8d措施点检',
    pattern: /^(改善|整改|措施|对策|纠正)?(效果|有效性)(的)?(验证|确认|跟踪|评价|评估)(结果|情况|内容)?$/,
  },
  tracked: { sure: '是否列入追踪|是否追踪' },
  disposition: {
    sure: '处理方案|处置方案|不良品处置|disposition|remedy|不良品处理|产品处置',
    likely: '解决方案|方案|处理意见',
  },
  sortResult: { sure: '挑选结果' },
  reworkOrder: { sure: '重工单|返工单|返工方案' },
  penalty: {
    sure: '惩处|处罚|考核|罚扣|行政处分|扣分|内部处罚|责任人处罚|处罚结果|考核情况',
    likely: '罚款|质量罚款',
  },
  approvals: { sure: '审批记录|审批|批准|核决|审核|批示|approval|approvedby' },
  signatures: { sure: '签字|签名' },
  customerOpinion: {
    sure: '用户意见|客户反应|交涉结果|客户反馈意见|客户评价|客户确认意见|customerfeedback|customercomment|customercomments',
    likely: '客户意见|回访|回访内容|回访情况',
  },
  satisfaction: {
    sure: '满意度|客户满意度|是否满意|满意程度|客户满意情况|顾客满意度|客户是否满意|满意情况|satisfaction|customersatisfaction|satisfactionrating',
    likely: '满意|回访|回访情况|电话回访|outcomeandsatisfaction|回访结果',
    pattern: /^[^不]{0,10}(是否满意|满意(度|程度|情况))(评价|评分|调查|如何)?$/,
  },
  confidential: { sure: '保密|是否保密|confidential' },
  realName: { sure: '是否实名' },
  linkedCases: {
    sure: '关联编号|关联客诉|关联投诉|原客诉编号|原抱怨表|关联客诉编号|linkedcases|relatedcases|linkedncrid',
  },
  archiveNo: { sure: '档案号|存档编号|归档编号|存档|归档|archiveno' },
  status: {
    sure:
      '状态|8d状态|是否结案|结案状态|结案状况|处理状态|客诉状态|投诉状态|处理进度|进度|完成状态|闭环状态|是否关闭|是否闭环|是否完成|结案与否|结案情况|办理状态|案件状态|当前状态|流程状态|表单状态|状态码|是否根本解决|是否解决|关闭状态|' +
      '是否已结案|结案否|status|state|complaintstatus|casestatus|progress|openclosed|openclose|statusofclose|statusofdealing|statusncr|isclosed|currentstatus|investigationstatus|closurestatus',
    likely:
      '结案|结果|处理结果|闭环|关闭|完成|完成情况|处理情况|outcome|closed|进展|跟进情况|客户是否同意关闭|timelyresponse|处理进展|处理情形|办理情形|跟踪情况|验证结果',
    pattern:
      /^(客户|客诉|投诉|案件|问题|整改|措施|8d)*(结案|关闭|闭环|完成|处理|解决)(的)?(状态|状况|与否|进度|进展)$|^(客户)?是否(已|同意|根本)*(结案|关闭|闭环|完成|处理|解决|解)/,
  },
  handlingResult: {
    sure:
      '处理结果|处理过程及结果|处理过程|处理经过|处理情况及结果|处置结果|处理方式|处置方式|处理措施|处理内容|回复内容|处理意见|处理方法|处理类别|处理方向|处理说明|赔偿方式|解决结果|实施记录|处理情况|处理情形|办理情形|result|results|handlingresult|outcome|decision|resolution|resolutionsummary|' +
      'treatment|handling|companyresponsetoconsumer|companypublicresponse|finalresult',
    likely: '结果|处理|处理办法|解决方案|处置|disposition|完成情况|跟进情况|solution',
  },
  report8D: {
    sure: '8d报告|8d|是否8d|8d报告有无|是否回复8d|是否提供8d|8d回复|8dreport|8dreportno|8d报告编号|8d报告链接|report8d',
    likely: '关联capa编号|car号|8d编号|8dno|8d措施点检|capaid',
  },
  remark: {
    sure: '备注|备考|附注|其他|其它|备注说明|remark|remarks|note|notes|comment|comments|additionalnotes|memo|备注栏|其他说明|additionalcomments',
    likely: '说明|不计入理由|progressnote|tags|other|others|补充说明',
    pattern: /^备注/,
  },
  cycleDays: {
    sure: '处理周期|完成周期|结案周期|处理天数|周期天数|结案天数|耗时|用时|处理时长|阶段耗时|历时|处理用时|结案用时|完成天数|cycletime|leadtime|daysopen|turnaround|dayspasseduntiltoday|cycledays|cycletimedays|daystoclose|age|累计天数',
    likely: '天数|周期|days|累计延期|处理时间|处理时效',
    pattern: /^(客诉|投诉|实际|平均)?(处理|完成|结案|关闭|闭环)(的)?(周期|天数|时长|用时)(天|日)?$/,
  },
} as const satisfies Readonly<Record<string, HeadingRule>>;
