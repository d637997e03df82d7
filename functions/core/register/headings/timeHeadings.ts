import type { HeadingRule } from './headingRule';

/** Headings of dates and times. */
export const timeHeadings = {
  receivedAt: {
    sure:
      '投诉日期|客诉日期|抱怨日期|反馈日期|反馈时间|投诉时间|客诉时间|抱怨时间|受理日期|受理时间|接诉时间|接诉日期|立案日期|接到投诉|' +
      '接收日期|接收时间|收到日期|收到时间|客诉接收日期|客诉发生日期|来电日期|来电时间|接单日期|接报时间|投诉年月日|接到投诉的日期|投诉日|' +
      'dateofcomplaint|complaintdate|datereceived|receiveddate|receiptdate|dateofreceipt|complainttime|opendate|openeddate|' +
      'dateopened|received|receivedon|receivedat|dateofawareness|awarenessdate|complaintreceived|datecomplaintreceived|timereceived|notificationdate|notifdate|报修时间|报修日期|报障时间|报案时间|报案日期',
    likely:
      '日期|时间|提出日期|提出时间|创建时间|建立日期|录入日期|发生日期|发生时间|问题发生时间|登记日期|登记时间|记录日期|记录日期及时间|记录时间|发现日期|创建日期|表单日期|填表日期|' +
      'date|datecreated|createddate|created|createdat|incidentdate|eventdate|dateofincident|issuedate|dateissued|月日|退货日期|起始日期|提交时间|提交日期|timestamp|submittedat|submissiondate|填写时间|提交答卷时间',
    pattern:
      /^(客户|顾客|客诉|投诉|抱怨|反馈|受理|接诉|接收|接到|收到|立案|来电|来函|接报|通知|信息)+(的)?(发生|接收|受理|反馈|提出|登记|产生)?(的)?(日期|时间|日)$/,
  },
  registeredAt: {
    sure: '录入日期|录入时间|建档日期|registereddate|dateregistered|registered|dateentered|entrydate',
    likely:
      '登记日期|登记时间|记录日期|记录时间|建立日期|创建日期|创建时间|填表日期|createddate|datecreated|createdat',
  },
  orderDate: { sure: '订单时间|订单日期|下单日期|下单时间|订货日期|orderdate|podate|dateofordering' },
  shippedDate: {
    sure:
      '出货日期|发货日期|交货日期|交运日期|发货时间|出货时间|交货时间|交付日期|出厂日期|产品出厂日期|产品出货时间|销售日期|实际交期|出货日|发货日|' +
      'shipdate|shippeddate|shippingdate|dateshipped|shipmentdate|deliverydate|dispatchdate|dateofdelivery|datedelivered',
    likely: '计划交期|交期',
  },
  arrivedDate: {
    sure: '到货时间|到货日期|收货日期|收货时间|客户收货日期|arrivaldate|datearrived|goodsreceivedon',
  },
  productionDate: {
    sure:
      '生产日期|生产时间|制造日期|产品生产日期|生产年月|制造年月|产品日期|加工日期|生产日|mfgdate|manufacturingdate|productiondate|' +
      'dateofmanufacture|manufacturedate|manufactureddate|proddate|mfd|dateofproduction',
  },
  informedAt: {
    sure: '转达时间|转达日期|知会时间|知会日期|内联单传递时间|下发日期|下发时间|转交日期|转责任部门日期|passedon',
  },
  signedAt: { sure: '签收时间|签收日期' },
  assignedAt: { sure: '指定责任人时间|分派时间|分派日期|派单时间|派单日期|assigneddate|dateassigned' },
  ticketIssuedAt: { sure: '处理单发出时间|处理单发出日期|事件单发出时间|发单日期|发单时间|ticketissued' },
  returnedGoodsAt: {
    sure: '退货品到厂时间|退货到厂日期|退货到厂时间|退货到货日期|样品到厂日期|样品收到日期|退回日期|退货收到日期|returnreceiveddate',
    likely: '退货日期|退货时间',
  },
  onSiteAt: {
    sure: '到达现场时间|到位时间|取样时间|到场时间|到达时间|上门时间|上门日期|到场日期|onsitedate',
  },
  investigatedAt: {
    sure: '调查完成时间|调查完成日期|调查日期|调查时间|分析完成日期|investigationdate|daterootcauseanalysiscompleted',
  },
  reviewedAt: { sure: '审核完成时间|审核日期|审核时间|reviewdate' },
  opinionApprovedAt: { sure: '审批意见收到时间|批复日期|批复时间' },
  resultReturnedAt: { sure: '交涉结果送回时间' },
  promisedAt: {
    sure:
      '承诺答复时间|承诺回复时间|承诺回复日期|大致的回复日期|要求回复日期|要求回复时间|要求回复|应回复日期|应回复时间|应回复|回复期限|回复时限|答复期限|' +
      '回复截止日期|回复截止|需要回复时间|协商时间|响应期限|客户要求回复日期|replydue|replyduedate|responsedue|responseduedate|' +
      'replyby|promiseddate|promisedreply|requiredreplydate|replydeadline|responsedeadline|duedateforreply|requestedreplydate',
    likely: '要求日期|客户指定纳期|回复客户时效|答复要求|回复要求',
    pattern:
      /^(客户|顾客)?(要求|应|计划|预计|预定|承诺|需|拟)(首次|书面|初步|8d|3d)*(回复|答复|回覆|反馈)(客户)?(的)?(日期|时间|日|期限)?$|^(首次|客户|8d)?(回复|答复|响应)(客户)?的?(期限|截止日?期?|时限|截止时间)$/,
  },
  discoveredAt: {
    sure: '发现时间|事故发现时间|客户发现日期|客户发现时间|datefound|datediscovered|discoverydate',
    likely: '发现日期|发生日期|发生时间|问题发生时间',
  },
  repliedAt: {
    sure:
      '回复日期|回复时间|实际回复日期|实际回复|实际回复时间|答复时间|答复日期|回复客户日期|回复客户时间|首次回复日期|首次回复时间|回复日|' +
      '3d完成时间|3d完成日期|3d回复日期|3d回复时间|3d日期|finishdateof3d|3ddate|replydate|replieddate|responsedate|datereplied|replied|' +
      'dateresponded|actualreply|actualreplydate|firstreply|firstreplydate|dateofreply|dateofresponse|initialresponsedate',
    likely: '回复|答复|致电日期|datesenttocompany|response|reply',
    pattern: /^(实际|首次|初次|初步|客户|品质|质检|技术|我司|书面)*(回复|答复)(客户)?(的)?(日期|时间|日)$/,
  },
  actionDueDate: {
    sure: '措施完成日期|措施完成时间|对策完成日期|对策完成时间|措施期限|整改期限|整改完成期限|措施完成期限|actionduedate|actiondue',
    likely: '整改完成日期|改善完成日期|对策落实时间|预计改善完成日|落实日期',
    pattern:
      /^(纠正|整改|改善|永久|长期|预防|改进)?(措施|对策)(的)?(计划|预计|要求|实施|执行)*(完成)?(的)?(日期|时间|日|期限)$|^(计划|预计|要求)(纠正|整改|改善)(完成)?(的)?(日期|时间|日|期限)$/,
  },
  followUpAt: { sure: '回访时间|回访日期|客户回访日期|followupdate|followup' },
  implementedAt: {
    sure: '方案完成时间|方案完成日期|方案实施完毕|投诉解决|投诉解决时间|实施完成日期|implementationdate|implemented',
  },
  closedAt: {
    sure:
      '结案日期|结案时间|关闭日期|关闭时间|闭环时间|闭环日期|办结日期|办结时间|实际结案日期|实际结案|实际结案时间|完成日期|完成时间|实际完成日期|' +
      '实际完成日|实际完成时间|实际完成|结束日期|结案日|处理完成日期|处理完成时间|销案日期|实际关闭日期|完结日期|closedate|closeddate|dateclosed|closingdate|' +
      'closuredate|completiondate|datecompleted|completeddate|actualfinishdate|finishdate|closedon|closedat|customerclosuredate|' +
      'actualclosedate|actualclosingdate|resolveddate|resolutiondate|dateresolved|dateofclosure|dateofclosing|completedon|actualcompletiondate',
    likely:
      '完成维修日期|cafinishactual|结案|处理日期|处理时间|完成|闭环|维修完成日期|解决日期|解决时间|关闭|closed|整改完成日期|对策落实时间|完成跟进日期|办结|completion',
    pattern:
      /^(实际|最终|客户|正式|客诉|投诉|案件|问题)*(结案|关闭|闭环|办结|销案|完成|完结|结束|处理完成|处理完毕)(的)?(日期|时间|日)$/,
  },
  closeDueAt: {
    sure:
      '应结案日期|应结案|应结案时间|要求完成日期|要求完成日|要求完成时间|要求完成|计划完成日期|计划完成时间|计划完成|应完成日期|应完成时间|应完成|预计完成日期|预计完成时间|' +
      '预计结案日期|计划结案日期|要求结案日期|要求结案|结案期限|处理期限|完成期限|截止日期|处理截止日期|客诉处理截止日期|应关闭日期|期限|到期日|完成时限|结案时限|' +
      'duedate|due|targetdate|requestdate|requesteddate|requestedfinishdate|plannedclosedate|targetclosedate|planneddate|deadline|' +
      'requireddate|expectedclosedate|closeduedate|closuredue|closeby|targetclosuredate|plannedfinishdate|targetcompletiondate|dueby|requiredend|requiredenddate|reqend',
    likely:
      '要求日期|结案预警|结案预警最后三工作日|预计改善完成日|计划日期|预计日期|采购整改预计日期|整改期限',
    pattern:
      /^(客户|客诉|投诉)*(应|要求|计划|预计|预定|目标|拟定?)(的)?(结案|完成|关闭|闭环|办结|处理完?成?)(的)?(日期|时间|日|期限)?$|^(客诉|投诉)*(结案|完成|关闭|闭环|处理|办结)的?(期限|时限|截止日?期?|截止时间|预警)$/,
  },
  report8DDate: {
    sure: '8d完成时间|8d完成日期|8d回复日期|8d回复时间|8d报告日期|8d提交日期|8d提交时间|8d日期|finishdateof8d|8ddate|8dfinishdate|8dreportdate|8dsubmitdate|8dissueddate',
    pattern: /^8d(报告)?(实际|完成|回复|提交|发出)+(客户)?(的)?(日期|时间|日)$/,
  },
} as const satisfies Readonly<Record<string, HeadingRule>>;
