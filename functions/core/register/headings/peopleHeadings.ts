import type { HeadingRule } from './headingRule';

/** Headings of numbers, customers, contacts and the people who work on a case. */
export const peopleHeadings = {
  seq: {
    sure: '序号|项次|排序号|序|行号|项目序号|顺序号|流水号|serialno|srno|slno|sno|lineno',
    likely: 'no|sn|编号|item|itemno|项目|序列号|出货项次',
  },
  caseNo: {
    sure:
      '客诉编号|投诉编号|客诉单号|投诉单号|客诉号|投诉号|客诉单编号|客诉id|投诉id|案件编号|案号|案件号|受理编号|记录编号|事件单号|客诉处理表编号|客诉处理单号|' +
      '8d编号|carno|ncrno|ncr编号|客服编号|表单编号|complaintno|complaintid|complaintnumber|complaintref|complaintreference|caseno|casenumber|' +
      'caseid|capano|capaid|capanumber|ncrnumber|ncrid|referencenumber|referenceno|refno|ticketno|ticketid|rmano|rmanumber|claimno|claimnumber|reportno|qnno|notificationno|notificationnumber|notifno|qmnotification|qnnumber|质量通知单号',
    likely:
      '编号|单据号|单号|代码|报告编号|登记号|登记编号|文件编号|no|reference|number|ref|id|8d报告编号|8dno|car号|rma|编号no|单据编号|流水号|notification|qn|通知单号|工单号|工单编号|服务单号',
    pattern:
      /^(客户|顾客)?(客诉|投诉|抱怨|反馈|受理|立案|登记|案件|异常|申诉|处理单)+(处理)?(单|表|案件|记录|报告|信息)?(的)?(编号|单号|编码|号码|号|no|id|序号)(子)?$/,
  },
  procedure: { sure: '适用规程|适用制度|适用程序' },
  receivedBy: {
    sure: '接收人|接诉人|受理人|接听人|投诉接收人|投诉受理人|受理人员|接单人|记录人|投诉记录人|投诉接到者|首问责任人|receivedby|takenby|loggedby|recordedby',
    likely: '登记人|填表人|录入人|签收人|投诉签收人|申请人|originator|enteredby|registeredby|登记人员|填写人',
  },
  receivedByDept: {
    sure: '接收部门|受理部门|接诉部门|登记部门|receivingdept|receiverdept|receivingdepartment',
  },
  customerName: {
    sure:
      '客户|cust|客户名称|顾客|顾客名称|客户姓名|顾客姓名|用户|用户名称|用户姓名|用户单位|投诉单位|投诉客户|投诉方|客户单位|客户公司|客户公司名称|企业名称|经销商|经销商名称|客户全称|' +
      '关联客户|退货方|车主姓名|业主姓名|客户名|customer|customername|client|clientname|company|companyname|account|accountname|businesspartner|' +
      'businesspartnercodeandname|consumername|consumersname|endcustomer|distributor|nameofcustomer|complainantcompany',
    likely:
      '客户简称|客户代码|客户编码|客户编号|客户代号|客户信息|顾客信息|单位名称|公司|公司名称|服务商名称|分公司|投诉人|投诉人姓名|姓名|客户id|客户类别|customerid|customerno|' +
      'customercode|buyer|dealer|name|单位|customerinformation|accountid|厂商|客户群',
    pattern:
      /^(投诉|退货|最终|终端|关联|反馈|我司)?(客户|顾客|用户|经销商|代理商)(的)?(公司|企业)?(名称|姓名|全称|简称|名|单位)$|(organi[sz]ation|company|customer|client)name$/,
  },
  contactPerson: {
    sure:
      '联系人|联系人姓名|客户联系人|联络人|客户联络人|客诉人|反馈人|投诉人员姓名|抱怨人|投诉者|客户窗口|客户对接人|contact|contactperson|contactname|complainant|' +
      'customercontact|complainantname|attn|complainedby|complainantinformation',
    likely:
      '投诉人|投诉人姓名|姓名|对接人|窗口|报告人|reporter|firstname|lastname|reportedby|联系|客户工程师',
    pattern: /^(客户|顾客|投诉|反馈|抱怨)?(方)?(联系|联络|对接|反馈|投诉)(人|窗口|人员)(姓名)?$/,
  },
  contactDept: { sure: '联系人部门|投诉部门|抱怨部门|投诉人部门|客户部门' },
  contactPost: { sure: '联系人职位|联系人职务|投诉人职务|职位|职务|职业' },
  contactInfo: {
    sure:
      '联系电话|联系方式|电话|手机|手机号|手机号码|联络电话|联络方式|客诉电话|电话号码|联系人电话|客户电话|客户联系电话|车主电话|投诉人电话|电子邮件|邮箱|联系邮箱|电子信箱|' +
      '可能的联系方法|投诉客户手机号|phone|phoneno|phonenumber|tel|telno|telephone|mobile|mobileno|mobilenumber|contactno|contactnumber|contactinfo|contactdetails|' +
      'email|customeremail|phoneemail|emailaddress|consumersphonenumber',
    likely: '联系|联络|传真|微信|fax|contact',
    pattern: /(电话|手机号?码?|联系方式|联络方式)$|(phone|mobile|tel)(no|number)?\d?$/,
  },
  customerAddress: { sure: '客户地址|地址|详细地址|通讯地址|联系地址|address|customeraddress' },
  customerKind: {
    sure: '客户类型|客户类别|客户性质|客户分类|国内国外|customertype|customerkind|customersegment',
    likely: '是否大客户|内外销|客户级别|客户等级',
  },
  plateNo: { sure: '车牌号|车牌|车牌号码|投诉人车牌号|plateno|licenseplate|platenumber' },
  purchasePlace: { sure: '购买地点|购买渠道|购买门店|placeofpurchase' },
  region: {
    sure: '区域|地区|国家|市场|销售区域|国家或地区|国家地区|省份|城市|发生地|发生地点|客诉地点|region|market|country|territory|countryregion',
    likely: '地点|厂区|生产厂区|area|location|zipcode|城市区域|site',
  },
  salesperson: {
    sure: '销售员|业务员|业务人员|销售顾问|销售人员|业务担当|销售负责人|业务负责人|跟单员|客户经理|业务代表|salesperson|salesrep|salesman|accountmanager',
    likely: '业务|销售|跟单|负责销售顾问|sales',
  },
  target: { sure: '投诉对象|被投诉对象|被投诉部门|被投诉人员|被投诉人|complainedabout' },
  respDept: {
    sure:
      '责任部门|责任单位|责任车间|责任工序|责任班组|责任科室|责任部|责任工段|主责部门|责任部门单位|责任区域|责任工厂|respdept|responsibledept|responsibledepartment|' +
      'responsibleunit|responsiblefunction|department|dept|ownerfunction|responsiblearea|responsibledeptt|ownerdepartment|ownerdept|deptresponsible|departmentresponsible',
    likely:
      '责任|部门|处理部门|责任归属|责任归属部门|责任判定|责任方|发生单位|发生部门|发生工序|发生原因归属|工序|生产单位|归属部门|经办部门|权责区分|function|area|受理部门|productionunit|车间',
    pattern: /^(主要|主|发生源?|产生|直接|初判)?责任(归属)?(部门|单位|车间|工序|班组|工段|科室|区域|厂)\d?$/,
  },
  owner: {
    sure:
      '责任人|负责人|处理人|跟进人|处理人员|跟进人员|经办人|承办人|主办人|受理责任人|受理负责人|处理负责人|投诉处理责任人|客诉处理人|品质负责人|质量负责人|责任人姓名|责任者|案件负责人|' +
      '当前处理人|跟踪人|担当|担当者|责任担当|处理者|品质担当|责任工程师|处理人qe|质量工程师|品质工程师|pic|owner|responsible|responsibleperson|personresponsible|' +
      'responsiblepeople|handler|handledby|assignedto|assignee|complaintowner|caseowner|personincharge|inchargeperson|incharge|respperson|resp|followedby',
    likely:
      '登记人|by|调查人|责任主管|受理人|漏检人|申请人|责任|跟进|负责|employee|technician|originator|主管|qe|actionby|受理人员|申请者|报告者|投诉记录人|跟进技术员|登记人员',
    pattern:
      /^(责任|处理|跟进|跟踪|负责|经办|品质|质量|品管|客诉|投诉|案件|主要|直接)+(人|人员|者|工程师|担当)(姓名)?$/,
  },
  actionOwner: {
    sure: '措施责任人|措施执行人|对策责任人|整改责任人|改善责任人|整改负责人|改善负责人|actionowner|picofca',
    pattern: /^(纠正|整改|改善|永久|长期|预防|改进)(措施|对策)?(的)?(责任|负责|执行)(人|者)$/,
  },
  followUpBy: { sure: '回访人|回访人员|followupby|回访者' },
  notified: { sure: '知会人员|通知人员|参加会议人员|抄送|cc|notified' },
} as const satisfies Readonly<Record<string, HeadingRule>>;
